using CoauthorGraph.Questions.Communities;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Communities;

public sealed class CommunityNamingTests
{
    [Fact]
    public void Name_TwoGroups_AreCalledByWhatTellsThemApart()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a@MIT", "b@MIT", "c@MIT") { About = [("rl", 1), ("ai", 1)] },
            new("p2", 2001, "a@MIT") { About = [("bandits", 1)] }, new("p3", 2001, "b@MIT") { About = [("rl", 1)] },
            new("p4", 2001, "x@CMU", "y@CMU") { About = [("vision", 1), ("ai", 1)] },
            new("p5", 2001, "y@CMU") { About = [("vision", 1)] }, new("p6", 2001, "y") { About = [("ai", 1)] })
        {
            Narrower = [("rl", ["ai"]), ("bandits", ["rl"]), ("vision", ["ai"])],
        }.Build();
        var profiles = CommunityNaming.Name(graph, [0, 0, 0, 1, 1], 10);

        // A whole field tells nothing; bandits has one author alone. a and b have two papers each, a is first.
        Assert.Equal(
            ["0 rl · MIT 3 rl MIT a", "1 vision · CMU 2 vision CMU y"],
            profiles.Select(static one => $"{one.Community} {one.Name} {one.Authors} {string.Join(',', one.Topics)} "
                + $"{string.Join(',', one.Institutions)} {one.Leader}"));
    }

    [Fact]
    public void Name_LargestFirst_AsManyAsAskedAndNobodyOfNone()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a"), new("p2", 2001, "b", "c"), new("p3", 2001, "d", "e"), new("p4", 2001, "f", "g", "h"))
            .Build();
        int[] community = [3, 1, 1, 0, 0, -1, -1, -1];
        Assert.Equal([0, 1, 3], CommunityNaming.Name(graph, community, 9).Select(static one => one.Community));
        Assert.Equal([0, 1], CommunityNaming.Name(graph, community, 2).Select(static one => one.Community));
        Assert.Equal(["d", "b", "a"], CommunityNaming.Name(graph, community, 9).Select(static one => one.Name));
    }

    [Fact]
    public void Name_TwoOfOneKind_AreToldApartByTheirLeaders()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a@MIT", "b@MIT") { About = [("rl", 1)] },
            new("p2", 2001, "c@MIT", "d@MIT") { About = [("rl", 1)] },
            new("p3", 2001, "e=c", "f") { About = [("rl", 1)] }, new("p4", 2001, "g=c", "h") { About = [("rl", 1)] },
            new("p5", 2001, "z") { About = [("ai", 1)] })
        {
            Narrower = [("rl", ["ai"])],
        }.Build();
        Assert.Equal(
            ["rl · MIT", "rl · MIT · c", "rl · c", "rl · c (2)", "z"],
            CommunityNaming.Name(graph, [0, 0, 1, 1, 2, 2, 3, 3, 4], 9).Select(static one => one.Name));
    }
}
