using System.Text;

namespace CoauthorGraph.Core.Records;

/// <summary>
/// Numbers of awards in one form, so that one award is the same text on every paper: <c>61872105 (National Natural
/// Science Foundation of China)</c>. Of the number only letters, digits and slashes are kept, in upper case, for
/// sources and authors part them by spaces and hyphens as they like, and of those of the NIH institute and serial
/// number (<c>AI032956</c> of <c>5 R01 AI032956-05</c>); the funder follows where it is printed.
/// </summary>
public static class GrantNumbers
{
    /// <summary>Grants of one paper that are kept: the first ones.</summary>
    public const int Most = 100;

    // A longer number is a sentence.
    private const int Longest = 40;

    // A shorter one is one only together with its funder.
    private const int LeastAlone = 6;

    private const int LongestFunder = 120;
    private const int LongestList = 4000;
    private const int LeastDigits = 3;
    private const int Least = 4;

    private static readonly string[] Between = [",", ";", "、", "，", "；", " and ", " AND ", " & "];

    private static readonly string[] Words =
        ["GRANT", "GRANTS", "NO", "NOS", "NUMBER", "NUMBERS", "AWARD", "AWARDS", "CONTRACT", "AGREEMENT", "PROJECT",
        "ID", "CODE"];

    /// <summary>Whether a text is a grant as <see cref="Of"/> gives it.</summary>
    public static bool IsGrant(ReadOnlySpan<char> text)
    {
        var number = Number(text);
        return text.Length == number.Length
            ? IsNumber(number) && number.Length >= LeastAlone
            : IsNumber(number) && text.Length <= Longest + LongestFunder + 3
                && text[number.Length..] is [' ', '(', _, .., ')'];
    }

    /// <summary>What makes a grant one: its number, together with the funder where the number is too short to tell by
    /// itself.</summary>
    public static ReadOnlySpan<char> Key(ReadOnlySpan<char> grant) =>
        Number(grant) is { Length: >= LeastAlone } number ? number : grant;

    /// <summary>The grants that are printed as one, parted by commas, semicolons or "and"; none for words such as "not
    /// applicable", for years and for numbers of fewer than three digits.</summary>
    public static IEnumerable<string> Of(string? printed, string? funder)
    {
        if (string.IsNullOrWhiteSpace(printed) || printed.Length > LongestList)
        {
            yield break;
        }

        var from = Funder(funder);
        foreach (var part in printed.Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            var number = Normal(part);
            if (IsNumber(number) && (from.Length > 0 || number.Length >= LeastAlone))
            {
                yield return from.Length > 0 ? $"{number} ({from})" : number;
            }
        }
    }

    /// <summary>The grants of a text that has its funder in brackets behind the number, or none: <c>IIS-1234568
    /// (NSF)</c>.</summary>
    public static IEnumerable<string> OfText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.EndsWith(')') && text.IndexOf(" (", StringComparison.Ordinal) is > 0 and var open
            ? Of(text[..open], text[(open + 2)..^1])
            : Of(text, null);
    }

    /// <summary>Those of some texts that are grants, each number once, in their order, no more than
    /// <see cref="Most"/>.</summary>
    public static string[] Kept(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return
        [
            .. texts.Where(static text => IsGrant(text))
                .DistinctBy(static text => Key(text).ToString(), StringComparer.Ordinal).Take(Most),
        ];
    }

    private static ReadOnlySpan<char> Number(ReadOnlySpan<char> grant) =>
        grant.IndexOf(' ') is >= 0 and var space ? grant[..space] : grant;

    private static string Funder(string? printed)
    {
        var words = (printed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join(' ', words);
        return name.Length <= LongestFunder ? name : "";
    }

    // "Grant No. 61872105" says no more than "61872105".
    private static string Normal(string printed)
    {
        var number = new StringBuilder();
        foreach (var word in printed.Split([' ', '\t', '\n', '\r', '\u00A0', ':', '.', '#', '№'],
            StringSplitOptions.RemoveEmptyEntries))
        {
            var upper = word.ToUpperInvariant();
            if (number.Length > 0 || Array.IndexOf(Words, upper) < 0)
            {
                foreach (var letter in upper)
                {
                    number.Append(char.IsLetterOrDigit(letter) || letter == '/' ? letter : null);
                }
            }

            if (number.Length > Longest)
            {
                break;
            }
        }

        return NihProjects.Core(number.ToString().Trim('/'));
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        var digits = 0;
        var isOneDigit = true;
        var first = '\0';
        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter))
            {
                digits++;
                first = first == '\0' ? letter : first;
                isOneDigit &= letter == first;
            }
            else if (!(char.IsLetter(letter) && char.ToUpperInvariant(letter) == letter) && letter != '/')
            {
                return false;
            }
        }

        var isYear = text.Length == 4 && digits == 4 && text[..2] is ("19" or "20");
        return text.Length is >= Least and <= Longest && digits >= LeastDigits && !isYear
            && !(isOneDigit && digits == text.Length);
    }
}
