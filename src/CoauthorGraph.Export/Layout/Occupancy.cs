namespace CoauthorGraph.Export.Layout;

/// <summary>Which squares of the plane are taken: a byte a square around the origin, grown when it must be.</summary>
internal sealed class Occupancy
{
    private int _half = 64;
    private bool[] _taken = new bool[128 * 128];

    public bool IsTaken(int column, int row)
    {
        var x = (uint)(column + _half);
        var y = (uint)(row + _half);
        var side = (uint)(2 * _half);
        return x < side && y < side && _taken[(y * side) + x];
    }

    public void Take(int column, int row)
    {
        var reach = Math.Max(Math.Max(column, -column), Math.Max(row, -row));
        if (reach >= _half)
        {
            Grow(reach);
        }

        _taken[((long)(row + _half) * 2 * _half) + column + _half] = true;
    }

    private void Grow(int reach)
    {
        var half = _half;
        while (half <= reach)
        {
            half *= 2;
        }

        var grown = new bool[4L * half * half];
        for (var row = -_half; row < _half; row++)
        {
            var from = (long)(row + _half) * 2 * _half;
            var to = ((long)(row + half) * 2 * half) + half - _half;
            Array.Copy(_taken, from, grown, to, 2 * _half);
        }

        _taken = grown;
        _half = half;
    }
}
