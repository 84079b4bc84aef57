using System.Text.Json;

namespace CoauthorGraph.Readers.Json;

/// <summary>The values of JSON that are written without quotation marks and brackets.</summary>
internal static class JsonScalar
{
    /// <summary>The kind of the value that begins with a character, if it is one.</summary>
    public static JsonValueKind Kind(byte first) => first switch
    {
        (byte)'t' => JsonValueKind.True,
        (byte)'f' => JsonValueKind.False,
        (byte)'n' => JsonValueKind.Null,
        _ => JsonValueKind.Number,
    };

    /// <summary>Bytes of the value at the start of a text; 0 when it is none, or does not end before the text
    /// does.</summary>
    public static int Length(ReadOnlySpan<byte> text)
    {
        var length = text switch
        {
            [(byte)'t', ..] => Word(text, "true"u8),
            [(byte)'f', ..] => Word(text, "false"u8),
            [(byte)'n', ..] => Word(text, "null"u8),
            _ => Number(text),
        };
        return length < text.Length
            && text[length] is (byte)',' or (byte)'}' or (byte)']'
                or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'
            ? length : 0;
    }

    private static int Word(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        text.StartsWith(word) ? word.Length : 0;

    private static int Number(ReadOnlySpan<byte> text)
    {
        var at = text is [(byte)'-', ..] ? 1 : 0;
        var whole = Digits(text[at..]);
        if (whole == 0 || (whole > 1 && text[at] == '0'))
        {
            return 0;
        }

        at += whole;
        if (text[at..] is [(byte)'.', ..])
        {
            var digits = Digits(text[++at..]);
            if (digits == 0)
            {
                return 0;
            }

            at += digits;
        }

        if (text[at..] is [(byte)'e' or (byte)'E', ..])
        {
            at += text[(at + 1)..] is [(byte)'+' or (byte)'-', ..] ? 2 : 1;
            var digits = Digits(text[at..]);
            if (digits == 0)
            {
                return 0;
            }

            at += digits;
        }

        return at;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var count = 0;
        while (count < text.Length && text[count] is >= (byte)'0' and <= (byte)'9')
        {
            count++;
        }

        return count;
    }
}
