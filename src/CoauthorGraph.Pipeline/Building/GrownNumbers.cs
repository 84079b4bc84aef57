using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>A column of values that grows.</summary>
internal sealed class GrownNumbers<TTable, TItem, T>(Func<TItem, T> ofItem) : GrownColumn<TTable, TItem>
    where T : unmanaged
{
    private readonly ColumnBuilder<T> _values = new();
    private Func<TTable, ReadOnlyMemory<T>>? _of;

    public override void Bind(Delegate of) => _of = (Func<TTable, ReadOnlyMemory<T>>)of;

    public override void Add(TItem item) => _values.Add(ofItem(item));

    public override void Copy(TTable table, int row) => _values.Add(_of!(table).Span[row]);

    public override object Build() => (ReadOnlyMemory<T>)_values.Build();
}
