using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Slicing;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Slicing;

/// <summary>Which papers pass which filter.</summary>
public sealed class SliceFilterTests : IDisposable
{
    private readonly KnowledgeGraph _graph = new LiteralGraph(
        new("p1", 2001, "a@MIT", "b") { About = [("rl", 1)] },
        new("p2", 2002, "a@CSAIL", "c") { About = [("bandits", 1)], Introduces = "S2" },
        new("p3", 2003, "b@CMU", "c") { About = [("vision", 1)] },
        new("p4", 0, "a", "d@?Home") { About = [("deep-bandits", .5f)], From = ["Media Lab"], Introduces = "S4" })
    {
        Narrower = [("bandits", ["rl"]), ("deep-bandits", ["bandits"])],
        Parts = [("CSAIL", ["MIT"]), ("Media Lab", ["CSAIL"])],
    }.Build();

    public void Dispose() => _graph.Dispose();

    [Theory]
    [InlineData(null, null, "p1 p2 p3 p4")]
    [InlineData(2002, null, "p2 p3")] // Both ends are included; without a year only where no bound is set.
    [InlineData(null, 2002, "p1 p2")]
    [InlineData(2002, 2002, "p2")]
    [InlineData(2003, 2002, "")]
    [InlineData(0, null, "p1 p2 p3")]
    public void PapersOf_Years_AreThoseBetween(int? from, int? to, string papers) =>
        Assert.Equal(papers, Papers(new SliceFilter { FromYear = from, ToYear = to }));

    [Theory]
    [InlineData("rl", "p1 p2 p4")]
    [InlineData("bandits", "p2 p4")]
    [InlineData("vision", "p3")]
    public void PapersOf_Topic_HaveItOrANarrowerOne(string topic, string papers) =>
        Assert.Equal(papers, Papers(new SliceFilter { Topic = topic }));

    [Theory]
    [InlineData("MIT", "p1 p2 p4")]
    [InlineData("CSAIL", "p2 p4")]
    [InlineData("CMU", "p3")]
    public void PapersOf_Institution_AreFromItOrAPart(string place, string papers) =>
        Assert.Equal(papers, Papers(new SliceFilter { Institution = place }));

    [Fact]
    public void PapersOf_SeveralFilters_PassAll() =>
        Assert.Equal("p2", Papers(new SliceFilter { Topic = "rl", Institution = "CSAIL", FromYear = 2002 }));

    [Fact]
    public void Cut_Slice_DerivesEverythingFromItsPapers()
    {
        using var cut = GraphSlicer.Cut(_graph, new SliceFilter { Institution = "MIT" }, 1, CancellationToken.None);
        Assert.Equal(["a", "b", "c", "d"], cut.Authors.Id.AsEnumerable());
        Assert.Equal([3, 1, 1, 1], cut.Authors.Papers.ToArray());
        Assert.Equal([2001, 2001, 2002, 0], cut.Authors.FirstYear.ToArray());
        Assert.Equal([2002, 2001, 2002, 0], cut.Authors.LastYear.ToArray());
        Assert.Equal(3, cut.Coauthorships.Count); // b and c wrote together on p3 only.
        Assert.Equal(["S2", "S4"], cut.Artifacts.Id.AsEnumerable());
        Assert.Equal([[1], [2]], Enumerable.Range(0, 2).Select(row => cut.Artifacts.Papers[row].ToArray()));
        Assert.Equal("000001", cut.Info.Id);
    }

    [Theory]
    [InlineData(0, "a b c d")]
    [InlineData(1, "a b c d")]
    [InlineData(2, "a b c")]
    [InlineData(3, "a")]
    [InlineData(4, "")]
    public void Cut_MinPapers_KeepsAuthorsWithSoMany(int papers, string authors)
    {
        using var cut = GraphSlicer.Cut(_graph, new SliceFilter { MinPapers = papers }, 1, CancellationToken.None);
        Assert.Equal(authors, string.Join(' ', cut.Authors.Id.AsEnumerable()));
        Assert.Equal(4, cut.Papers.Count);
        Assert.Equal(2, cut.Papers.AuthorCount(0));
    }

    [Fact]
    public void Cut_AuthorTwiceOnAPaper_HasOnePaper()
    {
        using var graph = new LiteralGraph(new LiteralPaper("p1", 2001, "a", "a", "b")).Build();
        using var cut = GraphSlicer.Cut(graph, new SliceFilter { MinPapers = 2 }, 1, CancellationToken.None);
        Assert.Equal(0, cut.Authors.Count);
    }

    [Theory]
    [InlineData(2001, 2005, "ranking", "MIT", 2, "years 2001-2005, topic ranking, institution MIT, min-papers 2")]
    [InlineData(2001, null, null, null, 0, "years 2001-")]
    [InlineData(null, 2001, null, null, 0, "years -2001")]
    [InlineData(null, null, null, null, 1, "min-papers 1")]
    [InlineData(null, null, null, null, 0, "")]
    public void ToString_Filter_SaysWhatItAsks(
        int? from, int? to, string? topic, string? place, int papers, string said)
    {
        var filter = new SliceFilter
        {
            FromYear = from,
            ToYear = to,
            Topic = topic,
            Institution = place,
            MinPapers = papers,
        };
        Assert.Equal(said, filter.ToString());
        Assert.Equal(said.Length == 0, filter.IsEverything);
    }

    private string Papers(SliceFilter filter)
    {
        var kept = GraphSlicer.PapersOf(_graph, filter);
        return string.Join(' ', _graph.Papers.Id.AsEnumerable().Where((_, row) => kept[row]));
    }
}
