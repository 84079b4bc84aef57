namespace CoauthorGraph.Core.Graph;

/// <summary>
/// Builds a column of values in memory, value by value. A list that doubles leaves half of what it takes behind each
/// time, which for columns of millions of rows is gigabytes. Not safe for several threads.
/// </summary>
/// <typeparam name="T">Type of a value.</typeparam>
public sealed class ColumnBuilder<T>
{
    private const int LargestPart = 1 << 16;
    private readonly Queue<T[]> _full = new();
    private T[] _part = new T[16];
    private int _inPart;

    /// <summary>A column that starts with some values.</summary>
    public ColumnBuilder(params ReadOnlySpan<T> first)
    {
        foreach (var value in first)
        {
            Add(value);
        }
    }

    /// <summary>Values added so far.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a value.</summary>
    public void Add(T value)
    {
        if (_inPart == _part.Length)
        {
            Grow();
        }

        _part[_inPart++] = value;
        Count++;
    }

    /// <summary>All values added, in order; the builder must not be used afterwards.</summary>
    public T[] Build()
    {
        var all = new T[Count];
        var at = 0;
        while (_full.TryDequeue(out var part))
        {
            part.CopyTo(all, at);
            at += part.Length;
        }

        _part.AsSpan(0, _inPart).CopyTo(all.AsSpan(at));
        _part = [];
        return all;
    }

    private void Grow()
    {
        if (_part.Length < LargestPart)
        {
            Array.Resize(ref _part, 4 * _part.Length);
            return;
        }

        _full.Enqueue(_part);
        _part = new T[LargestPart];
        _inPart = 0;
    }
}
