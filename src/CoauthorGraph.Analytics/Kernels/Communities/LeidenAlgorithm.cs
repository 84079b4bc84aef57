using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>
/// Communities by the Leiden algorithm (Traag, Waltman and van Eck 2019): local moving, refinement, and aggregation by
/// the refined groups, so that every community is connected. On the way back down the nodes of every level move once
/// more, as in Rotta and Noack's variant of Louvain's method (2011), those near to what changed above; the next run
/// goes on from there. Nearly linear in the edges; about 80 bytes a node, 4 an entry (8 with weights) and 16 an entry
/// of the second level. Threads share the work in a way that the result does not depend on them.
/// </summary>
public static class LeidenAlgorithm
{
    // One of how many nodes must move in a round of the first local moving for another before the order is made.
    private const int FewToBegin = 4;

    /// <summary>The community of each node, numbered by size, then by the smallest node.</summary>
    public static int[] Run(CsrGraph graph, CommunityOptions options, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(run);
        var given = CommunityGraph.Of(graph, options.Weighted);
        var result = StartOf(options, given.Count);
        var isStale = new bool[given.Count];
        Array.Fill(isStale, true);
        LocalMoving.Run(given, result, isStale, options.Resolution, options.Seed, run, FewToBegin);

        // As soon as communities show, their nodes are put together in memory: all that follows is twice as fast.
        var (_, order) = CommunityGraph.Members(result, CommunityNumbers.Renumber(result));
        var bottom = given.InOrder(order, run);
        var community = InOrder(result, order);
        LocalMoving.Run(bottom, community, InOrder(isStale, order), options.Resolution, options.Seed, run);
        for (var iteration = 0; iteration < options.Iterations; iteration++)
        {
            run.Report("leiden", iteration, options.Iterations);
            var seed = options.Seed + ((ulong)iteration << 32);

            // It is at its end when no node moves either of all that nothing new is near to.
            if (!Improve(bottom, community, options.Resolution, seed, run)
                && !LocalMoving.Run(bottom, community, options.Resolution, seed, run))
            {
                break;
            }
        }

        // What local moving tore apart in the last round is two communities; that never lowers modularity.
        var parts = ConnectedCommunities.Parts(bottom.Offsets, bottom.Targets, community, run);
        for (var i = 0; i < order.Length; i++)
        {
            result[order[i]] = parts[i];
        }

        return CommunityNumbers.BySize(result);
    }

    internal static int[] StartOf(CommunityOptions options, int count)
    {
        if (options.Start is not { } start)
        {
            return Enumerable.Range(0, count).ToArray();
        }

        if (start.Length != count)
        {
            throw new ArgumentException("There must be a community for each node to start from", nameof(options));
        }

        var copy = (int[])start.Clone();
        var number = new Dictionary<int, int>();
        for (var node = 0; node < count; node++)
        {
            if (!number.TryGetValue(copy[node], out var at))
            {
                number.Add(copy[node], at = number.Count);
            }

            copy[node] = at;
        }

        return copy;
    }

    private static T[] InOrder<T>(T[] values, int[] order)
    {
        var result = new T[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            result[i] = values[order[i]];
        }

        return result;
    }

    // Changes the communities of a level's nodes, among which local moving is done, in place; whether it did.
    private static bool Improve(CommunityGraph level, int[] community, double resolution, ulong seed, KernelRun run)
    {
        var number = (int[])community.Clone();
        var names = new int[CommunityNumbers.Renumber(number)];
        for (var node = 0; node < number.Length; node++)
        {
            names[number[node]] = community[node];
        }

        var (group, count) = Refinement.Run(level, number, names.Length, resolution, seed + 1, run);
        if (count == level.Count)
        {
            return false;
        }

        var ofGroup = new int[count];
        for (var node = 0; node < group.Length; node++)
        {
            ofGroup[group[node]] = number[node];
        }

        var upper = level.Aggregate(group, count, run);
        var moved = LocalMoving.Run(upper, ofGroup, resolution, seed + 3, run);
        if (!(Improve(upper, ofGroup, resolution, seed + 4, run) | moved))
        {
            return false;
        }

        // Only what changed above, and what it touches, has to be looked at again.
        var isStale = new bool[level.Count];
        for (var node = 0; node < community.Length; node++)
        {
            var now = names[ofGroup[group[node]]];
            isStale[node] = now != community[node];
            community[node] = now;
        }

        level.MarkNeighbors(isStale, community, run);
        LocalMoving.Run(level, community, isStale, resolution, seed + 2, run);
        return true;
    }
}
