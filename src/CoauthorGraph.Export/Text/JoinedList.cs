using System.Buffers;

namespace CoauthorGraph.Export.Text;

/// <summary>Lists as one text, for formats that have no lists.</summary>
internal static class JoinedList
{
    /// <summary>The items with <c> | </c> between; a bar or backslash inside one has a backslash before it. Null when
    /// there are none.</summary>
    public static string? Of(string[] items) => items.Length == 0 ? null : string.Join(" | ", items.Select(Escaped));

    /// <summary>Appends an item of such a text as UTF-8.</summary>
    public static void Append(IBufferWriter<byte> text, ReadOnlySpan<byte> item, bool isFirst)
    {
        if (!isFirst)
        {
            text.Write(" | "u8);
        }

        for (var at = item.IndexOfAny((byte)'\\', (byte)'|'); at >= 0; at = item.IndexOfAny((byte)'\\', (byte)'|'))
        {
            text.Write(item[..at]);
            text.Write([(byte)'\\', item[at]]);
            item = item[(at + 1)..];
        }

        text.Write(item);
    }

    private static string Escaped(string item) => item.AsSpan().IndexOfAny('\\', '|') < 0
        ? item
        : item.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
