namespace CoauthorGraph.Identity.Features;

/// <summary>
/// For each row a set of numbered items, each item with a weight: words of a title, co-authors of a paper. Safe
/// for any number of threads.
/// </summary>
internal sealed class SparseSets
{
    /// <summary>Rows of a part; every part but the last is full.</summary>
    public const int PartRows = 1 << PartShift;

    private const int PartShift = 14;
    private readonly int[][] _offsets;
    private readonly byte[][] _bytes;
    private readonly int[]? _setOf;
    private readonly float[] _norm;

    /// <summary>Wraps sets and computes what each item weighs: the logarithm of how rare it is.</summary>
    /// <param name="offsets">For each part of the sets the start of each set's bytes; one more than sets.</param>
    /// <param name="bytes">For each part its sets, as <see cref="PackedSet.Write"/> puts them.</param>
    /// <param name="setOf">For each row its set; null when row and set are the same.</param>
    /// <param name="itemCount">Number of items.</param>
    /// <param name="background">
    /// Rows that are imagined beside the real ones, of which one in five hundred has the item: in a small input every
    /// word would seem rare.
    /// </param>
    public SparseSets(int[][] offsets, byte[][] bytes, int[]? setOf, int itemCount, double background)
    {
        _offsets = offsets;
        _bytes = bytes;
        _setOf = setOf;
        var sets = offsets.Sum(static part => part.Length - 1);
        var count = RowsWith(sets, itemCount);
        var rows = setOf?.Length ?? sets;
        Weight = new float[itemCount];
        SquaredWeight = new float[itemCount];
        for (var i = 0; i < itemCount; i++)
        {
            Weight[i] = (float)Math.Log((rows + background) / (count[i] + (background / 500)));
            SquaredWeight[i] = Weight[i] * Weight[i];
        }

        _norm = new float[sets];
        for (var set = 0; set < sets; set++)
        {
            var sum = 0f;
            foreach (var item in Set(set))
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
    public PackedSet this[int row] => Set(SetOf(row));

    /// <summary>The length of a row as a vector.</summary>
    public float Norm(int row) => _norm[SetOf(row)];

    private int SetOf(int row) => _setOf is null ? row : _setOf[row];

    private PackedSet Set(int set)
    {
        var offsets = _offsets[set >> PartShift];
        var at = set & (PartRows - 1);
        return new PackedSet(_bytes[set >> PartShift].AsSpan(offsets[at], offsets[at + 1] - offsets[at]));
    }

    // In how many rows each item is.
    private int[] RowsWith(int sets, int itemCount)
    {
        int[]? rowsOfSet = null;
        if (_setOf is not null)
        {
            rowsOfSet = new int[sets];
            foreach (var set in _setOf)
            {
                rowsOfSet[set]++;
            }
        }

        var count = new int[itemCount];
        for (var set = 0; set < sets; set++)
        {
            foreach (var item in Set(set))
            {
                count[item] += rowsOfSet?[set] ?? 1;
            }
        }

        return count;
    }
}
