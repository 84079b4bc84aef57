namespace CoauthorGraph.Export.Layout;

/// <summary>
/// Packs the parts around the largest one by the squares they cover (K. Freivalds, U. Dogrusoz, P. Kikusts,
/// Disconnected graph layout and the polyomino packing approach, 2001): each part takes the free place nearest to the
/// middle, nearness measured so that the whole becomes wider than high. Parts come largest first. Where a part did not
/// fit, one that covers as many squares seldom does, so its search goes on where that one was put. What is small beside
/// the largest goes on <see cref="PartShelves"/>.
/// </summary>
internal sealed class PartPacking
{
    private const double Cell = 30;
    private const double Wide = 1.5;

    private readonly Occupancy _taken = new();
    private readonly Dictionary<int, int> _startFor = [];
    private readonly Spiral _spiral = new(Wide);
    private int _firstFree;

    public static void Pack(
        LayoutGraph graph, ConnectedParts parts, Positions positions, CancellationToken cancellationToken)
    {
        var packing = new PartPacking();
        var shelves = new PartShelves(graph, parts, positions);
        for (var part = 0; part < shelves.First; part++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            packing.Place(graph, parts[part], positions);
        }

        shelves.Place(cancellationToken);
    }

    private void Place(LayoutGraph graph, ReadOnlySpan<int> nodes, Positions positions)
    {
        var squares = SquaresOf(graph, nodes, positions);
        var at = StartFor(squares.Count);
        while (!Fits(squares, Shift(_spiral[at], squares[0])))
        {
            at++;
        }

        _startFor[squares.Count] = at;
        var (column, row) = Shift(_spiral[at], squares[0]);
        foreach (var (x, y) in squares)
        {
            _taken.Take(x + column, y + row);
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

        // Following every edge of a large part would cost more than placing it; it gets the rows between its nodes.
        var large = nodes.Length >= ForceLayout.ParallelFrom;
        foreach (var node in nodes)
        {
            var reach = graph.Radii[node] + (Cell / 2) - 4;
            Cover(positions.X[node], positions.Y[node], reach, seen, squares);
            foreach (var neighbor in large ? [] : graph.NeighborsOf(node))
            {
                if (neighbor > node)
                {
                    CoverLine(positions, node, neighbor, seen, squares);
                }
            }
        }

        if (large)
        {
            FillRows(seen, squares);
        }

        MiddleFirst(squares);
        return squares;
    }

    /// <summary>Puts the square nearest to the part's own middle first: it is the one that is laid on a
    /// place.</summary>
    private static void MiddleFirst(List<(int X, int Y)> squares)
    {
        var best = 0;
        for (var i = 1; i < squares.Count; i++)
        {
            if (Distance(squares[i]) < Distance(squares[best]))
            {
                best = i;
            }
        }

        (squares[0], squares[best]) = (squares[best], squares[0]);

        static long Distance((int X, int Y) square) => ((long)square.X * square.X) + ((long)square.Y * square.Y);
    }

    private static void FillRows(HashSet<long> seen, List<(int X, int Y)> squares)
    {
        var ends = new SortedDictionary<int, (int Left, int Right)>();
        foreach (var (x, y) in squares)
        {
            var (left, right) = ends.TryGetValue(y, out var known) ? known : (x, x);
            ends[y] = (Math.Min(left, x), Math.Max(right, x));
        }

        foreach (var (y, (left, right)) in ends)
        {
            for (var x = left; x <= right; x++)
            {
                if (seen.Add(Key(x, y)))
                {
                    squares.Add((x, y));
                }
            }
        }
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

    /// <summary>How far a part moves so that its first square comes to a place: most places fail at that
    /// square.</summary>
    private static (int X, int Y) Shift((int X, int Y) place, (int X, int Y) first) =>
        (place.X - first.X, place.Y - first.Y);

    /// <summary>Where parts of as many squares are at, or the first square that is free.</summary>
    private int StartFor(int squares)
    {
        while (_taken.IsTaken(_spiral[_firstFree].X, _spiral[_firstFree].Y))
        {
            _firstFree++;
        }

        return Math.Max(_firstFree, _startFor.GetValueOrDefault(squares));
    }

    private bool Fits(List<(int X, int Y)> squares, (int X, int Y) by)
    {
        foreach (var (x, y) in squares)
        {
            if (_taken.IsTaken(x + by.X, y + by.Y))
            {
                return false;
            }
        }

        return true;
    }
}
