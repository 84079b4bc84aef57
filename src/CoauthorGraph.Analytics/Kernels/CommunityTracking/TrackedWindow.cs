namespace CoauthorGraph.Analytics.Kernels.CommunityTracking;

/// <summary>The communities of one window that are large enough to be tracked.</summary>
internal sealed class TrackedWindow
{
    private TrackedWindow(int[] ofNode, bool[] isActive, int[] number, int[] size)
    {
        OfNode = ofNode;
        IsActive = isActive;
        Number = number;
        Size = size;
    }

    /// <summary>For each node the place of its community below, or -1.</summary>
    public int[] OfNode { get; }

    /// <summary>Whether a node is in any community of the window, tracked or not.</summary>
    public bool[] IsActive { get; }

    /// <summary>Numbers of the tracked communities in the partition, ascending.</summary>
    public int[] Number { get; }

    /// <summary>Their members.</summary>
    public int[] Size { get; }

    public static TrackedWindow Of(ReadOnlySpan<int> community, int minSize)
    {
        var most = -1;
        foreach (var number in community)
        {
            most = Math.Max(most, number);
        }

        var sizes = new int[most + 1];
        foreach (var number in community)
        {
            if (number >= 0)
            {
                sizes[number]++;
            }
        }

        var place = new int[sizes.Length];
        var (numbers, members) = (new List<int>(), new List<int>());
        for (var number = 0; number < sizes.Length; number++)
        {
            place[number] = -1;
            if (sizes[number] >= minSize)
            {
                place[number] = numbers.Count;
                numbers.Add(number);
                members.Add(sizes[number]);
            }
        }

        var ofNode = new int[community.Length];
        var isActive = new bool[community.Length];
        for (var node = 0; node < ofNode.Length; node++)
        {
            isActive[node] = community[node] >= 0;
            ofNode[node] = isActive[node] ? place[community[node]] : -1;
        }

        return new TrackedWindow(ofNode, isActive, [.. numbers], [.. members]);
    }
}
