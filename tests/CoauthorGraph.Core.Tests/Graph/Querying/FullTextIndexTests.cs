using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Core.Graph.Querying.Embedded;
using CoauthorGraph.Core.Graph.Querying.FullText;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Core.Tests.Graph.Querying;

/// <summary>Which papers a search in Lucene's syntax finds, the best first.</summary>
public sealed class FullTextIndexTests : IDisposable
{
    private readonly CoauthorGraph.Core.Graph.KnowledgeGraph _knowledge = new LiteralGraph(
        new LiteralPaper("p1", 2001, "Ada") { Title = "Ranking with robots" },
        new LiteralPaper("p2", 2002, "Ada") { Title = "Robots that rank robots" },
        new LiteralPaper("p3", 2003, "Bo") { Title = "Sparrows" },
        new LiteralPaper("p4", 2004, "Bo") { Title = "The sparrows of ranking" }).Build();

    public void Dispose() => _knowledge.Dispose();

    [Theory]
    [InlineData("robots", "p2 p1")]
    [InlineData("robots sparrows", "p3 p2 p1 p4")]
    [InlineData("robots AND ranking", "p1")]
    [InlineData("+robots ranking", "p1 p2")]
    [InlineData("robots -ranking", "p2")]
    [InlineData("sparrows NOT (ranking OR robots)", "p3")]
    [InlineData("\"sparrows of ranking\"", "p4")]
    [InlineData("\"sparrows ranking\"", "")]
    [InlineData("rank*", "p1 p2 p4")]
    [InlineData("r?nk", "p2")]
    [InlineData("sparows~1", "p3 p4")]
    [InlineData("title:robots", "p2 p1")]
    [InlineData("abstract:robots", "")]
    [InlineData("ranking sparrows^0.01", "p4 p1 p3")]
    [InlineData("the", "")]
    [InlineData("the robots", "p2 p1")]
    [InlineData("(the) AND robots", "p2 p1")] // What has no word asks for nothing.
    public void Search_ByWords_FindsTheBestFirst(string text, string papers)
    {
        Assert.Equal(papers, string.Join(' ', Found(text).Select(static one => one.Paper)));
    }

    // Without a number a boost is 1; two words weigh together what they weigh alone.
    [Fact]
    public void Search_Boosted_WeighsSoManyTimes()
    {
        var plain = Found("robots")[0].Score;
        Assert.Equal(plain, Found("robots^")[0].Score, 6);
        Assert.Equal(3 * plain, Found("robots^3")[0].Score, 6);
        var both = Found("robots OR rank").Single(static one => one.Paper == "p2").Score;
        Assert.Equal(plain + Found("rank")[0].Score, both, 6);
    }

    private List<(string Paper, double Score)> Found(string text)
    {
        var graph = new EmbeddedGraph(_knowledge);
        var index = graph.Indexes.First(static one =>
            one.Label == "Paper" && one.Kind == PropertyIndexKind.FullText);
        var id = graph.PropertyKeyToken("id");
        return [.. new FullTextIndex(graph, index, TestContext.Current.CancellationToken)
            .Search(text, TestContext.Current.CancellationToken)
            .Select(one => (graph.NodeProperty(one.Node, id).AsText, one.Score))];
    }
}
