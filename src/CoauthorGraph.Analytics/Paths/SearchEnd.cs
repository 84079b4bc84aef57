namespace CoauthorGraph.Analytics.Paths;

/// <summary>One of the two ends from which <see cref="TwoEndedSearch"/> searches: its nodes in the order in which they
/// were found, the last level of which is the frontier.</summary>
internal sealed class SearchEnd(byte side)
{
    // A node's mark holds the side and the level, modulo a number that tells a level from both its neighbours.
    private const int Levels = 126;

    private int[] _order = new int[1024];

    /// <summary>Bit of a mark that says which end found a node.</summary>
    public byte Side { get; } = side;

    public ReadOnlySpan<int> Order => _order.AsSpan(0, Count);

    public int Count { get; private set; }

    /// <summary>Where the frontier begins in the order.</summary>
    public int FrontierStart { get; set; }

    public int Depth { get; set; }

    /// <summary>Edges that growing looks at.</summary>
    public long Work { get; set; }

    public bool HasFrontier => FrontierStart < Count;

    /// <summary>The mark of a node in the frontier.</summary>
    public byte Mark => MarkOf(Side, Depth % Levels);

    /// <summary>The mark of the nodes one level nearer to the end than those of a mark.</summary>
    public static byte Above(byte mark)
    {
        var level = (mark & 0x7F) - 1;
        return MarkOf((byte)(mark & 0x80), level == 0 ? Levels - 1 : level - 1);
    }

    public void Start(int node, int degree)
    {
        _order[0] = node;
        Count = 1;
        FrontierStart = 0;
        Depth = 0;
        Work = degree;
    }

    public void Add(int node)
    {
        if (Count == _order.Length)
        {
            Array.Resize(ref _order, 2 * Count);
        }

        _order[Count++] = node;
    }

    private static byte MarkOf(byte side, int level) => (byte)(side | (level + 1));
}
