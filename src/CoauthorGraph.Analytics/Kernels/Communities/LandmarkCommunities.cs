using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>
/// Communities that a small change of the graph changes little, for pictures in which everybody should be found again.
/// Landmarks are drawn with chances by degree from hashes of the nodes (Efraimidis and Spirakis 2006), and each node
/// belongs to the landmark where its lazy random walks of <see cref="Rounds"/> steps end most, which is label
/// propagation (Zhu and Ghahramani 2002) that keeps the heaviest labels of a node; then nodes move as in the first
/// phase of Louvain's method (Blondel et al. 2008), and pieces that this cuts off join what they have most edges with.
/// Modularity stays some hundredths below that of <see cref="LeidenAlgorithm"/>, which gives other communities where
/// little changed. O(edges) a round; about 120 bytes a node. The result does not depend on the number of threads.
/// </summary>
public static class LandmarkCommunities
{
    private const int Rounds = 20;
    private const int Labels = 6;
    private const int Range = 4_096;
    private const int FetchedAhead = 8;

    /// <summary>For each node the node after which its community is called, the first drawn of its members.</summary>
    /// <param name="graph">The graph; its weights do not count.</param>
    /// <param name="hashes">For each node a hash of what names it for good, with all bits at random.</param>
    /// <param name="landmarks">How many landmarks are drawn; a part of the graph without any is a community.</param>
    /// <param name="run">How it is run.</param>
    public static int[] Run(CsrGraph graph, IReadOnlyList<ulong> hashes, int landmarks, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(hashes);
        ArgumentNullException.ThrowIfNull(run);
        var order = Drawn(graph, hashes);
        var community = Nearest(graph, order.AsSpan(0, Math.Min(landmarks, order.Length)), run);
        LocalMoving.Run(CommunityGraph.Of(graph, weighted: false), community, resolution: 1, seed: 0, run);
        JoinPieces(graph, community, run);
        return CalledAfterFirst(community, order);
    }

    /// <summary>For each node the one after which its community is called: the first of its members in the order in
    /// which landmarks are drawn, which is mostly the same where most members are.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="hashes">For each node a hash of what names it for good, with all bits at random.</param>
    /// <param name="community">For each node its community, from 0 and below the number of nodes.</param>
    public static int[] Call(CsrGraph graph, IReadOnlyList<ulong> hashes, int[] community)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(hashes);
        ArgumentNullException.ThrowIfNull(community);
        return CalledAfterFirst(community, Drawn(graph, hashes));
    }

    // An exponential race: the more edges, the sooner a node comes. Those without edges come last.
    private static int[] Drawn(CsrGraph graph, IReadOnlyList<ulong> hashes)
    {
        var keys = new double[graph.NodeCount];
        var order = new int[graph.NodeCount];
        for (var node = 0; node < order.Length; node++)
        {
            var share = ((hashes[node] >> 11) + 0.5) / (1UL << 53);
            keys[node] = -Math.Log(share) / graph.Degree(node);
            order[node] = node;
        }

        Array.Sort(keys, order);
        return order;
    }

    // The landmark that a node's walks reach most, as a number from 0; where they reach none, a number for each part of
    // the graph.
    private static int[] Nearest(CsrGraph graph, ReadOnlySpan<int> landmarks, KernelRun run)
    {
        var (reach, next) = (new LandmarkReach(graph.NodeCount, Labels), new LandmarkReach(graph.NodeCount, Labels));
        for (var number = 0; number < landmarks.Length; number++)
        {
            // Many walks end where many edges do, wherever they begin: what counts is how many more.
            reach.Of(landmarks[number])[0] = new(number, 1f / Math.Max(1, graph.Degree(landmarks[number])));
        }

        var count = landmarks.Length;
        var ranges = (graph.NodeCount + Range - 1) / Range;
        for (var round = 0; round < Rounds; round++)
        {
            run.Report("landmarks", round, Rounds);
            var (before, after) = (reach, next);
            Parallel.For(
                0, ranges, run.Parallel, () => new LandmarkSums(count), (range, _, sums) =>
                {
                    var end = Math.Min(graph.NodeCount, (range + 1) * Range);
                    for (var node = range * Range; node < end; node++)
                    {
                        Step(graph, before, after, node, sums);
                    }

                    return sums;
                },
                static _ => { });
            (reach, next) = (after, before);
        }

        // Numbers stay below that of the nodes: a part that no landmark is in has at least one node.
        var part = ConnectedCommunities.Parts(graph, new int[graph.NodeCount], run);
        var numberOf = new Dictionary<int, int>();
        var community = new int[graph.NodeCount];
        for (var node = 0; node < community.Length; node++)
        {
            var heaviest = reach.HeaviestOf(node);
            if (heaviest < 0 && !numberOf.TryGetValue(part[node], out heaviest))
            {
                numberOf.Add(part[node], heaviest = count + numberOf.Count);
            }

            community[node] = heaviest;
        }

        return community;
    }

    private static void Step(CsrGraph graph, LandmarkReach before, LandmarkReach next, int node, LandmarkSums sums)
    {
        var neighbors = graph.NeighborsOf(node);
        sums.Add(before.Of(node), neighbors.IsEmpty ? 1 : 0.5f);
        for (var at = 0; at < neighbors.Length; at++)
        {
            // Neighbours lie in an order that the processor cannot foresee, so it is told.
            if (at + FetchedAhead < neighbors.Length)
            {
                before.Fetch(neighbors[at + FetchedAhead]);
            }

            sums.Add(before.Of(neighbors[at]), 0.5f / neighbors.Length);
        }

        sums.MoveTo(next.Of(node));
    }

    // The largest piece of a community stays; the others join the neighbouring one that they have most edges with, near
    // ones first, until all hang together.
    private static void JoinPieces(CsrGraph graph, int[] community, KernelRun run)
    {
        var part = ConnectedCommunities.Parts(graph, community, run);
        var size = new int[part.Length];
        foreach (var first in part)
        {
            size[first]++;
        }

        var main = new int[part.Length];
        Array.Fill(main, -1);
        for (var node = 0; node < part.Length; node++)
        {
            if (part[node] == node && (main[community[node]] < 0 || size[node] > size[main[community[node]]]))
            {
                main[community[node]] = node;
            }
        }

        var left = Enumerable.Range(0, part.Length).Where(node => part[node] != main[community[node]])
            .GroupBy(node => part[node]).Select(static piece => piece.ToArray()).ToList();
        var isLeft = new bool[part.Length];
        foreach (var node in left.SelectMany(static piece => piece))
        {
            isLeft[node] = true;
        }

        while (left.Count > 0)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            var joins = left.ConvertAll(piece => MostTied(graph, community, isLeft, piece));
            for (var at = 0; at < left.Count; at++)
            {
                foreach (var node in left[at])
                {
                    (community[node], isLeft[node]) = joins[at] >= 0 ? (joins[at], false) : (community[node], true);
                }
            }

            left = [.. left.Where((_, at) => joins[at] < 0)];
        }
    }

    // -1 where all around is in pieces too.
    private static int MostTied(CsrGraph graph, int[] community, bool[] isLeft, int[] piece)
    {
        var edges = new Dictionary<int, int>();
        foreach (var node in piece)
        {
            foreach (var neighbor in graph.NeighborsOf(node))
            {
                if (!isLeft[neighbor])
                {
                    edges[community[neighbor]] = edges.GetValueOrDefault(community[neighbor]) + 1;
                }
            }
        }

        return edges.Count == 0 ? -1 : edges.MaxBy(static one => (one.Value, -one.Key)).Key;
    }

    private static int[] CalledAfterFirst(int[] community, int[] order)
    {
        var first = new int[community.Length];
        Array.Fill(first, -1);
        foreach (var node in order)
        {
            ref var at = ref first[community[node]];
            at = at < 0 ? node : at;
        }

        return Array.ConvertAll(community, number => first[number]);
    }
}
