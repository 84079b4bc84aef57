using System.Buffers;
using System.Text;

namespace CoauthorGraph.Cli.Rendering.Tables;

/// <summary>Texts in lines of a width, broken between words; a word that is longer than a line is cut.</summary>
internal static class WordWrap
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("-/_.,;:");

    /// <summary>The lines; line ends of the text stay.</summary>
    public static IReadOnlyList<string> Lines(string text, int width)
    {
        var lines = new List<string>();
        foreach (var part in text.Split('\n'))
        {
            Wrap(part, Math.Max(1, width), lines);
        }

        return lines;
    }

    // Each word is measured once: a line is a part of the text, and grows by its words.
    private static void Wrap(string text, int width, List<string> lines)
    {
        var (start, end, taken) = (0, 0, 0);
        foreach (var word in text.AsSpan().Split(' '))
        {
            var wide = ResultColumn.WidthOf(text[word]);
            if (end > start && wide < width - taken)
            {
                (end, taken) = (word.End.Value, taken + 1 + wide);
                continue;
            }

            if (end > start)
            {
                lines.Add(text[start..end]);
            }

            (start, end, taken) = (word.Start.Value, word.End.Value, wide);
            if (wide > width)
            {
                (start, taken) = Cut(text, word, width, lines);
            }
        }

        lines.Add(text[start..end]);
    }

    // Whole lines of a word too long for one; what is left begins the next. Addresses are cut behind their marks.
    private static (int Start, int Taken) Cut(string text, Range word, int width, List<string> lines)
    {
        var (start, end) = (word.Start.Value, word.End.Value);
        var taken = 0;
        for (var at = start; at < end;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at, end - at), out _, out var length);
            var wide = ResultColumn.WidthOf(text.Substring(at, length));
            if (at > start && wide > width - taken)
            {
                var mark = text.AsSpan(start, at - start).LastIndexOfAny(Marks);
                at = mark > 0 && mark >= (at - start) / 2 ? start + mark + 1 : at;
                lines.Add(text[start..at]);
                (start, taken) = (at, 0);
                continue;
            }

            at += length;
            taken += wide;
        }

        return (start, taken);
    }
}
