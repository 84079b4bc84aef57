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
