using CoauthorGraph.Analytics.Kernels.CommunityTracking;
using CsCheck;

namespace CoauthorGraph.Analytics.Tests.Tracking;

/// <summary>Ids and events by the definitions of Bródka, Saganowski and Kazienko 2013, on partitions as literals: each
/// letter is the community of one node, a dot is a node that is not active.</summary>
public sealed class CommunityTrackerTests
{
    [Fact]
    public void Add_SameCommunities_ContinueUnderTheirIds() =>
        AssertTells(
            "aaabbbb 1 born 3, 2 born 4",
            "bbbaaaa 1 continued 3, 2 continued 4",
            "aaabbbb 1 continued 3, 2 continued 4");

    [Fact]
    public void Add_MembersComeAndGo_GrowsAndShrinks() =>
        AssertTells("aaaa.. 1 born 4", "aaaaaa 1 grown 6", ".aaa.. 1 shrunk 3");

    [Fact]
    public void Add_TwoBecomeOne_IdOfTheLargerLivesOn() =>
        AssertTells("aaabbbb 1 born 3, 2 born 4", "ccccccc 2 grown 7 from 1, 1 merged into 2");

    [Fact]
    public void Add_OneBecomesTwo_LargerPartKeepsTheId() =>
        AssertTells("aaaaaaa 1 born 7", "bbbcccc 2 split 3 from 1, 1 shrunk 4 into 2");

    [Fact]
    public void Add_SplitInHalves_KeepsTheIdInTheFirstAndLosesNone() =>
        AssertTells("aaaaaa 1 born 6", "bbbccc 1 shrunk 3 into 2, 2 split 3 from 1");

    [Fact]
    public void Add_AllMembersLeave_DiesAndItsIdIsNotUsedAgain() =>
        AssertTells(
            "aaabbb... 1 born 3, 2 born 3",
            "...bbbccc 2 continued 3, 3 born 3, 1 died",
            "aaabbbccc 4 born 3, 2 continued 3, 3 continued 3");

    [Fact]
    public void Add_MembersWhoWriteNothing_DoNotCountAgainstIt() =>
        // Two of six are active, both with four new ones: no share of all, but all of those who could stay.
        AssertTells("aaaaaa.... 1 born 6", "....bbbbbb 1 continued 6");

    [Fact]
    public void Add_OneMemberAlone_IsNoSuccessor() =>
        AssertTells("aaa...... 1 born 3", "..bbbb... 2 born 4, 1 died");

    [Fact]
    public void Add_BelowTheLeastSize_IsNotTracked() =>
        AssertTells("aabbb 1 born 3", "aaabb 2 born 3, 1 died");

    [Fact]
    public void Add_HalfGoesOver_TheIdsStayAndSayWhere() =>
        // Half of b goes over to a, which keeps its id; what is left of b is too small to be tracked.
        AssertTells("aaaabbbb 1 born 4, 2 born 4", "aaaaaabb 1 grown 6 from 2, 2 merged into 1");

    [Fact]
    public void Add_TinyPartOfALargeOne_DoesNotBearItsId() =>
        // Two of the thirty stay together, the others scatter into pairs.
        AssertTells(
            $"{new string('a', 30)}. 1 born 30",
            "aabbccddeeffgghhiijjkkllmmnnooa 2 split 3 from 1, 1 died into 2");

    [Fact]
    public void Add_OtherNodes_IsRefused()
    {
        var tracker = new CommunityTracker(new TrackingOptions());
        tracker.Add([0, 0, 0]);
        Assert.Throws<ArgumentException>(() => tracker.Add([0, 0]));
    }

    [Fact]
    public void Add_RandomWindows_GivesEveryCommunityOneIdAndNoIdTwice() =>
        Gen.Int[-1, 5].Array[30].Array[1, 8].Sample(static windows =>
        {
            var tracker = new CommunityTracker(new TrackingOptions { MinSize = 2 });
            var (alive, ever, most) = (new HashSet<int>(), new HashSet<int>(), 0);
            foreach (var window in windows)
            {
                var stages = tracker.Add(window);
                var now = stages.Where(static stage => stage.IsAlive).ToList();
                var large = window.Where(static number => number >= 0).CountBy(static number => number)
                    .Where(static pair => pair.Value >= 2).ToDictionary();
                Assert.Equal(large.Keys.Order(), now.Select(static stage => stage.Number));
                Assert.All(now, stage => Assert.Equal(large[stage.Number], stage.Size));
                Assert.Equal(stages.Count, stages.Select(static stage => stage.Id).Distinct().Count());
                foreach (var stage in stages)
                {
                    var isNew = stage.Event is CommunityEvent.Born or CommunityEvent.Split;
                    Assert.Equal(!isNew, alive.Contains(stage.Id));
                    Assert.Equal(isNew, ever.Add(stage.Id));
                    Assert.Equal(isNew, stage.Before is null);
                    most = Math.Max(most, stage.Id);
                }

                // Whoever was there is there or has ended.
                var old = stages.Where(static stage => stage.Before is not null).Select(static stage => stage.Id);
                Assert.Equal(alive.Order(), old.Order());
                alive = [.. now.Select(static stage => stage.Id)];
                Assert.Equal(most, ever.Count);
            }
        });

    [Fact]
    public void Add_SameWindowUnderOtherNumbers_KeepsEveryId() =>
        Gen.Select(Gen.Int[-1, 6].Array[40], Gen.Shuffle(Enumerable.Range(0, 7).ToArray())).Sample(
            static (window, other) =>
            {
                var tracker = new CommunityTracker(new TrackingOptions());
                var first = IdOf(window, tracker.Add(window));
                var renumbered = Array.ConvertAll(window, number => number < 0 ? -1 : other[number]);
                var stages = tracker.Add(renumbered);
                Assert.All(stages, static stage => Assert.Equal(CommunityEvent.Continued, stage.Event));
                Assert.Equal(first, IdOf(renumbered, stages));
            });

    [Fact]
    public void Add_RandomWindows_LinksOnlyWhatSharesEnough() =>
        Gen.Select(Gen.Int[-1, 4].Array[25], Gen.Int[-1, 4].Array[25], Gen.Double[0.2, 1]).Sample(
            static (before, after, inclusion) =>
            {
                var tracker = new CommunityTracker(new TrackingOptions { MinSize = 2, Inclusion = inclusion });
                var old = tracker.Add(before).ToDictionary(static stage => stage.Id);
                var now = tracker.Add(after);
                foreach (var stage in now.Where(static stage => stage.IsAlive))
                {
                    var linked = old.Values.Where(one => Belongs(before, one.Number, after, stage.Number, inclusion))
                        .Select(static one => one.Id).Order();
                    var told = stage.From.Concat(stage.Before is null ? [] : [stage.Id]).Order();
                    Assert.Equal(linked, told);
                }
            });

    // The rule once more, slowly, from the sets themselves.
    private static bool Belongs(int[] before, int old, int[] after, int now, double inclusion)
    {
        var nodes = Enumerable.Range(0, before.Length);
        var (a, b) = (nodes.Where(n => before[n] == old).ToHashSet(), nodes.Where(n => after[n] == now).ToHashSet());
        var common = a.Intersect(b).Count();
        return common >= 2 && common >= 0.1 * Math.Min(a.Count, b.Count)
            && (common >= inclusion * a.Count(n => after[n] >= 0)
                || common >= inclusion * b.Count(n => before[n] >= 0));
    }

    private static int[] IdOf(int[] window, IReadOnlyList<TrackedStage> stages) => Array.ConvertAll(
        window, number => stages.FirstOrDefault(stage => stage.IsAlive && stage.Number == number)?.Id ?? 0);

    // Each line: the window, then what is told of it, by the first node of each community.
    private static void AssertTells(params string[] lines)
    {
        var tracker = new CommunityTracker(new TrackingOptions());
        foreach (var line in lines)
        {
            var cut = line.IndexOf(' ', StringComparison.Ordinal);
            var numbers = line[..cut].Where(static letter => letter != '.').Distinct().ToList();
            var stages = tracker.Add([.. line[..cut].Select(letter => numbers.IndexOf(letter))]);
            Assert.Equal(line[(cut + 1)..], string.Join(", ", stages.Select(Told)));
        }
    }

    private static string Told(TrackedStage stage) => $"{stage.Id} {stage.Event.ToString().ToLowerInvariant()}"
        + (stage.Size > 0 ? $" {stage.Size}" : "")
        + (stage.From.Count > 0 ? " from " + string.Join(' ', stage.From) : "")
        + (stage.Into.Count > 0 ? " into " + string.Join(' ', stage.Into) : "");
}
