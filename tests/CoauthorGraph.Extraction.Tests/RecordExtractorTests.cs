using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Extraction.Tests;

public sealed class RecordExtractorTests
{
    private static readonly RecordExtractor Extractor = RecordExtractor.CreateDefault();

    [Theory]
    [InlineData("allen-ai", "Allen Institute for AI")]
    [InlineData("berkeley", "University of California, Berkeley")]
    [InlineData("meta-ai", "Meta AI")]
    [InlineData("Department of Computer Science, Stanford University, Stanford, CA, USA", "Stanford University")]
    public void Extract_Affiliation_IsLinked(string raw, string name)
    {
        var record = Extractor.Extract(Paper("A title", "") with { Affiliations = [new Affiliation(raw)] });

        Assert.Contains(name.Split(' ')[0], record.Affiliations[0].Name, StringComparison.Ordinal);
        Assert.NotNull(record.Affiliations[0].InstitutionId);
        Assert.Equal(raw, record.Affiliations[0].Raw);
    }

    [Fact]
    public void Extract_UnknownAffiliation_StaysAsPrinted()
    {
        var record =
            Extractor.Extract(Paper("A title", "") with { Affiliations = [new Affiliation("Quuxville Hall 7")] });

        Assert.Null(record.Affiliations[0].InstitutionId);
    }

    [Theory]
    [InlineData("Deep Q-learning for card games", "We train an agent by reinforcement learning.",
        "reinforcement-learning", true)]
    [InlineData("Policy gradient methods with PPO", "Our RL agents improve their reward.", "reinforcement-learning",
        true)]
    [InlineData("Learning to rank for web search", "We rank documents by a pairwise loss.", "ranking", true)]
    [InlineData("A sorting network of low depth", "We bound the depth of comparator circuits.", "ranking", false)]
    [InlineData("Speech synthesis for podcasts", "We generate natural voices.", "reinforcement-learning", false)]
    public void Extract_Topics_AreThoseOfTheText(string title, string summary, string topic, bool expected)
    {
        var topics = Extractor.Extract(Paper(title, summary)).Topics;

        Assert.Equal(expected, topics.Any(assignment => assignment.Id == topic));
        Assert.All(topics, static assignment => Assert.InRange(assignment.Score, 0.5, 1));
        Assert.All(topics, static assignment => Assert.NotEmpty(assignment.Evidence));
    }

    [Theory]
    [InlineData("LlamaRL: A Distributed Framework for Training", "", "LlamaRL", ArtifactKind.System)]
    [InlineData("CrossEval: A Benchmark of Abilities", "", "CrossEval", ArtifactKind.Benchmark)]
    [InlineData("Better nets", "We introduce NetZoo, a dataset of nets.", "NetZoo", ArtifactKind.Dataset)]
    public void Extract_NamedThing_IsAnArtifact(string title, string summary, string name, ArtifactKind kind)
    {
        var artifact = Assert.Single(Extractor.Extract(Paper(title, summary)).Artifacts);

        Assert.Equal(name, artifact.Name);
        Assert.Equal(kind, artifact.Kind);
    }

    [Fact]
    public void Extract_CodeAddress_BelongsToTheArtifact()
    {
        var paper = Paper("NASRec: Searching architectures", "Code is at https://github.com/facebookresearch/NasRec.");

        Assert.Equal("https://github.com/facebookresearch/NasRec", Extractor.Extract(paper).Artifacts[0].Url);
    }

    [Theory]
    [InlineData("Covering selfish machines: a note")]
    [InlineData("On the meaning of: everything")]
    public void Extract_OrdinaryTitle_IntroducesNothing(string title) =>
        Assert.Empty(Extractor.Extract(Paper(title, "We prove a bound.")).Artifacts);

    [Fact]
    public void Extract_NameWithoutParts_GetsThem()
    {
        var paper = Paper("A title", "") with { Authors = [new PaperAuthor { Position = 0, Name = "Pim van 't Hof" }] };
        var author = Extractor.Extract(paper).Authors[0];

        Assert.Equal("Pim", author.Given);
        Assert.Equal("van 't Hof", author.Family);
    }

    private static PaperRecord Paper(string title, string summary) => new()
    {
        Id = "x",
        Title = title,
        Abstract = summary,
        Source = new RecordSource("test", "test", 0),
    };
}
