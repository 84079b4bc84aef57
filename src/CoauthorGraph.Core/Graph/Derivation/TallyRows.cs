namespace CoauthorGraph.Core.Graph.Derivation;

/// <summary>
/// Rows of (source, target) with papers, weight and years, in order: what co-authorships, authors' topics and authors'
/// institutions have in common. Grows as rows are added; 24 bytes a row.
/// </summary>
internal sealed class TallyRows
{
    private delegate ref T[] ColumnOf<T>(TallyRows rows);

    private int[] _source = new int[1024];
    private int[] _target = new int[1024];
    private int[] _papers = new int[1024];
    private float[] _weight = new float[1024];
    private int[] _firstYear = new int[1024];
    private int[] _lastYear = new int[1024];

    public int Count { get; private set; }

    public ReadOnlyMemory<int> Source => _source.AsMemory(0, Count);

    public ReadOnlyMemory<int> Target => _target.AsMemory(0, Count);

    public ReadOnlyMemory<int> Papers => _papers.AsMemory(0, Count);

    public ReadOnlyMemory<float> Weight => _weight.AsMemory(0, Count);

    public ReadOnlyMemory<int> FirstYear => _firstYear.AsMemory(0, Count);

    public ReadOnlyMemory<int> LastYear => _lastYear.AsMemory(0, Count);

    /// <summary>Joins parts in order, column by column, freeing each as it is taken.</summary>
    public static TallyRows Concat(TallyRows[] parts)
    {
        var count = 0;
        foreach (var part in parts)
        {
            count = checked(count + part.Count);
        }

        var all = new TallyRows
        {
            _source = Joined(parts, count, static part => ref part._source),
            _target = Joined(parts, count, static part => ref part._target),
            _papers = Joined(parts, count, static part => ref part._papers),
            _weight = Joined(parts, count, static part => ref part._weight),
            _firstYear = Joined(parts, count, static part => ref part._firstYear),
            _lastYear = Joined(parts, count, static part => ref part._lastYear),
            Count = count,
        };
        return all;
    }

    /// <summary>Begins a row without papers.</summary>
    public void Begin(int source, int target)
    {
        if (Count == _source.Length)
        {
            Resize(checked(Count * 2));
        }

        _source[Count] = source;
        _target[Count] = target;
        _papers[Count] = 0;
        _weight[Count] = 0;
        _firstYear[Count] = 0;
        _lastYear[Count] = 0;
        Count++;
    }

    /// <summary>Counts one more paper in the last row; a year of 0 is unknown.</summary>
    public void Add(float weight, int year)
    {
        var row = Count - 1;
        _papers[row]++;
        _weight[row] += weight;
        if (year != 0)
        {
            _firstYear[row] = _firstYear[row] == 0 ? year : Math.Min(_firstYear[row], year);
            _lastYear[row] = Math.Max(_lastYear[row], year);
        }
    }

    /// <summary>Gives back what was reserved for more rows.</summary>
    public TallyRows Trimmed()
    {
        Resize(Count);
        return this;
    }

    private static T[] Joined<T>(TallyRows[] parts, int count, ColumnOf<T> column)
    {
        var all = new T[count];
        var at = 0;
        foreach (var part in parts)
        {
            ref var values = ref column(part);
            values.AsSpan(0, part.Count).CopyTo(all.AsSpan(at));
            at += part.Count;
            values = [];
        }

        return all;
    }

    private void Resize(int capacity)
    {
        Array.Resize(ref _source, capacity);
        Array.Resize(ref _target, capacity);
        Array.Resize(ref _papers, capacity);
        Array.Resize(ref _weight, capacity);
        Array.Resize(ref _firstYear, capacity);
        Array.Resize(ref _lastYear, capacity);
    }
}
