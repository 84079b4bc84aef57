namespace CoauthorGraph.Export.Layout;

/// <summary>Turns a placed group so that it is widest from left to right, as screens are, and centres it.</summary>
internal static class Alignment
{
    public static void TurnFlat(ReadOnlySpan<int> nodes, Positions positions)
    {
        double meanX = 0, meanY = 0;
        foreach (var node in nodes)
        {
            meanX += positions.X[node];
            meanY += positions.Y[node];
        }

        meanX /= nodes.Length;
        meanY /= nodes.Length;
        double xx = 0, xy = 0, yy = 0;
        foreach (var node in nodes)
        {
            double x = positions.X[node] - meanX, y = positions.Y[node] - meanY;
            xx += x * x;
            xy += x * y;
            yy += y * y;
        }

        var (cos, sin) = PrincipalAxis(xx, xy, yy);
        foreach (var node in nodes)
        {
            double x = positions.X[node] - meanX, y = positions.Y[node] - meanY;
            positions.X[node] = (x * cos) + (y * sin);
            positions.Y[node] = (y * cos) - (x * sin);
        }
    }

    /// <summary>The unit eigenvector of the larger eigenvalue of a symmetric 2 by 2 matrix.</summary>
    private static (double X, double Y) PrincipalAxis(double xx, double xy, double yy)
    {
        var half = (xx - yy) / 2;
        var root = Math.Sqrt((half * half) + (xy * xy));
        var (x, y) = half >= 0 ? (half + root, xy) : (xy, root - half);
        var length = Math.Sqrt((x * x) + (y * y));
        return length < 1e-9 ? (1, 0) : (x / length, y / length);
    }
}
