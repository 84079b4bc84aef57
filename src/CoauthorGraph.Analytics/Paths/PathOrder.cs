namespace CoauthorGraph.Analytics.Paths;

/// <summary>Paths by length, equally long ones by their first difference. Lengths are the same to ten digits, as sums
/// of fractions along different ways are.</summary>
internal sealed class PathOrder : IComparer<GraphPath>
{
    public static PathOrder Instance { get; } = new();

    public int Compare(GraphPath? x, GraphPath? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var order = Rounded(x.Length).CompareTo(Rounded(y.Length));
        for (var i = 0; order == 0 && i < Math.Min(x.Nodes.Count, y.Nodes.Count); i++)
        {
            order = x.Nodes[i].CompareTo(y.Nodes[i]);
        }

        return order;
    }

    private static double Rounded(double length)
    {
        var scale = Math.Pow(10, 9 - Math.Floor(Math.Log10(length)));
        return Math.Round(length * scale) / scale;
    }
}
