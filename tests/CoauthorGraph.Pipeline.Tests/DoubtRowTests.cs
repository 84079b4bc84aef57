using CoauthorGraph.Pipeline.Identities;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Pipeline.Tests;

public sealed class DoubtRowTests
{
    // Of a and b both an ORCID and co-authors in common say that they are one, of c and d an ORCID alone.
    [Fact]
    public void Find_AuthorsWhoHaveOneOrcid_AreOneRowWithWhatElseSaysSo()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a=Ada Byron", "x=Xen Um", "y=Yen Um") { Orcids = [(0, "0000-0001")] },
            new("p2", 2002, "b=Ada Byron", "x=Xen Um", "y=Yen Um") { Orcids = [(0, "0000-0001")] },
            new("p3", 2003, "c=Una Ivy") { Orcids = [(0, "0000-0002")] },
            new("p4", 2004, "d=Val Juniper") { Orcids = [(0, "0000-0002")] }).Build();
        var rows = DoubtRow.Find(graph, 0.9, TestContext.Current.CancellationToken);
        Assert.Equal(
            ["merge a b 0000-0001 2", "merge c d 0000-0002 "],
            rows.Select(static row => $"{row.Kind} {row.Id} {row.Other} {row.Orcid} {row.Shared}"));
    }

    [Fact]
    public void Find_AuthorsWhoAreAlikeWithoutAnOrcid_StayARow()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a=Ada Byron", "x=Xen Um", "y=Yen Um"),
            new("p2", 2002, "b=Ada Byron", "x=Xen Um", "y=Yen Um")).Build();
        var row = Assert.Single(DoubtRow.Find(graph, 0.9, TestContext.Current.CancellationToken));
        Assert.Equal(("a", "b", 2, null), (row.Id, row.Other, row.Shared, row.Orcid));
    }
}
