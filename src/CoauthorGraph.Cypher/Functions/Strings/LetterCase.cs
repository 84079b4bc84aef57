using System.Globalization;
using System.Text;

namespace CoauthorGraph.Cypher.Functions.Strings;

/// <summary>Upper and lower case where one letter may become several, as the Unicode standard has it.</summary>
internal static class LetterCase
{
    private static readonly Dictionary<char, string> UpperOfOne = new()
    {
        ['ß'] = "SS",
        ['ŉ'] = "ʼN",
        ['ǰ'] = "J̌",
        ['ΐ'] = "Ϊ́",
        ['ΰ'] = "Ϋ́",
        ['և'] = "ԵՒ",
        ['ẖ'] = "H̱",
        ['ẗ'] = "T̈",
        ['ẘ'] = "W̊",
        ['ẙ'] = "Y̊",
        ['ẚ'] = "Aʾ",
        ['ﬀ'] = "FF",
        ['ﬁ'] = "FI",
        ['ﬂ'] = "FL",
        ['ﬃ'] = "FFI",
        ['ﬄ'] = "FFL",
        ['ﬅ'] = "ST",
        ['ﬆ'] = "ST",
    };

    /// <summary>The text in capitals.</summary>
    public static string Upper(string text)
    {
        if (!text.Any(UpperOfOne.ContainsKey))
        {
            return text.ToUpperInvariant();
        }

        var upper = new StringBuilder(text.Length + 4);
        foreach (var c in text)
        {
            upper.Append(UpperOfOne.GetValueOrDefault(c) ?? c.ToString());
        }

        return upper.ToString().ToUpperInvariant();
    }

    /// <summary>The text in small letters; a sigma that ends a word has a form of its own.</summary>
    public static string Lower(string text)
    {
        var lower = text.Replace("İ", "i̇", StringComparison.Ordinal).ToLowerInvariant();
        if (!text.Contains('Σ'))
        {
            return lower;
        }

        var letters = lower.ToCharArray();
        for (var i = 1; i < letters.Length && lower.Length == text.Length; i++)
        {
            if (text[i] == 'Σ' && IsCased(text[i - 1]) && (i + 1 == letters.Length || !IsCased(text[i + 1])))
            {
                letters[i] = 'ς';
            }
        }

        return new string(letters);
    }

    private static bool IsCased(char c) => char.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter;
}
