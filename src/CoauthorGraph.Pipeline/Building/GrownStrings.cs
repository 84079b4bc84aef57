using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>A column of texts that grows.</summary>
internal sealed class GrownStrings<TTable, TItem>(Func<TItem, string?> ofItem, IChunkStore chunks)
    : GrownColumn<TTable, TItem>
{
    private readonly StringColumnBuilder _values = new(chunks);
    private Func<TTable, StringColumn>? _of;

    public override void Bind(Delegate of) => _of = (Func<TTable, StringColumn>)of;

    public override void Add(TItem item) => _values.Add(ofItem(item));

    public override void Copy(TTable table, int row) => _values.AddUtf8(_of!(table).GetUtf8(row));

    public override object Build() => _values.Build();
}
