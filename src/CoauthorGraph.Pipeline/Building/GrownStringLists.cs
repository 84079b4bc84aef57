using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>A column of lists of texts that grows.</summary>
internal sealed class GrownStringLists<TTable, TItem>(Func<TItem, IEnumerable<string>> ofItem, IChunkStore chunks)
    : GrownColumn<TTable, TItem>
{
    private readonly ListColumnBuilder _lists = new(chunks);
    private Func<TTable, StringListColumn>? _of;

    public override void Bind(Delegate of) => _of = (Func<TTable, StringListColumn>)of;

    public override void Add(TItem item) => _lists.Add(ofItem(item));

    public override void Copy(TTable table, int row)
    {
        var column = _of!(table);
        if (column.Count == 0)
        {
            _lists.Add([]); // An older snapshot, which has no such column.
        }
        else
        {
            _lists.Add(column, row);
        }
    }

    public override object Build() => _lists.Build();
}
