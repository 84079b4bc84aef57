using System.Buffers;

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

    private static void Wrap(string text, int width, List<string> lines)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (ResultColumn.WidthOf(longer) <= width)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }

            line = CutFrom(word, width, lines);
        }

        lines.Add(line);
    }

    // Whole lines of a word too long for one; what is left begins the next. Addresses are cut behind their marks.
    private static string CutFrom(string word, int width, List<string> lines)
    {
        while (ResultColumn.WidthOf(word) > width)
        {
            var most = LongestWithin(word, width);
            var mark = word.AsSpan(0, most).LastIndexOfAny(Marks);
            var at = mark > 0 && mark >= most / 2 ? mark + 1 : most;
            lines.Add(word[..at]);
            word = word[at..];
        }

        return word;
    }

    private static int LongestWithin(string word, int width)
    {
        var length = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            var next = length + rune.Utf16SequenceLength;
            if (ResultColumn.WidthOf(word[..next]) > width)
            {
                break;
            }

            length = next;
        }

        return Math.Max(length, char.IsHighSurrogate(word[0]) ? 2 : 1);
    }
}
