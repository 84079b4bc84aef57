using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Lookups;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Lookups;

public sealed class GraphSearchTests
{
    [Theory]
    [InlineData("wang wei", "author:a1")]
    [InlineData("W. Wang", "author:a1")]
    [InlineData("10.1/x", "paper:p1")]
    [InlineData("2101.00001", "paper:p2")]
    [InlineData("deep sparrows", "paper:p2")]
    [InlineData("sparr deep", "paper:p2")]
    [InlineData("vision", "topic:vision paper:p1")]
    [InlineData("oslo", "institution:Oslo author:a2")]
    [InlineData("nothing here", "")]
    [InlineData("  ", "")]
    public void Find_Text_FindsEverythingThatIsCalledSo(string text, string expected)
    {
        using var graph = Sample();
        Assert.Equal(expected, string.Join(' ', GraphSearch.Find(graph, text, 10).Select(static hit =>
            $"{hit.Kind}:{hit.Id}")));
    }

    [Fact]
    public void Find_Papers_SaysWhoWroteThem()
    {
        using var graph = Sample();
        Assert.Equal("Wei Wang and 1 more, 2001", Assert.Single(GraphSearch.Find(graph, "10.1/X", 10)).Detail);
        Assert.Empty(GraphSearch.Find(graph, "wang", 0));
    }

    private static KnowledgeGraph Sample() => new LiteralGraph(
        new("p1", 2001, "a1=Wei Wang@Oslo", "a2=Oslo Peck") { Title = "On vision", Doi = "10.1/x", About = [("vision", 1)] },
        new("p2", 2003, "a1=Wei Wang") { Title = "Deep sparrows at dusk", ArxivId = "2101.00001" }).Build();
}
