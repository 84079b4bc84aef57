using CoauthorGraph.Questions.Overviews;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Overviews;

public sealed class TopicTrendTests
{
    [Fact]
    public void All_SharesOfTheLastYears_AgainstThoseBefore()
    {
        // The last three years are 2008 to 2010 with 3 papers, those before 2005 to 2007 with 2; 2004 is in neither.
        using var graph = new LiteralGraph(
            new("p1", 2004, "a") { About = [("old", 1)] },
            new("p2", 2005, "a") { About = [("old", 1)] },
            new("p3", 2007, "a") { About = [("old", 1), ("rl", 1)] },
            new("p4", 2008, "a") { About = [("rl", 1)] },
            new("p5", 2010, "a") { About = [("deep", 1), ("rl", 1)] },
            new("p6", 2010, "a") { About = [("deep", 1)] },
            new("p7", 0, "a") { About = [("deep", 1)] })
        {
            Narrower = [("deep", ["rl"])],
        }.Build();

        var trends = TopicTrend.All(graph);

        // deep: (2 + 1)/(3 + 1) over (0 + 1)/(2 + 1); rl with deep: (3 + 1)/4 over (1 + 1)/3; old: 1/4 over 3/3.
        Assert.Equal(
            ["deep 3 0 2 2.25 2", "rl 5 1 3 1.5 1,1,0,2", "old 3 2 0 0.25 1,1,0,1,0,0,0"],
            trends.Select(static one => FormattableString.Invariant(
                $"{one.Id} {one.Papers} {one.Before} {one.Recent} {one.Growth} {string.Join(',', one.ByYear)}")));
    }
}
