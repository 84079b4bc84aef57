namespace CoauthorGraph.Export.Layout;

/// <summary>The connected parts of a graph, largest first, then by their first node.</summary>
internal sealed class ConnectedParts
{
    private readonly int[] _nodes;
    private readonly (int Start, int Length)[] _parts;

    private ConnectedParts(int[] nodes, (int Start, int Length)[] parts)
    {
        _nodes = nodes;
        _parts = parts;
    }

    public int Count => _parts.Length;

    /// <summary>The nodes of one part, in the order a breadth-first walk meets them.</summary>
    public ReadOnlySpan<int> this[int part] => _nodes.AsSpan(_parts[part].Start, _parts[part].Length);

    public static ConnectedParts Of(LayoutGraph graph)
    {
        var nodes = new int[graph.NodeCount];
        var seen = new bool[graph.NodeCount];
        var parts = new List<(int Start, int Length)>();
        var end = 0;
        for (var first = 0; first < graph.NodeCount; first++)
        {
            if (seen[first])
            {
                continue;
            }

            var start = end;
            seen[first] = true;
            nodes[end++] = first;
            for (var at = start; at < end; at++)
            {
                foreach (var neighbor in graph.NeighborsOf(nodes[at]))
                {
                    if (!seen[neighbor])
                    {
                        seen[neighbor] = true;
                        nodes[end++] = neighbor;
                    }
                }
            }

            parts.Add((start, end - start));
        }

        return new ConnectedParts(nodes, [.. parts.OrderByDescending(static part => part.Length)]);
    }
}
