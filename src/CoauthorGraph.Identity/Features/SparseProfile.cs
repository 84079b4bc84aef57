namespace CoauthorGraph.Identity.Features;

/// <summary>The sets of several rows as one: items, ascending, each with how often it is there times its
/// rarity.</summary>
internal readonly struct SparseProfile
{
    private readonly int[] _items;
    private readonly float[] _values;
    private readonly float _norm;

    private SparseProfile(int[] items, float[] values)
    {
        _items = items;
        _values = values;
        var sum = 0f;
        foreach (var value in values)
        {
            sum += value * value;
        }

        _norm = MathF.Sqrt(sum);
    }

    /// <summary>Number of different items.</summary>
    public int Count => _items.Length;

    /// <summary>Adds up rows of sets, without the items that <paramref name="isExcepted"/> names.</summary>
    public static SparseProfile Of(SparseSets sets, ReadOnlySpan<int> rows, Predicate<int>? isExcepted = null)
    {
        var all = new List<int>();
        foreach (var row in rows)
        {
            foreach (var item in sets[row])
            {
                if (isExcepted is null || !isExcepted(item))
                {
                    all.Add(item);
                }
            }
        }

        all.Sort();
        var items = new List<int>(all.Count);
        var values = new List<float>(all.Count);
        for (var i = 0; i < all.Count;)
        {
            var from = i;
            while (i < all.Count && all[i] == all[from])
            {
                i++;
            }

            items.Add(all[from]);
            values.Add(sets.Weight[all[from]] * MathF.Sqrt(i - from));
        }

        return new SparseProfile([.. items], [.. values]);
    }

    /// <summary>Cosine of two profiles, and the sum of the rarities of what both have.</summary>
    public float Cosine(in SparseProfile other, float[] weight, out float shared)
    {
        var (a, b) = (_items, other._items);
        var (i, j, sum) = (0, 0, 0f);
        shared = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                sum += _values[i++] * other._values[j];
                shared += weight[b[j++]];
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum == 0 ? 0 : sum / (_norm * other._norm);
    }
}
