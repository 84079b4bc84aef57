using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Connections;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Connections;

public sealed class SurroundingsTests
{
    // a writes with b twice (weight 2), with c and d once in a pair, with e on a paper of four; b with f.
    private static KnowledgeGraph Sample() => new LiteralGraph(
        new("p1", 2001, "a=Ann", "b=Bo"),
        new("p2", 2003, "a=Ann", "b=Bo"),
        new("p3", 2005, "a=Ann", "c=Cy"),
        new("p4", 2006, "a=Ann", "d=Dee", "e=Eve", "c=Cy"),
        new("p5", 2008, "b=Bo", "f=Flo")).Build();

    [Fact]
    public void Of_OneAuthor_GivesTheStrongestAndAllTheirTies()
    {
        using var graph = Sample();
        var around = Surroundings.Of(graph, [0], 2, CancellationToken.None);
        Assert.Equal("a: b:a c:a", People(around));
        Assert.Equal("a-b 2 2001-2003, a-c 2 2005-2006", Ties(around));
        Assert.Equal((2, 0), (around.CoauthorsLeftOut, around.TiesLeftOut));
        Assert.Equal([4, 2, 3], around.People.Select(static person => person.Coauthors));
    }

    [Fact]
    public void Of_OneMore_AddsPeopleAndMovesNobody()
    {
        using var graph = Sample();
        var around = Surroundings.Of(graph, [0, 1, 1], 2, CancellationToken.None);
        Assert.Equal("a: b:a c:a f:b", People(around));
        Assert.Equal(["a", "b"], around.Opened);
        Assert.Contains("b-f 1 2008-2008", Ties(around), StringComparison.Ordinal);
        Assert.Equal(2, around.CoauthorsLeftOut);
    }

    [Fact]
    public void Of_Everybody_LeavesNobodyOut()
    {
        using var graph = Sample();
        var around = Surroundings.Of(graph, [0, 1, 5], 100, CancellationToken.None);
        Assert.Equal("a: b:a c:a d:a e:a f:b", People(around));
        Assert.Equal(graph.Coauthorships.Count, around.Ties.Count);
        Assert.Equal(0, around.CoauthorsLeftOut);
    }

    // The years of ties from a: b 2001-2003, c 2005-2006, d and e 2006; among c, d and e 2006.
    [Theory]
    [InlineData(null, null, 1, "abcde", 7)]
    [InlineData(null, null, 2, "abc", 2)]
    [InlineData(2006, null, 1, "acde", 6)]
    [InlineData(null, 2005, 1, "abc", 2)]
    [InlineData(null, 2004, 1, "ab", 1)]
    [InlineData(2004, 2004, 1, "a", 0)]
    [InlineData(2003, 2003, 1, "ab", 1)]
    [InlineData(null, null, 3, "a", 0)]
    public void Seen_YearsAndStrength_LeavesWhoHangsTogetherWithTheFirst(
        int? from, int? to, int least, string people, int ties)
    {
        using var graph = Sample();
        var seen = Surroundings.Of(graph, [0], 10, CancellationToken.None).Seen(from, to, least);
        Assert.Equal(people, string.Concat(seen.People.Select(static person => person.Id).Order(StringComparer.Ordinal)));
        Assert.Equal(ties, seen.Ties.Count);
    }

    [Fact]
    public void Of_SomebodyAlone_IsOnePerson()
    {
        using var graph = new LiteralGraph(new LiteralPaper("p1", 2001, "a=Ann")).Build();
        var around = Surroundings.Of(graph, [0], 10, CancellationToken.None);
        Assert.Equal(("a:", ""), (People(around), Ties(around)));
    }

    [Fact]
    public void Of_MoreThanAPictureHolds_LeavesTheWeakestOut()
    {
        var names = Enumerable.Range(0, 140).Select(static at => $"a{at:000}").ToArray();
        using var graph = new LiteralGraph(
            new LiteralPaper("p1", 2001, names), new LiteralPaper("p2", 2002, "a000", "a139"))
        { MaxAuthors = 200 }.Build();
        var around = Surroundings.Of(graph, [0], 500, CancellationToken.None);
        Assert.Equal((140, Surroundings.MostTies), (around.People.Count, around.Ties.Count));
        Assert.Equal((140 * 139 / 2) - Surroundings.MostTies, around.TiesLeftOut);
        Assert.Equal(("a000", "a139"), (around.Ties[0].First, around.Ties[0].Second));
    }

    private static string People(Surroundings around) =>
        string.Join(' ', around.People.Select(static person => $"{person.Id}:{person.BroughtBy}"));

    private static string Ties(Surroundings around) => string.Join(", ", around.Ties.Select(static tie =>
        $"{tie.First}-{tie.Second} {tie.Papers} {tie.FirstYear}-{tie.LastYear}"));
}
