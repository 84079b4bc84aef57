using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.Kernels.Communities;
using CoauthorGraph.Analytics.Kernels.Modularity;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;
using CsCheck;

namespace CoauthorGraph.Analytics.Tests;

public sealed class LandmarkCommunitiesTests
{
    // Two triangles with an edge between them and a node alone. Draws are by -ln(share) / edges: 2 comes first, then 5.
    private static readonly CsrGraph Triangles = Graphs.Of(
        7, (0, 1, 1), (1, 2, 1), (0, 2, 1), (2, 3, 1), (3, 4, 1), (4, 5, 1), (3, 5, 1));

    private static readonly ulong[] TriangleHashes = Shares(.5, .4, .9, .3, .2, .8, .9);

    [Fact]
    public void Run_TwoTriangles_CallsEachAfterItsLandmark() => Assert.Equal(
        [2, 2, 2, 5, 5, 5, 6], LandmarkCommunities.Run(Triangles, TriangleHashes, 2, new KernelRun()));

    // No landmark but 2, so that all which hangs together is one.
    [Fact]
    public void Run_OneLandmark_IsOneCommunityOfEachPart() => Assert.Equal(
        [2, 2, 2, 2, 2, 2, 6], LandmarkCommunities.Run(Triangles, TriangleHashes, 1, new KernelRun()));

    // .51 of one edge comes after .5 of two: -ln .51 = .67, -ln .5 / 2 = .35; of three edges .2 has .54, .3 .40.
    [Theory]
    [InlineData(.5, .51, 0)]
    [InlineData(.2, .9, 1)]
    public void Call_OfTwoMembers_TakesTheOneThatIsDrawnFirst(double first, double second, int called) => Assert.Equal(
        [called, called, called],
        LandmarkCommunities.Call(
            Graphs.Of(3, (0, 1, 1), (0, 2, 1)), Shares(first, second, .01), [0, 0, 0]));

    // The draws are .9 of two edges at 1 and 7, which are three steps from the middle each.
    [Fact]
    public void Run_ALongPath_IsCutInTheMiddleBetweenItsLandmarks()
    {
        var path = Graphs.Of(9, [.. Enumerable.Range(0, 8).Select(static at => (at, at + 1, 1f))]);
        var hashes = Shares(.1, .9, .1, .1, .1, .1, .1, .9, .1);
        var community = LandmarkCommunities.Run(path, hashes, 2, new KernelRun());
        Assert.Equal([1, 1, 1, 1], community[..4]);
        Assert.Equal([7, 7, 7, 7], community[5..]);
    }

    [Fact]
    public void Run_RandomGraphs_GivesConnectedCommunitiesCalledAfterMembersAtAnyNumberOfThreads() =>
        Gen.Select(Gen.Int[0, 200], Gen.Int[0, 60], Gen.Int[0, 150], Gen.Int[1, 12]).Sample((seed, nodes, edges, landmarks) =>
        {
            var graph = nodes == 0 ? Graphs.Of(0) : Graphs.Random(seed, nodes, edges);
            ulong[] hashes = [.. Enumerable.Range(0, nodes).Select(node => StableHash.Mix((ulong)(node + (1000 * seed))))];
            var community = LandmarkCommunities.Run(graph, hashes, landmarks, new KernelRun());
            Assert.All(community, called => Assert.Equal(called, community[called]));
            Assert.Equal(0, ConnectedCommunities.CountDisconnected(graph, community));
            Assert.True(community.Distinct().Count() <= landmarks + ConnectedCommunities.Parts(graph, new int[nodes]).Distinct().Count());
            Assert.Equal(community, LandmarkCommunities.Run(graph, hashes, landmarks, new KernelRun(3)));
        }, iter: 200);

    // 40 groups of 50, nine of ten edges inside; then one of a hundred edges is another. Pairs keep together, and what
    // they are called; modularity is that of the groups but for a few hundredths.
    [Fact]
    public void Run_AfterASmallChange_KeepsMostInTheirCommunities()
    {
        var (before, after) = (Planted(changed: 0), Planted(changed: 100));
        ulong[] hashes = [.. Enumerable.Range(0, 2_000).Select(static node => StableHash.Mix((ulong)node))];
        var one = LandmarkCommunities.Run(before, hashes, 40, new KernelRun());
        var other = LandmarkCommunities.Run(after, hashes, 40, new KernelRun());
        Assert.InRange(one.Zip(other).Count(static pair => pair.First == pair.Second) / 2_000.0, .85, 1);
        int[] groups = [.. Enumerable.Range(0, 2_000).Select(static node => node / 50)];
        var best = ModularityScore.Compute(before, groups, weighted: false);
        Assert.InRange(ModularityScore.Compute(before, Numbered(one), weighted: false), best - .25, best);
    }

    private static int[] Numbered(int[] community)
    {
        var names = community.Distinct().ToList();
        return [.. community.Select(name => names.IndexOf(name))];
    }

    private static CsrGraph Planted(int changed)
    {
        var random = new Random(1);
        var edges = new HashSet<(int, int)>();
        for (var at = 0; at < 10_000; at++)
        {
            var (one, other, inside) = (random.Next(2_000), random.Next(2_000), random.Next(10) > 0);
            other = inside ? (one / 50 * 50) + (other % 50) : other;
            if (one != other && at >= changed)
            {
                edges.Add((Math.Min(one, other), Math.Max(one, other)));
            }
        }

        return Csr(2_000, edges);
    }

    private static CsrGraph Csr(int nodes, IEnumerable<(int One, int Other)> edges)
    {
        var rows = edges.SelectMany(static edge => new[] { edge, (One: edge.Other, Other: edge.One) })
            .ToLookup(static edge => edge.One, static edge => edge.Other);
        var lists = Enumerable.Range(0, nodes).Select(node => rows[node].Order().ToArray()).ToArray();
        var offsets = new int[nodes + 1];
        for (var node = 0; node < nodes; node++)
        {
            offsets[node + 1] = offsets[node] + lists[node].Length;
        }

        return new CsrGraph(offsets, lists.SelectMany(static list => list).ToArray());
    }

    private static ulong[] Shares(params double[] shares) => Array.ConvertAll(shares, static share => (ulong)(share * ulong.MaxValue));
}
