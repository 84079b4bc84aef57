using CoauthorGraph.Identity.Explanation;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Identity.Tests;

public sealed class IdentityDoubtsTests
{
    // An author's least sure mention counts, by what is missing to certainty and the logarithm of 1 + papers.
    [Fact]
    public void Find_UnsureMentions_AreOnePerAuthorFromWhatMattersMost()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a", "b") { Unsure = [(0, .8f), (1, .5f)] },
            new("p2", 2002, "a", "c") { Unsure = [(0, .5f), (1, .95f)] },
            new("p3", 2003, "a", "d", "e", "=Nobody") { Unsure = [(0, .6f), (1, .5f), (2, .89f), (3, .1f)] })
        .Build();

        // Rows: p1 a0 b1, p2 a2 c3, p3 a4 d5 e6. a: .5 ln 4, b and d: .5 ln 2, e: .11 ln 2; c is surer than 0.9.
        var doubts = IdentityDoubts.Find(graph, 10);
        Assert.Equal(
            ["a 2", "b 1", "d 5", "e 6"],
            doubts.Select(doubt => $"{graph.Authors.Id[doubt.Author]} {doubt.Authorship}"));
        Assert.Equal(.5 * Math.Log(4), doubts[0].Value, 6);
        Assert.Equal(.5 * Math.Log(2), doubts[1].Value, 6);
        Assert.Equal(.5f, doubts[0].Confidence);
        Assert.Equal(["a", "b"], IdentityDoubts.Find(graph, 2).Select(doubt => graph.Authors.Id[doubt.Author]));
        Assert.Equal(
            ["a", "b", "d", "e", "c"],
            IdentityDoubts.Find(graph, 5, .96).Select(doubt => graph.Authors.Id[doubt.Author]));
        Assert.Equal(3, IdentityDoubts.Find(graph, 3).Count);
        Assert.Empty(IdentityDoubts.Find(graph, 0));
        Assert.Empty(IdentityDoubts.Find(graph, 10, .5));
    }
}
