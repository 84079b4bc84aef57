using CoauthorGraph.Questions.Communities;

namespace CoauthorGraph.Questions.Tests.Communities;

/// <summary>What a community has more of than the rest, by shares worked out by hand.</summary>
public sealed class CommunityTallyTests
{
    [Fact]
    public void Telling_Items_AreThoseWithALargerShareThanOverall()
    {
        var tally = new CommunityTally(items: 3, communities: 2);
        tally.Add(0, item: 0, weight: 6); // 6 of 10 inside, 6 of 30 overall
        tally.Add(0, item: 1, weight: 1); // 1 of 10 inside, 15 of 30 overall
        tally.Add(0, item: 2, weight: 3); // 3 of 10 inside, 9 of 30 overall: as much as everywhere
        tally.Add(1, item: 1, weight: 14);
        tally.Add(-1, item: 2, weight: 6); // Of an author whose community is not named.
        Assert.Equal([0, 2], tally.Telling(0, support: 1));
        Assert.Equal([1], tally.Telling(1, support: 1));
    }

    [Fact]
    public void Telling_Support_CountsAuthorsAndNotWeight()
    {
        var tally = new CommunityTally(items: 2, communities: 1);
        tally.Add(0, item: 0, weight: 9);
        tally.Add(0, item: 1, weight: 1);
        tally.Add(0, item: 1, weight: 1);
        tally.Add(-1, item: 0, weight: 1);
        tally.Add(-1, item: 1, weight: 1);
        Assert.Equal([0], tally.Telling(0, support: 1));

        tally.Add(0, item: 1, weight: 40);
        Assert.Equal([1], tally.Telling(0, support: 2));
        Assert.Equal([1], tally.Telling(0, support: 3));
        Assert.Empty(tally.Telling(0, support: 4));
    }
}
