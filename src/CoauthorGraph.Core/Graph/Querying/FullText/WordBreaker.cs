using System.Globalization;
using System.Text;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Core.Graph.Querying.FullText;

/// <summary>
/// Cuts texts into lower-case words as the analyser <c>standard-folding</c> of full-text indexes does: runs of letters
/// and digits, with an apostrophe or a point inside, without accents; ideographs one by one.
/// </summary>
internal static class WordBreaker
{
    /// <summary>The words of a text.</summary>
    public static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var rune = Rune.TryGetRuneAt(text, at, out var known) ? known : Rune.ReplacementChar;
            if (IsIdeograph(rune))
            {
                words.Add(rune.ToString());
                at += rune.Utf16SequenceLength;
            }
            else if (IsOfWord(rune))
            {
                var end = EndOfWord(text, at);
                words.Add(AsciiFolding.Of(text[at..end]));
                at = end;
            }
            else
            {
                at += rune.Utf16SequenceLength;
            }
        }

        return words;
    }

    private static int EndOfWord(string text, int start)
    {
        var last = default(Rune);
        var at = start;
        while (at < text.Length && Rune.TryGetRuneAt(text, at, out var rune))
        {
            var isInside = IsOfWord(rune) ? !IsIdeograph(rune) : at > start && Joins(text, at, last);
            if (!isInside)
            {
                break;
            }

            last = rune;
            at += rune.Utf16SequenceLength;
        }

        return at;
    }

    // A point or an apostrophe joins letters, a point or a comma joins digits.
    private static bool Joins(string text, int at, Rune last)
    {
        if (at + 1 >= text.Length || !Rune.TryGetRuneAt(text, at + 1, out var next))
        {
            return false;
        }

        return text[at] switch
        {
            '.' or '\'' or '\u2019' => (Rune.IsLetter(last) && Rune.IsLetter(next) && !IsIdeograph(next))
                || (Rune.IsDigit(last) && Rune.IsDigit(next)),
            ',' or ';' => Rune.IsDigit(last) && Rune.IsDigit(next),
            ':' or '\u00B7' => Rune.IsLetter(last) && Rune.IsLetter(next),
            _ => false,
        };
    }

    private static bool IsOfWord(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation;

    private static bool IsIdeograph(Rune rune) => rune.Value is
        >= 0x3040 and <= 0x309F or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF
            or >= 0x20000 and <= 0x3FFFF;
}
