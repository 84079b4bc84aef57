using System.Text.Json.Serialization;
using CoauthorGraph.Pipeline.Identities;
using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Questions.Analysis;
using CoauthorGraph.Questions.Authors;
using CoauthorGraph.Questions.Connections;
using CoauthorGraph.Questions.Experts;
using CoauthorGraph.Questions.Overviews;
using CoauthorGraph.Questions.Papers;

namespace CoauthorGraph.Pipeline.Answers;

/// <summary>
/// How the results of the commands that are asked for most become JSON, worked out when the program is built: finding
/// it out by reflection took a sixth of a short command's time. Other results still do that.
/// </summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AnalysisSummary))]
[JsonSerializable(typeof(AuthorProfile))]
[JsonSerializable(typeof(EdgeDetails))]
[JsonSerializable(typeof(GraphStatistics))]
[JsonSerializable(typeof(IEnumerable<AuthorSummary>))]
[JsonSerializable(typeof(IEnumerable<CoauthorRow>))]
[JsonSerializable(typeof(IEnumerable<CollaborationPath>))]
[JsonSerializable(typeof(IEnumerable<ExpertiseRow>))]
[JsonSerializable(typeof(IEnumerable<InstitutionRow>))]
[JsonSerializable(typeof(IEnumerable<MentionRow>))]
[JsonSerializable(typeof(IEnumerable<PaperSummary>))]
[JsonSerializable(typeof(IEnumerable<TopicRow>))]
[JsonSerializable(typeof(IdentityAnswer))]
[JsonSerializable(typeof(IdentityPairAnswer))]
[JsonSerializable(typeof(IngestSummary))]
[JsonSerializable(typeof(PaperDetails))]
public sealed partial class AnswerTypes : JsonSerializerContext;
