using System.Buffers;
using System.Text;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Tables;

/// <summary>Texts one after the other as UTF-8, some of which may be missing. Used again when cleared, so that its
/// memory is that of the largest piece.</summary>
internal sealed class TextValues
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly ArrayBufferWriter<int> _ends = new();
    private readonly ArrayBufferWriter<bool> _present = new();

    /// <summary>All texts without anything between.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    /// <summary>Where each text ends.</summary>
    public ReadOnlySpan<int> Ends => _ends.WrittenSpan;

    /// <summary>Whether each text is there; one that is not is empty.</summary>
    public ReadOnlySpan<bool> Present => _present.WrittenSpan;

    public void Clear()
    {
        _bytes.ResetWrittenCount();
        _ends.ResetWrittenCount();
        _present.ResetWrittenCount();
    }

    public ReadOnlySpan<byte> At(int index) => Bytes[(index == 0 ? 0 : Ends[index - 1])..Ends[index]];

    public void Add(string? text)
    {
        if (text is not null)
        {
            Encoding.UTF8.GetBytes(text, _bytes);
        }

        End(text is not null);
    }

    public void Add(ReadOnlySpan<byte> text)
    {
        _bytes.Write(text);
        End(true);
    }

    public void AddMissing() => End(false);

    /// <summary>Adds some rows of a column as one text, missing where there are none.</summary>
    public void AddJoined(StringColumn column, ReadOnlySpan<int> rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            JoinedList.Append(_bytes, column.GetUtf8(rows[i]), isFirst: i == 0);
        }

        End(!rows.IsEmpty);
    }

    private void End(bool isPresent)
    {
        _ends.Write([_bytes.WrittenCount]);
        _present.Write([isPresent]);
    }
}
