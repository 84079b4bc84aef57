using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Lookups;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Lookups;

/// <summary>Topics and institutions by name, with what is inside them.</summary>
public sealed class NamedPartsTests : IDisposable
{
    private readonly KnowledgeGraph _graph = new LiteralGraph(
        new LiteralPaper("p1", 2001, "a@Media Lab", "b@University of York", "c@York College"))
    {
        Narrower =
        [
            ("bandits", ["reinforcement-learning"]), ("deep-bandits", ["bandits", "deep-learning"]),
            ("reinforcement-learning", ["machine-learning"]), ("deep-learning", ["machine-learning"]),
        ],
        Parts = [("CSAIL", ["MIT"]), ("Media Lab", ["CSAIL", "Arts"]), ("MIT", ["State"])],
    }.Build();

    public void Dispose() => _graph.Dispose();

    [Theory]
    [InlineData("reinforcement-learning")]
    [InlineData("Reinforcement Learning")]
    [InlineData(" reinforcement  learning ")]
    public void Topic_ByIdOrName_IsFound(string text) =>
        Assert.Equal("reinforcement-learning", _graph.Topics.Id[TopicLookup.Find(_graph, text)]);

    [Fact]
    public void Topic_Misspelt_IsAnsweredWithWhatIsNear()
    {
        var failure = Assert.Throws<CoauthorGraphException>(() => TopicLookup.Find(_graph, "reinforcment learning"));
        Assert.Equal(ErrorCode.NotFound, failure.Code);
        Assert.Equal("reinforcement-learning  reinforcement-learning", failure.Candidates[0]);
    }

    [Theory]
    [InlineData("machine-learning", "bandits deep-bandits deep-learning machine-learning reinforcement-learning")]
    [InlineData("reinforcement-learning", "bandits deep-bandits reinforcement-learning")]
    [InlineData("deep-learning", "deep-bandits deep-learning")]
    [InlineData("deep-bandits", "deep-bandits")]
    public void Topic_WithNarrower_HasAllBelowIt(string topic, string inside)
    {
        var mask = TopicLookup.WithNarrower(_graph, TopicLookup.Find(_graph, topic));
        Assert.Equal(inside, string.Join(' ', _graph.Topics.Id.AsEnumerable().Where((_, row) => mask[row])));
    }

    [Theory]
    [InlineData("State", "CSAIL|MIT|Media Lab|State")]
    [InlineData("CSAIL", "CSAIL|Media Lab")]
    [InlineData("Arts", "Arts|Media Lab")]
    [InlineData("Media Lab", "Media Lab")]
    public void Institution_WithParts_HasAllBelowIt(string place, string inside)
    {
        var mask = InstitutionLookup.WithParts(_graph, InstitutionLookup.Find(_graph, place));
        Assert.Equal(inside, string.Join('|', _graph.Institutions.Id.AsEnumerable().Where((_, row) => mask[row])));
    }

    [Theory]
    [InlineData("mit", "MIT")]
    [InlineData(" MIT ", "MIT")]
    [InlineData("media", "Media Lab")] // A part of one name alone.
    [InlineData("York College", "York College")]
    public void Institution_ByNameOrAPartOfIt_IsFound(string text, string place) =>
        Assert.Equal(place, _graph.Institutions.Id[InstitutionLookup.Find(_graph, text)]);

    // Names that the graph does not hold, by initials, in other letters and by beginnings.
    [Theory]
    [InlineData("RL", "reinforcement-learning")]
    [InlineData("DRL", "")] // Another name of two topics.
    [InlineData("dl", "deep-learning")]
    [InlineData("MLs", "machine-learning")]
    [InlineData("rein learn", "reinforcement-learning")]
    [InlineData("band", "")] // Bandits, deep or not.
    [InlineData("bandits", "bandits")]
    [InlineData("ba", "")]
    [InlineData("gradient", "")] // A word of another name is none.
    [InlineData("PG", "bandits")] // Its first letters are.
    [InlineData("ll", "deep-bandits")] // Words of a name go before first letters of another.
    public void Topic_ByWhatElseItIsCalled_IsFound(string text, string topic)
    {
        _graph.OtherNames = new Names(
            [("reinforcement-learning", "RL"), ("bandits", "DRL"), ("deep-bandits", "DRL"), ("bandits", "policy gradient"),
                ("bandits", "long lines"), ("deep-bandits", "LL")]);
        Assert.Equal(topic, FoundOr(() => _graph.Topics.Id[TopicLookup.Find(_graph, text)]));
    }

    // A word of one topic's name that a topic of more papers is known by is not taken for the first without a word.
    [Theory]
    [InlineData("recommendation", "")]
    [InlineData("translation", "machine-translation")] // The other has fewer papers.
    [InlineData("conversational recommendation", "conversational-recommendation")]
    [InlineData("signals", "graph-signals")] // The other has as many.
    public void Topic_ByAWord_IsNotTakenForALesserOne(string text, string topic)
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a") { About = [("conversational-recommendation", 1), ("machine-translation", 1)] },
            new("p2", 2001, "a") { About = [("recommender-systems", 1), ("machine-translation", 1)] },
            new("p3", 2001, "a") { About = [("recommender-systems", 1), ("image-generation", 1)] },
            new("p4", 2001, "a") { About = [("graph-signals", 1), ("acoustics", 1)] }).Build();
        graph.OtherNames = new Names(
        [
            ("recommender-systems", "recommendation system"), ("image-generation", "image translation"),
            ("acoustics", "signals at work"),
        ]);
        Assert.Equal(topic, FoundOr(() => graph.Topics.Id[TopicLookup.Find(graph, text)]));
    }

    [Theory]
    [InlineData("MIT", "MIT")]
    [InlineData("UoY", "University of York")]
    [InlineData("UY", "University of York")]
    [InlineData("YC", "York College")]
    [InlineData("ebor", "University of York")]
    [InlineData("Univ York", "University of York")]
    [InlineData("Mit", "MIT")]
    public void Institution_ByAbbreviation_IsFoundWhole(string text, string place)
    {
        using var graph = new LiteralGraph(new LiteralPaper(
            "p1", 2001, "a@Mitsubishi Labs", "b@University of York", "c@York College", "d@RMIT", "e@MIT")).Build();
        graph.OtherNames = new Names([("University of York", "Ebor")]);
        Assert.Equal(place, graph.Institutions.Id[InstitutionLookup.Find(graph, text)]);
    }

    [Fact]
    public void Institution_OfOneNameWithAnother_IsNotGuessed()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a@York, North"), new("p2", 2001, "a@York (North)", "b@York. North")).Build();
        var failure = Assert.Throws<CoauthorGraphException>(() => InstitutionLookup.Find(graph, "york north"));
        Assert.Equal("'york north' can mean 3 institutions; say which by its id:", failure.Message);
        Assert.Equal("York (North)  York (North), 1 paper", failure.Candidates[0]);
    }

    private static string FoundOr(Func<string> find)
    {
        try
        {
            return find();
        }
        catch (CoauthorGraphException failure) when (failure.Code == ErrorCode.NotFound)
        {
            return "";
        }
    }

    private sealed class Names((string Id, string Name)[] all) : IOtherNames
    {
        public IReadOnlyList<string> OfTopic(string id) => [.. all.Where(one => one.Id == id).Select(static one => one.Name)];

        public IReadOnlyList<string> OfInstitution(string id) => OfTopic(id);
    }

    [Theory]
    [InlineData("york", 2)] // Two have it in their names.
    [InlineData("ol", 0)] // Two letters are no part.
    [InlineData("Univrsity of York", 1)]
    public void Institution_SeveralOrNone_ListsWhatItMayMean(string text, int candidates)
    {
        var failure = Assert.Throws<CoauthorGraphException>(() => InstitutionLookup.Find(_graph, text));
        Assert.Equal(ErrorCode.NotFound, failure.Code);
        Assert.Equal(candidates, failure.Candidates.Count);
    }
}
