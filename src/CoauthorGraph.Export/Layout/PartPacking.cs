namespace CoauthorGraph.Export.Layout;

/// <summary>
/// Packs the parts around the largest one by the squares they cover (K. Freivalds, U. Dogrusoz, P. Kikusts,
/// Disconnected graph layout and the polyomino packing approach, 2001): each part takes the free place nearest to the
/// middle, nearness measured so that the whole becomes wider than high. Parts come largest first; a part that covers
/// one square more seldom fits where a larger did not, so the search goes on where the last part of that size stood.
/// </summary>
internal sealed class PartPacking
{
    private const double Cell = 30;
    private const double Wide = 1.5;

    private readonly HashSet<long> _taken = [];
    private readonly Dictionary<int, int> _startFor = [];
    private readonly Spiral _spiral = new(Wide);

    public static void Pack(
        LayoutGraph graph, ConnectedParts parts, Positions positions, CancellationToken cancellationToken)
    {
        var packing = new PartPacking();
        for (var part = 0; part < parts.Count; part++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            packing.Place(graph, parts[part], positions);
        }
    }

    private void Place(LayoutGraph graph, ReadOnlySpan<int> nodes, Positions positions)
    {
        var squares = SquaresOf(graph, nodes, positions);
        var at = _startFor.GetValueOrDefault(squares.Count);
        while (!Fits(squares, _spiral[at]))
        {
            at++;
        }

        _startFor[squares.Count] = at;
        var (column, row) = _spiral[at];
        foreach (var (x, y) in squares)
        {
            _taken.Add(Key(x + column, y + row));
        }

        foreach (var node in nodes)
        {
            positions.X[node] += column * Cell;
            positions.Y[node] += row * Cell;
        }
    }

    /// <summary>The squares a part covers, with a margin of half a square, in order.</summary>
    private static List<(int X, int Y)> SquaresOf(LayoutGraph graph, ReadOnlySpan<int> nodes, Positions positions)
    {
        var seen = new HashSet<long>();
        var squares = new List<(int X, int Y)>();
        foreach (var node in nodes)
        {
            var reach = graph.Radii[node] + (Cell / 2) - 4;
            Cover(positions.X[node], positions.Y[node], reach, seen, squares);
            foreach (var neighbor in graph.NeighborsOf(node))
            {
                if (neighbor > node)
                {
                    CoverLine(positions, node, neighbor, seen, squares);
                }
            }
        }

        return squares;
    }

    private static void CoverLine(
        Positions positions, int node, int neighbor, HashSet<long> seen, List<(int X, int Y)> squares)
    {
        double dx = positions.X[neighbor] - positions.X[node], dy = positions.Y[neighbor] - positions.Y[node];
        var steps = (int)(Math.Sqrt((dx * dx) + (dy * dy)) / Cell * 2);
        for (var k = 1; k < steps; k++)
        {
            var t = (double)k / steps;
            Cover(positions.X[node] + (dx * t), positions.Y[node] + (dy * t), 2, seen, squares);
        }
    }

    private static void Cover(double x, double y, double reach, HashSet<long> seen, List<(int X, int Y)> squares)
    {
        for (var row = ToCell(y - reach); row <= ToCell(y + reach); row++)
        {
            for (var column = ToCell(x - reach); column <= ToCell(x + reach); column++)
            {
                if (seen.Add(Key(column, row)))
                {
                    squares.Add((column, row));
                }
            }
        }
    }

    private static int ToCell(double value) => (int)Math.Floor((value / Cell) + 0.5);

    private static long Key(int column, int row) => ((long)row << 32) + column;

    private bool Fits(List<(int X, int Y)> squares, (int X, int Y) by)
    {
        foreach (var (x, y) in squares)
        {
            if (_taken.Contains(Key(x + by.X, y + by.Y)))
            {
                return false;
            }
        }

        return true;
    }
}
