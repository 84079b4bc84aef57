namespace CoauthorGraph.Export.Layout;

/// <summary>
/// Places a network on a plane. Each connected part is laid out by itself (a circle when everybody knows everybody,
/// else by forces), then the parts are packed around the largest, and small ones put apart from it. Time O(n log n) a
/// step, with fewer steps for larger parts; about 120 bytes a node. The result does not depend on the number of
/// threads.
/// </summary>
internal static class NetworkLayout
{
    /// <summary>Computes positions, the largest part around the origin, y downwards.</summary>
    public static Positions Run(LayoutGraph graph, int threads, CancellationToken cancellationToken)
    {
        var positions = new Positions(graph.NodeCount);
        var parts = ConnectedParts.Of(graph);
        var localOf = new int[graph.NodeCount];
        var large = 0;
        for (; large < parts.Count && parts[large].Length >= ForceLayout.ParallelFrom; large++)
        {
            PlacePart(graph, parts[large], localOf, positions, threads, cancellationToken);
        }

        // Large parts share out their own work; the others are shared out whole. None touches another's nodes.
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        Parallel.For(large, parts.Count, options, part =>
            PlacePart(graph, parts[part], localOf, positions, 1, cancellationToken));
        PartPacking.Pack(graph, parts, positions, cancellationToken);
        return positions;
    }

    private static void PlacePart(
        LayoutGraph graph,
        ReadOnlySpan<int> nodes,
        int[] localOf,
        Positions positions,
        int threads,
        CancellationToken cancellationToken)
    {
        if (IsComplete(graph, nodes))
        {
            CirclePlacement.Place(graph, nodes, positions);
            return;
        }

        var forces = new ForceLayout(graph, nodes, localOf, positions, threads);
        forces.Run(cancellationToken);
        if (!StableStart.IsFor(graph, nodes))
        {
            Alignment.TurnFlat(nodes, positions);
        }
    }

    /// <summary>Whether all know each other, and they are few enough for a circle.</summary>
    private static bool IsComplete(LayoutGraph graph, ReadOnlySpan<int> nodes)
    {
        if (nodes.Length > 24)
        {
            return false;
        }

        foreach (var node in nodes)
        {
            if (graph.Degree(node) != nodes.Length - 1)
            {
                return false;
            }
        }

        return true;
    }
}
