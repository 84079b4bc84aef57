using CoauthorGraph.Questions.Analysis;
using CoauthorGraph.Questions.Authors;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Authors;

public sealed class ProbableDoubleTests
{
    [Theory]
    [InlineData("Michael Houle", "Micheal Houle", true)]
    [InlineData("Ada Byron", "Byron, Ada", true)]
    [InlineData("Geoffrey Hinton", "Geoffrey E. Hinton", true)]
    [InlineData("G. Hinton", "Geoffrey Hinton", true)]
    [InlineData("G. Hinton", "Peter Hinton", false)]
    [InlineData("Wei Zhang", "Wei Zheng", false)] // A letter of a short word is another name.
    [InlineData("Jun Wang", "Jun Wan", false)]
    [InlineData("Lauren Milechin", "Lauren Milechen", true)]
    [InlineData("Michael Jones", "Michael Houle", false)]
    [InlineData("Ada", "Ada", false)] // One word is no whole name.
    [InlineData("Иван Петров", "Ivan Petrov", true)]
    public void Names_OfTwoAuthors_MayBeOnePersons(string one, string other, bool are)
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, $"a={one}", "x=Xen Um", "y=Yen Um"),
            new("p2", 2002, $"b={other}", "x=Xen Um", "y=Yen Um"), new("p3", 2002, $"b={other}")).Build();
        var found = ProbableDoubles.Find(graph, CancellationToken.None);
        Assert.Equal(are ? ["b a 2"] : Array.Empty<string>(), found.Select(pair =>
            $"{graph.Authors.Id[pair.First]} {graph.Authors.Id[pair.Second]} {pair.Shared}"));
    }

    [Fact]
    public void Find_OnePaperTogetherOrOneCoauthorInCommon_IsNoDouble()
    {
        using var together = new LiteralGraph(
            new("p1", 2001, "a=Ada Byron", "b=Ada Byron", "x", "y"), new("p2", 2001, "b=Ada Byron", "x", "y")).Build();
        Assert.Empty(ProbableDoubles.Find(together, CancellationToken.None));
        using var hardly = new LiteralGraph(
            new("p1", 2001, "a=Ada Byron", "x"), new("p2", 2001, "b=Ada Byron", "x")).Build();
        Assert.Empty(ProbableDoubles.Find(hardly, CancellationToken.None));
    }

    [Fact]
    public void Find_SeveralPairs_ComeBySharedCoauthors()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a1=Ada Byron", "x=Xen Um", "y=Yen Vine"),
            new("p2", 2001, "a2=A. Byron", "x=Xen Um", "y=Yen Vine"),
            new("p3", 2001, "h1=Michael Houle", "u=Una Ivy", "v=Val Juniper", "w=Wes Kale"),
            new("p4", 2001, "h2=Micheal Houle", "u=Una Ivy", "v=Val Juniper", "w=Wes Kale")).Build();
        Assert.Equal(
            ["h1 3", "a1 2"],
            ProbableDoubles.Find(graph, CancellationToken.None)
                .Select(pair => $"{graph.Authors.Id[Math.Min(pair.First, pair.Second)]} {pair.Shared}"));
    }

    // Two who worked with the same six, on two papers: of their pairs with the first paper's people one is given, and
    // those who are one person misspelt are no pair.
    [Fact]
    public void LinkPrediction_TwoPapersOfOneCircle_IsOnePair()
    {
        string[] six = ["c1=Cy Ash", "c2=Di Birch", "c3=Ed Cedar", "c4=Flo Dane", "c5=Gus Elm", "c6=Hal Fir"];
        using var graph = new LiteralGraph(
            new("p1", 2001, [.. six, "a1=Michael Houle", "a2=Ida Gorse"]),
            new("p2", 2002, [.. six, "b1=Micheal Houle", "b2=Jan Holm"]),
            new("p3", 2003, "z1=Una Ivy", "z2=Val Juniper"), new("p4", 2003, "z2=Val Juniper", "z3=Wes Kale")).Build();
        var links = Algorithms.Run(
            "link-prediction", AnalysisGraph.Of(graph), new AnalysisOptions { Top = 10 }).Summary.Links!;
        Assert.Equal(
            ["a1 b2 6 2", "z1 z3 1 "], links.Select(static row => $"{row.First} {row.Second} {row.Shared} {row.Alike}"));
    }
}
