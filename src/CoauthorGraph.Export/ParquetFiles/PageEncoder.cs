using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using CoauthorGraph.Export.Tables;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.ParquetFiles;

/// <summary>
/// Encodes values as a page of version 1 has them: which rows have one, where some may have none, then the values of
/// those that have, plainly: numbers as little-endian bytes, truths as bits, texts after their lengths.
/// </summary>
internal static class PageEncoder
{
    /// <summary>Where the page ends that begins with a row: behind as many rows as fit, one at least.</summary>
    public static int EndOfPage(ColumnValues values, int from, int bytes)
    {
        if (values.Column.Kind != ColumnKind.Text)
        {
            return Math.Min(values.Count, from + (bytes / sizeof(double)));
        }

        var ends = values.Texts.Ends;
        var to = from + 1;
        for (var start = ends[from] - values.Texts.At(from).Length; to < values.Count; to++)
        {
            if (ends[to] - start + ((to - from) * sizeof(int)) > bytes)
            {
                break;
            }
        }

        return to;
    }

    public static void Write(IBufferWriter<byte> page, ColumnValues values, int from, int to)
    {
        if (values.Column.IsNullable)
        {
            WriteLevels(page, values.Present[from..to]);
        }

        switch (values.Column.Kind)
        {
            case ColumnKind.Text:
                WriteTexts(page, values.Texts, from, to);
                break;
            case ColumnKind.Integer:
                WriteIntegers(page, values, from, to);
                break;
            case ColumnKind.Real:
                foreach (var real in values.Reals[from..to])
                {
                    BinaryPrimitives.WriteDoubleLittleEndian(page.GetSpan(sizeof(double)), real);
                    page.Advance(sizeof(double));
                }

                break;
            default:
                page.Write(PackedBits.Of(values.Truths[from..to]));
                break;
        }
    }

    /// <summary>One run where all rows have a value; else a bit a row.</summary>
    private static void WriteLevels(IBufferWriter<byte> page, ReadOnlySpan<bool> present)
    {
        var isFull = !present.Contains(false);
        ReadOnlySpan<byte> levels = isFull ? [1] : PackedBits.Of(present);
        var header = isFull ? (uint)present.Length << 1 : ((uint)levels.Length << 1) | 1;
        BinaryPrimitives.WriteInt32LittleEndian(page.GetSpan(sizeof(int)), VariableLength(header) + levels.Length);
        page.Advance(sizeof(int));
        for (; header > 0x7F; header >>= 7)
        {
            page.Write([(byte)(header | 0x80)]);
        }

        page.Write([(byte)header]);
        page.Write(levels);
    }

    private static int VariableLength(uint number) => Math.Max(1, (38 - BitOperations.LeadingZeroCount(number)) / 7);

    private static void WriteTexts(IBufferWriter<byte> page, TextValues texts, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (texts.Present[i])
            {
                var text = texts.At(i);
                var span = page.GetSpan(sizeof(int) + text.Length);
                BinaryPrimitives.WriteInt32LittleEndian(span, text.Length);
                text.CopyTo(span[sizeof(int)..]);
                page.Advance(sizeof(int) + text.Length);
            }
        }
    }

    private static void WriteIntegers(IBufferWriter<byte> page, ColumnValues values, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (values.Present[i])
            {
                BinaryPrimitives.WriteInt32LittleEndian(page.GetSpan(sizeof(int)), values.Integers[i]);
                page.Advance(sizeof(int));
            }
        }
    }
}
