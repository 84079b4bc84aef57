using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Slicing;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Slicing;

public sealed class ChosenPartTests
{
    // a has three papers, one of them alone; d is with everybody on a paper of four.
    private static KnowledgeGraph Sample() => new LiteralGraph(
        new("p1", 2001, "a", "b"), new("p2", 2002, "a", "b", "c", "d"), new("p3", 2003, "a"), new("p4", 2004, "c", "d"))
        .Build();

    [Fact]
    public void Of_PeopleAndTies_KeepsWhatTheGraphSaysOfThem()
    {
        using var graph = Sample();
        var ties = graph.Coauthorships;
        using var part = ChosenPart.Of(graph, [3, 0, 1], [ties.Find(3, 0), ties.Find(0, 1)]);
        Assert.Equal(["a", "b", "d"], part.Authors.Id.AsEnumerable());
        Assert.Equal([3, 2, 2], part.Authors.Papers.ToArray());
        Assert.Equal([2001, 2001, 2002], part.Authors.FirstYear.ToArray());

        // b and d wrote p2 together, but that tie was not chosen.
        Assert.Equal([(0, 1), (0, 2)], part.Coauthorships.Source.ToArray().Zip(part.Coauthorships.Target.ToArray()));
        Assert.Equal([2, 1], part.Coauthorships.Papers.ToArray());
        Assert.Equal([1 + (1f / 3), 1f / 3], part.Coauthorships.Weight.ToArray());
        Assert.Equal([2002, 2002], part.Coauthorships.LastYear.ToArray());
        Assert.Equal([1, 2], part.Coauthorships.Graph.NeighborsOf(0).ToArray());
        Assert.Equal([0], part.Coauthorships.Graph.NeighborsOf(2).ToArray());
        Assert.Equal(1, part.Coauthorships.Find(2, 0));
    }

    // Papers of one alone are no proof of a tie; who is not among the people has no row.
    [Fact]
    public void Of_Papers_AreThoseOfTwoOfThem()
    {
        using var graph = Sample();
        using var part = ChosenPart.Of(graph, [0, 1, 3], []);
        Assert.Equal(["p1", "p2"], part.Papers.Id.AsEnumerable());
        Assert.Equal([0, 1, 0, 1, -1, 2], part.Authorships.Author.ToArray());
        Assert.Equal([0, 0, 1, 1, 1, 1], part.Authorships.Paper.ToArray());
        Assert.Equal([0, 2], part.Authors.Authorships[0].ToArray());
        Assert.Equal([5], part.Authors.Authorships[2].ToArray());
        Assert.Equal(0, part.Coauthorships.Count);
    }

    [Fact]
    public void Of_TieOfSomebodyElse_IsRefused()
    {
        using var graph = Sample();
        Assert.Throws<ArgumentException>(() => ChosenPart.Of(graph, [0], [0]));
    }
}
