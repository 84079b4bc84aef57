namespace CoauthorGraph.Export.Layout;

/// <summary>
/// Puts the parts that are small beside the largest one apart from it, on its right: in columns as high as the rest is,
/// or higher where the whole would become too wide, largest first. So a picture shows at once what hangs together, and
/// those without ties take little room and no attention.
/// </summary>
internal sealed class PartShelves
{
    private const double NarrowGap = 9;
    private const double RoomyGap = 26;
    private const int Many = 60;
    private const double Aisle = 70;
    private const double WidestShape = 1.7;
    private const int SmallShare = 20;
    private const int FewLoners = 8;

    private readonly LayoutGraph _graph;
    private readonly ConnectedParts _parts;
    private readonly Positions _positions;
    private readonly double _gap;

    public PartShelves(LayoutGraph graph, ConnectedParts parts, Positions positions)
    {
        _graph = graph;
        _parts = parts;
        _positions = positions;
        First = FirstApart(parts);
        _gap = parts.Count - First > Many ? NarrowGap : RoomyGap;
    }

    /// <summary>The first part that is put apart; those before it are larger.</summary>
    public int First { get; }

    /// <summary>Places the parts from <see cref="First"/> on; the others have their places.</summary>
    public void Place(CancellationToken cancellationToken)
    {
        if (First == _parts.Count)
        {
            return;
        }

        var middle = Box.Empty;
        for (var part = 0; part < First; part++)
        {
            middle = middle.And(BoxOf(_parts[part]));
        }

        var boxes = new Box[_parts.Count - First];
        for (var i = 0; i < boxes.Length; i++)
        {
            boxes[i] = BoxOf(_parts[First + i]);
        }

        cancellationToken.ThrowIfCancellationRequested();
        Fill(boxes, middle.Right + Aisle, (middle.Top + middle.Bottom) / 2, HeightFor(boxes, middle));
    }

    /// <summary>Parts of at most a twentieth of the largest are apart, and people alone when there are many.</summary>
    private static int FirstApart(ConnectedParts parts)
    {
        var first = parts.Count;
        while (first > 1 && parts[first - 1].Length * SmallShare <= parts[0].Length)
        {
            first--;
        }

        var loners = parts.Count;
        while (loners > 1 && parts[loners - 1].Length == 1 && parts[0].Length > 1)
        {
            loners--;
        }

        return parts.Count - loners >= FewLoners ? Math.Min(first, loners) : first;
    }

    private double HeightFor(Box[] boxes, Box middle)
    {
        double area = 0, tallest = middle.Height;
        foreach (var box in boxes)
        {
            area += (box.Width + _gap) * (box.Height + _gap);
            tallest = Math.Max(tallest, box.Height);
        }

        // The height at which the width, that of the middle and of the columns, is as wide as it may be.
        var width = middle.Width + Aisle;
        var height = (width + Math.Sqrt((width * width) + (4 * WidestShape * area))) / (2 * WidestShape);
        return Math.Max(tallest, height);
    }

    private void Fill(Box[] boxes, double left, double centre, double height)
    {
        double x = left, y = centre - (height / 2), widest = 0;
        for (var i = 0; i < boxes.Length; i++)
        {
            var box = boxes[i];
            if (y + box.Height > centre + (height / 2) + 1e-6)
            {
                x += widest + _gap;
                y = centre - (height / 2);
                widest = 0;
            }

            foreach (var node in _parts[First + i])
            {
                _positions.X[node] += x - box.Left;
                _positions.Y[node] += y - box.Top;
            }

            y += box.Height + _gap;
            widest = Math.Max(widest, box.Width);
        }
    }

    private Box BoxOf(ReadOnlySpan<int> nodes)
    {
        var box = Box.Empty;
        foreach (var node in nodes)
        {
            double x = _positions.X[node], y = _positions.Y[node], r = _graph.Radii[node];
            box = box.And(new Box(x - r, y - r, x + r, y + r));
        }

        return box;
    }

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public static Box Empty { get; } = new(
            double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);

        public double Width => Right - Left;

        public double Height => Bottom - Top;

        public Box And(Box other) => new(
            Math.Min(Left, other.Left), Math.Min(Top, other.Top),
            Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
    }
}
