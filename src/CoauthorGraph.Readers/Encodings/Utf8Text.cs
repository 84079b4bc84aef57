using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace CoauthorGraph.Readers.Encodings;

/// <summary>Looks at bytes that may be UTF-8.</summary>
internal static class Utf8Text
{
    /// <summary>The bytes without a character at their end that goes on behind them.</summary>
    public static ReadOnlySpan<byte> WithoutCutCharacter(ReadOnlySpan<byte> bytes, bool isWhole)
    {
        for (var back = 1; !isWhole && back <= 3 && back <= bytes.Length; back++)
        {
            var start = bytes.Length - back;
            if (bytes[start] >= 0xC0)
            {
                return Rune.DecodeFromUtf8(bytes[start..], out _, out _) == OperationStatus.NeedMoreData
                    ? bytes[..start] : bytes;
            }
        }

        return bytes;
    }

    /// <summary>How many characters of more than one byte there are, in bytes that are UTF-8.</summary>
    public static int Characters(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var value in bytes)
        {
            count += value >= 0xC0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether of the lines that are not ASCII at least a third are UTF-8.</summary>
    public static bool IsMostly(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOf((byte)'\n');
            var line = end < 0 ? bytes : bytes[..end];
            if (!Ascii.IsValid(line))
            {
                var isGood = Utf8.IsValid(line);
                good += isGood ? 1 : 0;
                bad += isGood ? 0 : 1;
            }

            bytes = end < 0 ? default : bytes[(end + 1)..];
        }

        return good * 2 >= bad;
    }
}
