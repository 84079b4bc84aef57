namespace CoauthorGraph.Identity.Features;

/// <summary>
/// For each row a set of numbered items, each item with a weight: words of a title, co-authors of a paper. Safe
/// for any number of threads.
/// </summary>
internal sealed class SparseSets
{
    private readonly PackedSets _sets;
    private readonly int[]? _setOf;
    private readonly float[] _norm;

    /// <summary>Wraps sets and computes what each item weighs: the logarithm of how rare it is.</summary>
    /// <param name="sets">The sets.</param>
    /// <param name="setOf">For each row its set; null when row and set are the same.</param>
    /// <param name="itemCount">Number of items.</param>
    /// <param name="background">
    /// Rows that are imagined beside the real ones, of which one in five hundred has the item: in a small input every
    /// word would seem rare.
    /// </param>
    public SparseSets(PackedSets sets, int[]? setOf, int itemCount, double background)
    {
        _sets = sets;
        _setOf = setOf;
        var count = RowsWith(itemCount);
        var rows = setOf?.Length ?? sets.Count;
        Weight = new float[itemCount];
        SquaredWeight = new float[itemCount];
        for (var i = 0; i < itemCount; i++)
        {
            Weight[i] = (float)Math.Log((rows + background) / (count[i] + (background / 500)));
            SquaredWeight[i] = Weight[i] * Weight[i];
        }

        _norm = new float[sets.Count];
        for (var set = 0; set < sets.Count; set++)
        {
            var sum = 0f;
            foreach (var item in _sets[set])
            {
                sum += SquaredWeight[item];
            }

            _norm[set] = MathF.Sqrt(sum);
        }
    }

    /// <summary>Number of rows.</summary>
    public int Count => _setOf?.Length ?? _norm.Length;

    /// <summary>Rarity of each item.</summary>
    public float[] Weight { get; }

    /// <summary>Square of the rarity of each item.</summary>
    public float[] SquaredWeight { get; }

    /// <summary>Items of a row.</summary>
    public PackedSet this[int row] => _sets[SetOf(row)];

    /// <summary>The length of a row as a vector.</summary>
    public float Norm(int row) => _norm[SetOf(row)];

    private int SetOf(int row) => _setOf is null ? row : _setOf[row];

    // In how many rows each item is.
    private int[] RowsWith(int itemCount)
    {
        int[]? rowsOfSet = null;
        if (_setOf is not null)
        {
            rowsOfSet = new int[_sets.Count];
            foreach (var set in _setOf)
            {
                rowsOfSet[set]++;
            }
        }

        var count = new int[itemCount];
        for (var set = 0; set < _sets.Count; set++)
        {
            foreach (var item in _sets[set])
            {
                count[item] += rowsOfSet?[set] ?? 1;
            }
        }

        return count;
    }
}
