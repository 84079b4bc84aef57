namespace CoauthorGraph.Core.Graph.Derivation;

/// <summary>
/// Rows of (source, target) with papers, weight and years, in order: what co-authorships, authors' topics and authors'
/// institutions have in common. Grows as rows are added; 24 bytes a row.
/// </summary>
internal sealed class TallyRows
{
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

    /// <summary>Joins parts in order, freeing each as it is taken.</summary>
    public static TallyRows Concat(TallyRows?[] parts)
    {
        var count = 0;
        foreach (var part in parts)
        {
            count = checked(count + part!.Count);
        }

        var all = new TallyRows();
        all.Resize(count);
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i]!;
            part.Source.Span.CopyTo(all._source.AsSpan(all.Count));
            part.Target.Span.CopyTo(all._target.AsSpan(all.Count));
            part.Papers.Span.CopyTo(all._papers.AsSpan(all.Count));
            part.Weight.Span.CopyTo(all._weight.AsSpan(all.Count));
            part.FirstYear.Span.CopyTo(all._firstYear.AsSpan(all.Count));
            part.LastYear.Span.CopyTo(all._lastYear.AsSpan(all.Count));
            all.Count += part.Count;
            parts[i] = null;
        }

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
