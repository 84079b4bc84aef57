namespace CoauthorGraph.Analytics.Paths;

/// <summary>Lists of nodes by their first difference.</summary>
internal sealed class NodeOrder : IComparer<IReadOnlyList<int>>
{
    public static NodeOrder Instance { get; } = new();

    public int Compare(IReadOnlyList<int>? x, IReadOnlyList<int>? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        for (var i = 0; i < Math.Min(x.Count, y.Count); i++)
        {
            if (x[i] != y[i])
            {
                return x[i].CompareTo(y[i]);
            }
        }

        return x.Count.CompareTo(y.Count);
    }
}
