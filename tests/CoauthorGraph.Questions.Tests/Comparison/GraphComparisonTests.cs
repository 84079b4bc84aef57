using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Comparison;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Comparison;

public sealed class GraphComparisonTests
{
    [Fact]
    public void Compare_GraphWithItself_IsNoChange()
    {
        using var graph = new LiteralGraph(new("p1", 2001, "a", "b"), new("p2", 0, "c")).Build();
        Assert.Empty(GraphComparison.Compare(graph, graph));
    }

    [Fact]
    public void Compare_Papers_AreNewLostOrChanged()
    {
        using var older = new LiteralGraph(
            new("p1", 2001, "a") { Flags = PaperFlags.AuthorsTruncated }, new("p2", 2001, "a"),
            new("p3", 2001, "a") { Title = "Old" }, new("p5", 2001, "a")).Build();
        using var newer = new LiteralGraph(
            new("p1", 2001, "a"), new("p3", 2002, "a") { Title = "New" }, new("p4", 2001, "a"),
            new("p5", 2001, "a", "=Nobody")).Build();
        Assert.Equal(
            [
                "paper changed p1 On p1: author list cut → whole", "paper lost p2 On p2: ",
                "paper changed p3 New: title Old → New; year 2001 → 2002", "paper new p4 On p4: ",
                "paper changed p5 On p5: authors 1 → 2",
            ],
            Changes(older, newer, "paper"));
    }

    [Fact]
    public void Compare_Authors_AreNewLostMergedOrChanged()
    {
        using var older = new LiteralGraph(
            new("p1", 2001, "a"), new("p2", 2001, "b"), new("p3", 2001, "c=Cy"), new("p4", 2001, "d"))
        {
            Former = [("a", ["a0"])],
        }.Build();
        using var newer = new LiteralGraph(
            new("p1", 2001, "a"), new("p2", 2001, "a=b"), new("p3", 2001, "c=Cy Long"), new("p5", 2001, "e"))
        {
            Former = [("a", ["a0", "b"])],
        }.Build();
        Assert.Equal(
            [
                "author changed a a: papers 1 → 2", "author changed b b: merged into a",
                "author changed c Cy Long: name Cy → Cy Long", "author lost d d: ", "author new e e: ",
            ],
            Changes(older, newer, "author"));
    }

    // Two who are one now had an edge, which is no edge between people any more, and nothing that was lost.
    [Fact]
    public void Compare_EdgeOfTwoWhoAreOneNow_IsNoEdge()
    {
        using var older = new LiteralGraph(new LiteralPaper("p1", 2001, "a", "b")).Build();
        using var newer = new LiteralGraph(new LiteralPaper("p1", 2001, "a", "a=b")) { Former = [("a", ["b"])] }.Build();
        Assert.Empty(Changes(older, newer, "edge"));
    }

    [Fact]
    public void Compare_Edges_AreNewChangedThenLost()
    {
        using var older = new LiteralGraph(
            new("p1", 2001, "b", "c"), new("p2", 2001, "a", "b"), new("p3", 2001, "c", "d"), new("p4", 2001, "a", "d"))
            .Build();
        using var newer = new LiteralGraph(
            new("p1", 2001, "b", "c"), new("p2", 2001, "a", "b"), new("p5", 2001, "a", "b"), new("p6", 2001, "a", "c"))
            .Build();
        Assert.Equal(
            [
                "edge changed a b a – b: papers 1 → 2", "edge new a c a – c: ", "edge lost a d a – d: ",
                "edge lost c d c – d: ",
            ],
            Changes(older, newer, "edge"));
    }

    [Fact]
    public void Compare_All_GivesPapersThenAuthorsThenEdges()
    {
        using var older = new LiteralGraph(new LiteralPaper("p1", 2001, "a", "b")).Build();
        using var newer = new LiteralGraph(new LiteralPaper("p2", 2001, "c", "d")).Build();
        Assert.Equal(
            ["paper lost", "paper new", "author lost", "author lost", "author new", "author new", "edge new", "edge lost"],
            GraphComparison.Compare(older, newer).Select(static change => $"{change.What} {change.Change}"));
    }

    private static IEnumerable<string> Changes(KnowledgeGraph older, KnowledgeGraph newer, string what) =>
        GraphComparison.Compare(older, newer).Where(change => change.What == what)
            .Select(static change => $"{change.What} {change.Change} {change.Id} {change.Name}: {change.Detail}");
}
