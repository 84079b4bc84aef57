using CoauthorGraph.Identity.Explanation;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Identity.Tests;

public sealed class SharedOrcidsTests
{
    private const string One = "0000-0001";
    private const string Other = "0000-0002";

    // One stands on two papers of a and one each of b and c; the other one on a paper each of d and e, who have one more.
    // Worth: 1/2 ln(1 + papers of both).
    [Fact]
    public void Find_OrcidsOfSeveralAuthors_PairsEachWithTheOneWhoHasItMostOften()
    {
        using var graph = new LiteralGraph(
            With("p1", "c", One), With("p2", "a", One), With("p3", "b", One), With("p4", "a", One),
            With("p5", "e", Other), With("p6", "d", Other), With("p7", "d", ""), With("p8", "e", ""),
            With("p9", "f", "0000-0003"), With("p10", "f", "0000-0003")).Build();
        var found = SharedOrcids.Find(graph);
        Assert.Equal(
            [$"{Other} d 1 e 1", $"{One} a 2 b 1", $"{One} a 2 c 1"],
            found.Select(shared => $"{shared.Orcid} {graph.Authors.Id[shared.First]} {shared.Papers} "
                + $"{graph.Authors.Id[shared.Second]} {shared.OtherPapers}"));
        Assert.Equal(.5 * Math.Log(5), found[0].Value, 6);
        Assert.Equal(.5 * Math.Log(4), found[1].Value, 6);
    }

    [Fact]
    public void Find_OrcidOfTwoOnOnePaper_IsNoDoubt()
    {
        using var graph = new LiteralGraph(
            With("p1", "a", One), With("p2", "b", One), new LiteralPaper("p3", 2001, "a", "b")).Build();
        Assert.Empty(SharedOrcids.Find(graph));
    }

    [Fact]
    public void Find_OrcidOfAMentionThatNobodyKnows_IsNoDoubt()
    {
        using var graph = new LiteralGraph(With("p1", "a", One), With("p2", "=Nobody", One)).Build();
        Assert.Empty(SharedOrcids.Find(graph));
    }

    private static LiteralPaper With(string id, string author, string orcid) =>
        new(id, 2001, author) { Orcids = orcid.Length == 0 ? [] : [(0, orcid)] };
}
