using System.Text;

namespace CoauthorGraph.Readers.Encodings;

/// <summary>
/// Tells by their letters which older encoding bytes are in that are no UTF-8. Encodings of East Asia and of Cyrillic
/// and Greek show by how usual their characters are as text; those of Latin letters by whether the words, without their
/// marks, are like names and words of titles. Windows-1252 is the answer where nothing speaks for another.
/// </summary>
internal static class EncodingGuess
{
    // Text in these is told from chance by this share of usual characters.
    private const double EnoughUsual = 0.5;

    private const int MostBytes = 1 << 14;

    private static readonly (int Page, ScriptLetters Letters)[] EastAsian =
    [
        (54936, ScriptLetters.Chinese), (950, ScriptLetters.Taiwanese), (932, ScriptLetters.Japanese),
        (51932, ScriptLetters.Japanese), (949, ScriptLetters.Korean),
    ];

    private static readonly (int Page, ScriptLetters Letters)[] OneScript =
    [
        (20866, ScriptLetters.Cyrillic), (1251, ScriptLetters.Cyrillic), (28595, ScriptLetters.Cyrillic),
        (866, ScriptLetters.Cyrillic), (1253, ScriptLetters.Greek),
    ];

    private static readonly int[] Latin = [1252, 1250, 28592, 1254, 1257, 10000, 850];

    /// <summary>The encoding that text is likely in.</summary>
    public static Encoding Of(ReadOnlySpan<byte> text)
    {
        var lines = Foreign(text);
        return Usual(EastAsian, lines) ?? Usual(OneScript, lines) ?? Best(lines);
    }

    // The lines that are not ASCII, as many as are enough.
    private static byte[] Foreign(ReadOnlySpan<byte> text)
    {
        var foreign = new MemoryStream();
        while (!text.IsEmpty && foreign.Length < MostBytes)
        {
            var end = text.IndexOf((byte)'\n') + 1;
            var line = end == 0 ? text : text[..end];
            if (!Ascii.IsValid(line))
            {
                foreign.Write(line[..Math.Min(line.Length, MostBytes)]);
            }

            text = text[line.Length..];
        }

        return foreign.ToArray();
    }

    private static Encoding? Usual((int Page, ScriptLetters Letters)[] candidates, byte[] text)
    {
        Encoding? best = null;
        var most = EnoughUsual;
        foreach (var (page, letters) in candidates)
        {
            var encoding = TextEncodings.Page(page);
            var share = letters.Share(encoding.GetString(text));
            if (share > most)
            {
                (best, most) = (encoding, share);
            }
        }

        return best;
    }

    private static Encoding Best(byte[] text)
    {
        var best = TextEncodings.Western;
        var highest = double.NegativeInfinity;
        foreach (var page in Latin)
        {
            var encoding = TextEncodings.Page(page);
            var likeness = LatinWords.Likeness(encoding.GetString(text)) - (page == 1252 ? 0 : LatinWords.Doubt);
            if (likeness > highest)
            {
                (best, highest) = (encoding, likeness);
            }
        }

        return best;
    }
}
