using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Graph.Derivation;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Identity.Tests;

/// <summary>Graphs of papers whose authors were resolved.</summary>
internal static class ResolvedGraph
{
    /// <summary>The graph of what identity makes of an input.</summary>
    public static KnowledgeGraph Of(IdentityInput input)
    {
        var result = IdentityResolver.Resolve(input, new IdentityOptions(), null,
            TestContext.Current.CancellationToken);
        var none = StringColumn.Empty;
        return KnowledgeGraphAssembler.Assemble(
            new GraphParts
            {
                Info = new SnapshotInfo("", 1, "test", 100, 0),
                Papers = input.Papers,
                Authorships = WithAuthors(input.Authorships, result),
                Affiliations = input.Affiliations,
                Institutions = new InstitutionTable
                {
                    Id = none,
                    Name = none,
                    Ror = none,
                    Country = none,
                    City = none,
                    Kind = none,
                    PartOf = IntListColumn.OfEmptyRows(0),
                },
                Topics = new TopicTable
                {
                    Id = none,
                    Name = none,
                    Level = Array.Empty<int>(),
                    Broader =
                    IntListColumn.OfEmptyRows(0)
                },
                Artifacts = new ArtifactTable
                {
                    Id = none,
                    Name = none,
                    Kind = Array.Empty<ArtifactKind>(),
                    Url = none,
                    Papers =
                        IntListColumn.OfEmptyRows(0),
                },
                PaperTopics = new PaperTopicTable
                {
                    Paper = Array.Empty<int>(),
                    Topic = Array.Empty<int>(),
                    Score = Array.Empty<float>(),
                    Evidence =
                        none,
                    PaperOffsets = new int[input.Papers.Count + 1],
                    OfTopic = IntListColumn.OfEmptyRows(0),
                },
                AuthorIds = StringColumn.From(result.AuthorIds),
                FormerIds = StringListColumn.From(result.AuthorIds.Select(static _ => Array.Empty<string>()).ToArray()),
            },
            1,
            TestContext.Current.CancellationToken);
    }

    private static AuthorshipTable WithAuthors(AuthorshipTable table, IdentityResult result) => new()
    {
        Paper = table.Paper,
        Position = table.Position,
        Author = result.Author,
        Name = table.Name,
        Given = table.Given,
        Family = table.Family,
        Orcid = table.Orcid,
        SourceId = table.SourceId,
        Confidence = result.Confidence,
        Flags = table.Flags,
        Affiliations = table.Affiliations,
    };
}
