using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>
/// What algorithms for communities have in common: the order of nodes that a seed gives, and numbers.
/// </summary>
internal static class CommunityNumbers
{
    /// <summary>The nodes in an order drawn from a seed.</summary>
    public static int[] Shuffled(int count, ulong seed)
    {
        var keys = new ulong[count];
        var order = new int[count];
        for (var node = 0; node < count; node++)
        {
            keys[node] = StableHash.Mix(seed + (ulong)node);
            order[node] = node;
        }

        Array.Sort(keys, order);
        return order;
    }

    /// <summary>One more than the highest number; 0 of none.</summary>
    public static int Bound(int[] numbers)
    {
        var bound = 0;
        foreach (var number in numbers)
        {
            bound = Math.Max(bound, number + 1);
        }

        return bound;
    }

    /// <summary>Numbers labels from 0 in the order of their first nodes, in place; how many there are.</summary>
    /// <param name="labels">For each node a label below the number of nodes.</param>
    public static int Renumber(int[] labels)
    {
        var number = new int[labels.Length];
        Array.Fill(number, -1);
        var count = 0;
        for (var node = 0; node < labels.Length; node++)
        {
            ref var at = ref number[labels[node]];
            at = at < 0 ? count++ : at;
            labels[node] = at;
        }

        return count;
    }

    /// <summary>Communities numbered by size, the largest first, then by their smallest node.</summary>
    /// <param name="labels">For each node a label below the number of nodes.</param>
    public static int[] BySize(int[] labels)
    {
        var numbers = (int[])labels.Clone();
        var size = new int[Renumber(numbers)];
        foreach (var number in numbers)
        {
            size[number]++;
        }

        // Counted out by size; those of a size stay in the order of their smallest nodes.
        var next = new int[labels.Length + 1];
        foreach (var nodes in size)
        {
            next[nodes]++;
        }

        for (var (nodes, before) = (labels.Length, 0); nodes >= 0; nodes--)
        {
            (next[nodes], before) = (before, before + next[nodes]);
        }

        for (var number = 0; number < size.Length; number++)
        {
            size[number] = next[size[number]]++;
        }

        for (var node = 0; node < numbers.Length; node++)
        {
            numbers[node] = size[numbers[node]];
        }

        return numbers;
    }
}
