namespace CoauthorGraph.Export.Layout;

/// <summary>
/// A Barnes–Hut tree: every square knows the mass and the centre of what lies in it, so that the push of far nodes is
/// computed by the square (J. Barnes, P. Hut, A hierarchical O(N log N) force-calculation algorithm, Nature 1986).
/// Arrays that are used again at each build; reading is safe for any number of threads.
/// </summary>
internal sealed class QuadTree
{
    private const int MaxDepth = 40;
    private const int Empty = -1;

    private double[] _centerX = [];
    private double[] _centerY = [];
    private double[] _mass = [];
    private int[] _firstChild = [];
    private int[] _leaf = [];
    private int[] _nextInLeaf = [];
    private int _cells;
    private double _left;
    private double _top;
    private double _size;

    /// <summary>Builds the tree over points with masses, in order of the points.</summary>
    public void Build(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> mass)
    {
        Bound(x, y);
        if (_nextInLeaf.Length < x.Length)
        {
            _nextInLeaf = new int[x.Length];
        }

        _cells = 0;
        Reserve((x.Length * 2) + 8);
        NewCell();
        for (var point = 0; point < x.Length; point++)
        {
            Insert(point, x, y);
        }

        Sum(x, y, mass);
    }

    /// <summary>
    /// The push on a point: the sum of mass times difference over squared distance, squares seen under an angle of less
    /// than <paramref name="theta"/> taken as one.
    /// </summary>
    public (double X, double Y) PushOn(
        int point, ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> mass, double theta)
    {
        Span<int> stack = stackalloc int[(MaxDepth * 3) + 8];
        Span<double> sizes = stackalloc double[stack.Length];
        var depth = 1;
        stack[0] = 0;
        sizes[0] = _size;
        double pushX = 0, pushY = 0, px = x[point], py = y[point], theta2 = theta * theta;
        while (depth > 0)
        {
            var cell = stack[--depth];
            var size = sizes[depth];
            double dx = px - _centerX[cell], dy = py - _centerY[cell], distance2 = (dx * dx) + (dy * dy);
            var child = _firstChild[cell];
            if (child == Empty)
            {
                for (var other = _leaf[cell]; other != Empty; other = _nextInLeaf[other])
                {
                    if (other != point)
                    {
                        Add(px - x[other], py - y[other], mass[other], point, other, ref pushX, ref pushY);
                    }
                }
            }
            else if (size * size < theta2 * distance2)
            {
                Add(dx, dy, _mass[cell], 0, 0, ref pushX, ref pushY);
            }
            else
            {
                for (var k = 3; k >= 0; k--)
                {
                    if (_mass[child + k] > 0)
                    {
                        stack[depth] = child + k;
                        sizes[depth++] = size / 2;
                    }
                }
            }
        }

        return (pushX, pushY);
    }

    private static void Add(
        double dx, double dy, double mass, int point, int other, ref double pushX, ref double pushY)
    {
        var distance2 = (dx * dx) + (dy * dy);
        if (distance2 < 1)
        {
            // Two on one spot: the one with the larger number goes right, so that they part the same way every time.
            dx = distance2 < 1e-12 ? (point > other ? 1 : -1) : dx;
            distance2 = 1;
        }

        pushX += mass * dx / distance2;
        pushY += mass * dy / distance2;
    }

    private void Bound(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double left = double.MaxValue, right = double.MinValue, top = double.MaxValue, bottom = double.MinValue;
        for (var i = 0; i < x.Length; i++)
        {
            left = Math.Min(left, x[i]);
            right = Math.Max(right, x[i]);
            top = Math.Min(top, y[i]);
            bottom = Math.Max(bottom, y[i]);
        }

        _left = left;
        _top = top;
        _size = Math.Max(1, Math.Max(right - left, bottom - top));
    }

    private void Insert(int point, ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var cell = 0;
        double left = _left, top = _top, size = _size;
        for (var depth = 0; ; depth++)
        {
            if (_firstChild[cell] == Empty)
            {
                if (_leaf[cell] == Empty || depth >= MaxDepth)
                {
                    _nextInLeaf[point] = _leaf[cell];
                    _leaf[cell] = point;
                    return;
                }

                Split(cell, x, y, left, top, size);
            }

            size /= 2;
            var quarter = Quarter(x[point], y[point], left + size, top + size);
            cell = _firstChild[cell] + quarter;
            left += (quarter & 1) != 0 ? size : 0;
            top += (quarter & 2) != 0 ? size : 0;
        }
    }

    private void Split(int cell, ReadOnlySpan<double> x, ReadOnlySpan<double> y, double left, double top, double size)
    {
        var first = NewCell();
        NewCell();
        NewCell();
        NewCell();
        _firstChild[cell] = first;
        var point = _leaf[cell];
        _leaf[cell] = Empty;
        var child = first + Quarter(x[point], y[point], left + (size / 2), top + (size / 2));
        _leaf[child] = point;
        _nextInLeaf[point] = Empty;
    }

    private static int Quarter(double x, double y, double midX, double midY) =>
        (x >= midX ? 1 : 0) | (y >= midY ? 2 : 0);

    private int NewCell()
    {
        if (_cells == _mass.Length)
        {
            Reserve(_cells * 2);
        }

        _firstChild[_cells] = Empty;
        _leaf[_cells] = Empty;
        _mass[_cells] = 0;
        return _cells++;
    }

    private void Reserve(int cells)
    {
        if (_mass.Length < cells)
        {
            Array.Resize(ref _centerX, cells);
            Array.Resize(ref _centerY, cells);
            Array.Resize(ref _mass, cells);
            Array.Resize(ref _firstChild, cells);
            Array.Resize(ref _leaf, cells);
        }
    }

    /// <summary>Children have larger numbers than their cell, so one walk backwards sums all.</summary>
    private void Sum(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> mass)
    {
        for (var cell = _cells - 1; cell >= 0; cell--)
        {
            double sum = 0, sumX = 0, sumY = 0;
            for (var point = _leaf[cell]; point != Empty; point = _nextInLeaf[point])
            {
                sum += mass[point];
                sumX += mass[point] * x[point];
                sumY += mass[point] * y[point];
            }

            for (var k = 0; _firstChild[cell] != Empty && k < 4; k++)
            {
                var child = _firstChild[cell] + k;
                sum += _mass[child];
                sumX += _mass[child] * _centerX[child];
                sumY += _mass[child] * _centerY[child];
            }

            _mass[cell] = sum;
            _centerX[cell] = sum > 0 ? sumX / sum : 0;
            _centerY[cell] = sum > 0 ? sumY / sum : 0;
        }
    }
}
