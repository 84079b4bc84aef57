using System.Text;

namespace CoauthorGraph.Readers.Encodings;

/// <summary>How the bytes of a file are to be read, and what is to be said of that.</summary>
/// <param name="Encoding">The encoding; null for UTF-8.</param>
/// <param name="MarkLength">Bytes of the mark before the text.</param>
/// <param name="Remark">What the user should know about the choice; null when it is as expected.</param>
internal sealed record TextEncodingChoice(Encoding? Encoding, int MarkLength = 0, string? Remark = null)
{
    // Enough that bytes of another encoding hardly look so by chance.
    private const int ManyCharacters = 3;

    private static readonly TextEncodingChoice Utf8 = new(Encoding: null);

    /// <summary>Decides by a mark, what the user asks for, what the file declares, and its bytes, in this
    /// order.</summary>
    /// <param name="head">The first bytes.</param>
    /// <param name="isWhole">Whether these are all.</param>
    /// <param name="asked">The encoding that was asked for, or null.</param>
    public static TextEncodingChoice Of(ReadOnlySpan<byte> head, bool isWhole, Encoding? asked)
    {
        if (Marked(head) is { } marked)
        {
            return marked;
        }

        var text = Utf8Text.WithoutCutCharacter(head, isWhole);
        var isUtf8 = System.Text.Unicode.Utf8.IsValid(text);
        if (asked is not null)
        {
            return new TextEncodingChoice(IsUtf8(asked) ? null : asked, Remark:
                isUtf8 && !IsUtf8(asked) && Utf8Text.Characters(text) >= ManyCharacters
                    ? $"It looks like UTF-8 and was read as {asked.WebName}, as asked for." : null);
        }

        return Declared(head, text, isUtf8) ?? (isUtf8 ? Utf8 : Recognized(text));
    }

    private static TextEncodingChoice? Marked(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? Utf8
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) ? new TextEncodingChoice(TextEncodings.Page(12000), 4)
        : head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]) ? new TextEncodingChoice(TextEncodings.Page(12001), 4)
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? new TextEncodingChoice(TextEncodings.Page(1200), 2)
        : head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? new TextEncodingChoice(TextEncodings.Page(1201), 2)
        : head.StartsWith((ReadOnlySpan<byte>)[0x84, 0x31, 0x95, 0x33])
            ? new TextEncodingChoice(TextEncodings.Page(54936), 4)
        : head.Length > 3 && head[0] > 0 && head[1] == 0 && head[2] > 0 && head[3] == 0
            ? new TextEncodingChoice(TextEncodings.Page(1200))
        : head.Length > 3 && head[0] == 0 && head[1] > 0 && head[2] == 0 && head[3] > 0
            ? new TextEncodingChoice(TextEncodings.Page(1201))
        : null;

    private static TextEncodingChoice? Declared(ReadOnlySpan<byte> head, ReadOnlySpan<byte> text, bool isUtf8)
    {
        if (DeclaredEncoding.Name(head) is not { } name)
        {
            return null;
        }

        if (TextEncodings.Find(name) is not { } declared || declared.CodePage is 1200 or 1201 or 12000 or 12001)
        {
            // A declaration of UTF-16 that can be read byte by byte is left over from a conversion.
            return TextEncodings.Find(name) is not null ? null
                : Choice(text, isUtf8, $"the encoding '{name}', which is not known");
        }

        if (IsUtf8(declared))
        {
            return isUtf8 ? null : Choice(text, isUtf8, "UTF-8, which it is not");
        }

        return isUtf8 && declared.IsSingleByte && Utf8Text.Characters(text) >= ManyCharacters
            ? Choice(text, isUtf8, $"{declared.WebName}, but is UTF-8")
            : new TextEncodingChoice(declared);
    }

    private static TextEncodingChoice Choice(ReadOnlySpan<byte> text, bool isUtf8, string declared)
    {
        var choice = isUtf8 ? Utf8 : Recognized(text);
        return choice with
        {
            Remark = $"It declares {declared}; it was read as {choice.Encoding?.WebName ?? "utf-8"}"
                + " (--encoding names another).",
        };
    }

    // Bytes that are no UTF-8 amid much that is are a few lines of another origin.
    private static TextEncodingChoice Recognized(ReadOnlySpan<byte> text)
    {
        if (Utf8Text.IsMostly(text))
        {
            return Utf8;
        }

        var encoding = EncodingGuess.Of(text);
        return new TextEncodingChoice(encoding, Remark:
            $"Its bytes are no UTF-8 and no encoding is declared; it was read as {encoding.WebName}, which fits best "
            + "(--encoding names another).");
    }

    private static bool IsUtf8(Encoding encoding) => encoding.CodePage == 65001;
}
