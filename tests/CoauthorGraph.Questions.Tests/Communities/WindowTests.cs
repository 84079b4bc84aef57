using CoauthorGraph.Questions.Communities.History;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Communities;

public sealed class WindowTests
{
    // The last window ends with the last year; the first may be cut by the first year.
    [Theory]
    [InlineData(2001, 2003, 1, 1, false, "2001-2001 2002-2002 2003-2003")]
    [InlineData(2001, 2006, 3, 3, false, "2001-2003 2004-2006")]
    [InlineData(2001, 2007, 3, 3, false, "2001-2001 2002-2004 2005-2007")]
    [InlineData(2001, 2004, 2, 1, false, "2001-2002 2002-2003 2003-2004")]
    [InlineData(2001, 2003, 9, 1, false, "2001-2003")]
    [InlineData(2001, 2004, 1, 2, true, "2001-2002 2001-2004")]
    [InlineData(2001, 2003, 1, 1, true, "2001-2001 2001-2002 2001-2003")]
    public void Of_Years_CoversThemAll(int first, int last, int window, int step, bool cumulative, string windows) =>
        Assert.Equal(windows, string.Join(' ', YearWindow.Of(first, last, new HistorySettings
        {
            Window = window,
            Step = step,
            Cumulative = cumulative,
        }).Select(static one => $"{one.First}-{one.Last}")));

    [Fact]
    public void Network_OfAWindow_IsThatOfItsPapers()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a", "b"), new("p2", 2002, "b", "c", "=Nobody"), new("p3", 2003, "c", "b"),
            new("p4", 2004, "a", "c"), new("p5", 0, "a", "d"), new("p6", 2002, "a", "b", "c", "d"),
            new("p7", 2003, "e", "e", "b"))
        { MaxAuthors = 3 }.Build();
        var network = WindowNetwork.Of(graph, new YearWindow(2002, 2003), CancellationToken.None);

        // p2, p3, p6, p7; p6 has too many for pairs. b-c: 1/2 + 1, b-e: 1/2.
        Assert.Equal(4, network.Papers);
        Assert.Equal(["a", "b", "c", "d", "e"], network.Authors.Select(row => graph.Authors.Id[row]));
        Assert.Equal([1, 4, 3, 1, 1], network.PapersOf);
        Assert.Equal([0, 0, 2, 3, 3, 4], network.Graph.Offsets.ToArray());
        Assert.Equal([2, 4, 1, 1], network.Graph.Neighbors.ToArray());
        Assert.Equal([1.5f, .5f, 1.5f, .5f], network.Graph.Weights.ToArray());
    }
}
