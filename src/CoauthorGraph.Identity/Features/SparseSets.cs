namespace CoauthorGraph.Identity.Features;

/// <summary>
/// For each row a set of numbered items, each item with a weight: words of a title, co-authors of a paper. Items of a
/// row ascend. Safe for any number of threads.
/// </summary>
internal sealed class SparseSets
{
    private readonly int[] _offsets;
    private readonly int[] _items;
    private readonly float[] _squared;
    private readonly float[] _norm;

    /// <summary>Wraps sets and computes what each item weighs: the logarithm of how rare it is.</summary>
    /// <param name="offsets">Start of each row's items; one more than rows.</param>
    /// <param name="items">Items, ascending and distinct within a row.</param>
    /// <param name="itemCount">Number of items.</param>
    /// <param name="background">
    /// Rows that are imagined beside the real ones, of which one in five hundred has the item: in a small input every
    /// word would seem rare.
    /// </param>
    public SparseSets(int[] offsets, int[] items, int itemCount, double background)
    {
        _offsets = offsets;
        _items = items;
        var count = new int[itemCount];
        foreach (var item in items)
        {
            count[item]++;
        }

        var rows = offsets.Length - 1;
        Weight = new float[itemCount];
        _squared = new float[itemCount];
        for (var i = 0; i < itemCount; i++)
        {
            Weight[i] = (float)Math.Log((rows + background) / (count[i] + (background / 500)));
            _squared[i] = Weight[i] * Weight[i];
        }

        _norm = new float[rows];
        for (var row = 0; row < rows; row++)
        {
            var sum = 0f;
            foreach (var item in this[row])
            {
                sum += _squared[item];
            }

            _norm[row] = MathF.Sqrt(sum);
        }
    }

    /// <summary>Number of rows.</summary>
    public int Count => _norm.Length;

    /// <summary>Rarity of each item.</summary>
    public float[] Weight { get; }

    /// <summary>Items of a row.</summary>
    public ReadOnlySpan<int> this[int row] => _items.AsSpan(_offsets[row], _offsets[row + 1] - _offsets[row]);

    /// <summary>Cosine of two rows, and the weight of the rarest shared item.</summary>
    public float Cosine(int left, int right, out float rarest)
    {
        var a = this[left];
        var b = this[right];
        var (i, j, sum) = (0, 0, 0f);
        rarest = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                sum += _squared[a[i]];
                rarest = MathF.Max(rarest, Weight[a[i]]);
                i++;
                j++;
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

        return sum == 0 ? 0 : sum / (_norm[left] * _norm[right]);
    }

    /// <summary>Sum of the weights of the items that both rows have, but for two.</summary>
    public float Shared(int left, int right, int except, int alsoExcept)
    {
        var a = this[left];
        var b = this[right];
        var (i, j, sum) = (0, 0, 0f);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                if (a[i] != except && a[i] != alsoExcept)
                {
                    sum += Weight[a[i]];
                }

                i++;
                j++;
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

        return sum;
    }
}
