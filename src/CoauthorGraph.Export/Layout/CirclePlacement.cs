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

        var around = 0.0;
        foreach (var node in nodes)
        {
            around += (2 * graph.Radii[node]) + Gap;
        }

        var radius = Math.Max(12, around / (2 * Math.PI));
        var turn = Turn.Of(nodes.Length);
        foreach (var node in nodes)
        {
            positions.X[node] = radius * turn.X;
            positions.Y[node] = radius * turn.Y;
            turn.Next();
        }
    }
}
