using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>Builds a column of lists of strings, row by row.</summary>
internal sealed class ListColumnBuilder(IChunkStore? chunks = null)
{
    private readonly ColumnBuilder<int> _offsets = new(0);
    private readonly StringColumnBuilder _values = new(chunks);

    public void Add(IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            _values.Add(value);
        }

        _offsets.Add(_values.Count);
    }

    /// <summary>Adds a row of another column.</summary>
    public void Add(StringListColumn column, int row)
    {
        var offsets = column.Offsets.Span;
        for (var at = offsets[row]; at < offsets[row + 1]; at++)
        {
            _values.AddUtf8(column.Values.GetUtf8(at));
        }

        _offsets.Add(_values.Count);
    }

    public StringListColumn Build() => new(_offsets.Build(), _values.Build());
}
