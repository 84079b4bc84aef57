using System.Buffers;

namespace CoauthorGraph.Export.Tables;

/// <summary>The values of one column in a piece of a table's rows. Used again for the next piece.</summary>
internal sealed class ColumnValues(TableColumn column)
{
    private readonly ArrayBufferWriter<int> _integers = new();
    private readonly ArrayBufferWriter<double> _reals = new();
    private readonly ArrayBufferWriter<bool> _truths = new();

    public TableColumn Column { get; } = column;

    public int Count { get; private set; }

    /// <summary>For <see cref="ColumnKind.Text"/>.</summary>
    public TextValues Texts { get; } = new();

    /// <summary>For <see cref="ColumnKind.Integer"/>; 0 where there is none.</summary>
    public ReadOnlySpan<int> Integers => _integers.WrittenSpan;

    /// <summary>For <see cref="ColumnKind.Real"/>.</summary>
    public ReadOnlySpan<double> Reals => _reals.WrittenSpan;

    /// <summary>For <see cref="ColumnKind.Truth"/>; one that is not known is false.</summary>
    public ReadOnlySpan<bool> Truths => _truths.WrittenSpan;

    /// <summary>Whether each row has a value, where the column is one whose rows may have none.</summary>
    public ReadOnlySpan<bool> Present => Column.Kind == ColumnKind.Text ? Texts.Present : _truths.WrittenSpan;

    public void Clear()
    {
        Count = 0;
        Texts.Clear();
        _integers.ResetWrittenCount();
        _reals.ResetWrittenCount();
        _truths.ResetWrittenCount();
    }

    public void Add(int row)
    {
        Count++;
        switch (Column.Kind)
        {
            case ColumnKind.Text:
                Column.AddText(row, Texts);
                break;
            case ColumnKind.Integer:
                var number = Column.IntegerAt(row);
                _integers.Write([number ?? 0]);
                _truths.Write([number is not null]);
                break;
            case ColumnKind.Real:
                _reals.Write([Column.RealAt(row)]);
                break;
            default:
                _truths.Write([Column.TruthAt(row) ?? false]);
                break;
        }
    }
}
