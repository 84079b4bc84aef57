using System.Text;

namespace CoauthorGraph.Export.Svg;

/// <summary>
/// How wide text is, and where it is broken. Fonts are not known here, so widths are those of common sans-serif ones,
/// rounded up: letters about .58 of the font's size, capitals .7, ideographs and Hangul the whole.
/// </summary>
internal static class WrappedText
{
    private const int FirstIdeograph = 0x2E80;

    public static double WidthOf(string text, double font) => text.EnumerateRunes().Sum(WidthOf) * font;

    /// <summary>The text in lines of at most this width, broken at blanks; a word that is wider has a line of its
    /// own.</summary>
    public static List<string> Lines(string text, double width, double font)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && WidthOf(longer, font) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        if (line.Length > 0)
        {
            lines.Add(line);
        }

        return lines;
    }

    private static double WidthOf(Rune rune) =>
        rune.Value >= FirstIdeograph ? 1 : Rune.IsUpper(rune) ? 0.7 : rune.Value is 'm' or 'w' ? 0.85 : 0.58;
}
