namespace CoauthorGraph.Export.Layout;

/// <summary>Places a group in which everybody knows everybody: on a circle, a pair side by side, one alone.</summary>
internal static class CirclePlacement
{
    private const double Gap = 9;

    public static void Place(LayoutGraph graph, ReadOnlySpan<int> nodes, Positions positions)
    {
        if (nodes.Length == 1)
        {
            return;
        }

        // Two beside each other are a chord apart, and that is to hold both marks.
        var widest = 0f;
        for (var i = 0; i < nodes.Length; i++)
        {
            widest = Math.Max(widest, graph.Radii[nodes[i]] + graph.Radii[nodes[(i + 1) % nodes.Length]]);
        }

        var half = Turn.Of(2 * nodes.Length);
        half.Next();
        var radius = Math.Max(12, (widest + Gap) / (2 * half.Y));
        var turn = Turn.Of(nodes.Length);
        foreach (var node in nodes)
        {
            positions.X[node] = radius * turn.X;
            positions.Y[node] = radius * turn.Y;
            turn.Next();
        }
    }
}
