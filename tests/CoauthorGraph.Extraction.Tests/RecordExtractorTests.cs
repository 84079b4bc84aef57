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
    [InlineData("Reinforcement learning for ranking", "", "ranking", true)]
    [InlineData("Reinforcement learning for ranking", "", "reinforcement-learning", true)]
    [InlineData("A sorting network of low depth", "We bound the depth of comparator circuits.", "ranking", false)]
    [InlineData("Speech synthesis for podcasts", "We generate natural voices.", "reinforcement-learning", false)]
    public void Extract_Topics_AreThoseOfTheText(string title, string summary, string topic, bool expected)
    {
        var topics = Extractor.Extract(Paper(title, summary)).Topics;

        Assert.Equal(expected, topics.Any(assignment => assignment.Id == topic));
        Assert.All(topics, static assignment => Assert.InRange(assignment.Score, 0.35, 1));
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

    [Fact]
    public void Extract_WhatTheRecordSays_Stays()
    {
        var paper = Paper("Learning to rank for RL: NetZoo", "We rank.") with
        {
            Authors =
            [
                new PaperAuthor { Position = 0, Name = "Jan van Berg", Given = "J." },
                new PaperAuthor { Position = 1, Name = "The Big Team", Collective = true },
                new PaperAuthor { Position = 2, Name = "Jan Berg III", Suffix = "Jr." },
                new PaperAuthor { Position = 3, Name = "Robert Lee Berg III" },
                new PaperAuthor { Position = 4, Name = "Madonna" },
            ],
            Topics = [new TopicAssignment("own", "Own", 1, "so")],
            Artifacts = [new ArtifactMention("Own", ArtifactKind.System)],
        };
        var record = Extractor.Extract(paper);
        Assert.Equal(
            ["J.||", "||", "Jan|Berg|Jr.", "Robert Lee|Berg|III", "|Madonna|"],
            record.Authors.Select(static author => $"{author.Given}|{author.Family}|{author.Suffix}"));
        Assert.Same(paper.Topics, record.Topics);
        Assert.Same(paper.Artifacts, record.Artifacts);
    }

    [Fact]
    public void Extract_AffiliationWithAnIdentifier_IsLinkedByIt()
    {
        Affiliation Linked(Affiliation affiliation) =>
            Extractor.Extract(Paper("T", "") with { Affiliations = [affiliation] }).Affiliations[0];
        const string Stanford = "https://ror.org/00f54p054";
        Assert.Equal(
            new Affiliation("MIT", Stanford, "Stanford University") { InstitutionId = Stanford, Country = "US" },
            Linked(new Affiliation("MIT", Stanford)));
        Assert.Equal(
            new Affiliation("MIT", "https://ror.org/x") { InstitutionId = "https://ror.org/x" },
            Linked(new Affiliation("MIT", "https://ror.org/x")));
        Assert.Equal(
            new Affiliation("MIT", null, "Own") { InstitutionId = "own" },
            Linked(new Affiliation("MIT", null, "Own") { InstitutionId = "own" }));
        var named = Linked(new Affiliation("Stanford University", null, "Own") { Country = "XX" });
        Assert.Equal((Stanford, "Own", "XX"), (named.Ror, named.Name, named.Country));
        Assert.Equal(Stanford, Extractor.Extract(Paper("T", "") with
        {
            Authors = [new PaperAuthor
            {
                Position = 0,
                Name = "A B",
                Affiliations = [new("Stanford University"), new("Stanford University")],
            }],
        }).Authors[0].Affiliations[1].Ror);
    }

    [Theory]
    [InlineData("BERT: a thing", "BERT")]
    [InlineData("AB: a thing", "AB")]
    [InlineData("A: a thing", null)]
    [InlineData("Deep BERT Net: a thing", "Deep BERT Net")]
    [InlineData("Very Deep BERT Net: a thing", null)] // Four words are no name.
    [InlineData("Bert: a thing", null)]
    [InlineData("C51x: a thing", "C51x")]
    [InlineData("C51: a thing", null)] // Two letters at least.
    [InlineData("c51x: a thing", null)]
    [InlineData("deep BERT: a thing", null)]
    [InlineData("the BERT: a thing", "the BERT")]
    [InlineData("BERT:a thing", null)]
    public void Extract_NameBeforeTheColon_IsOneWhenItLooksLikeOne(string title, string? name) => Assert.Equal(
        name, Extractor.Extract(Paper(title, "")).Artifacts.SingleOrDefault()?.Name);

    [Theory]
    [InlineData("BERT: a corpus and a benchmark", "", ArtifactKind.Benchmark)]
    [InlineData("BERTBench: a corpus", "", ArtifactKind.Benchmark)]
    [InlineData("BERT: a toolkit with a data set", "", ArtifactKind.Dataset)]
    [InlineData("BERT: a toolkit", "A benchmark.", ArtifactKind.System)] // The title goes before.
    [InlineData("BERT: a thing", "A benchmark.", ArtifactKind.Benchmark)]
    [InlineData("BERT: a thing", "", ArtifactKind.Method)]
    public void Extract_Kind_IsWhatTheWordsSay(string title, string summary, ArtifactKind kind) =>
        Assert.Equal(kind, Extractor.Extract(Paper(title, summary)).Artifacts[0].Kind);

    private static PaperRecord Paper(string title, string summary) => new()
    {
        Id = "x",
        Title = title,
        Abstract = summary,
        Source = new RecordSource("test", "test", 0),
    };
}
