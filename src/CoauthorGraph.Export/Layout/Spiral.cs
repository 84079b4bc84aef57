namespace CoauthorGraph.Export.Layout;

/// <summary>
/// All squares of the plane, from the middle outwards by an ellipse's measure; made as far as they are asked for.
/// </summary>
internal sealed class Spiral(double wide)
{
    private readonly List<(int X, int Y)> _squares = [];
    private int _rings;

    public (int X, int Y) this[int index]
    {
        get
        {
            while (index >= _squares.Count)
            {
                AddRings();
            }

            return _squares[index];
        }
    }

    /// <summary>
    /// Adds the squares between two ellipses, sorted, so that what was given out before stays as it is.
    /// </summary>
    private void AddRings()
    {
        double from = _rings, to = _rings + 16;
        _rings += 16;
        var found = new List<(double Distance, int X, int Y)>();
        var reach = (int)Math.Ceiling(to * wide);
        for (var y = -(int)to; y <= (int)to; y++)
        {
            for (var x = -reach; x <= reach; x++)
            {
                var distance = (x * x / (wide * wide)) + ((double)y * y);
                if (distance >= from * from && distance < to * to)
                {
                    found.Add((distance, x, y));
                }
            }
        }

        found.Sort();
        foreach (var (_, x, y) in found)
        {
            _squares.Add((x, y));
        }
    }
}
