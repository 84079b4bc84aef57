using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Text;

namespace CoauthorGraph.Readers.Text;

/// <summary>The characters that <c>&amp;uuml;</c>, <c>&amp;#252;</c> and <c>&amp;#xFC;</c> stand for: the names of HTML
/// 4, those of accented letters in ISO's sets (<c>&amp;ccaron;</c>), and numbers.</summary>
internal static class CharacterReferences
{
    private const int LongestName = 32;

    // What Windows-1252 has where Latin-1 has control characters; a space where it has nothing.
    private const string Windows1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    // ISO names a letter and what is over, under or through it.
    private static readonly FrozenDictionary<string, char> Marks = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["grave"] = '\u0300',
        ["acute"] = '\u0301',
        ["circ"] = '\u0302',
        ["tilde"] = '\u0303',
        ["macr"] = '\u0304',
        ["breve"] = '\u0306',
        ["dot"] = '\u0307',
        ["uml"] = '\u0308',
        ["ring"] = '\u030A',
        ["dblac"] = '\u030B',
        ["caron"] = '\u030C',
        ["cedil"] = '\u0327',
        ["ogon"] = '\u0328',
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Others = new Dictionary<string, string>(
        StringComparer.Ordinal)
    {
        ["Lstrok"] = "Ł",
        ["lstrok"] = "ł",
        ["Dstrok"] = "Đ",
        ["dstrok"] = "đ",
        ["Hstrok"] = "Ħ",
        ["hstrok"] = "ħ",
        ["Tstrok"] = "Ŧ",
        ["tstrok"] = "ŧ",
        ["inodot"] = "ı",
        ["imath"] = "ı",
        ["ENG"] = "Ŋ",
        ["eng"] = "ŋ",
        ["apos"] = "'",
        ["hyphen"] = "-",
        ["dash"] = "-",
        ["lsqb"] = "[",
        ["rsqb"] = "]",
        ["lpar"] = "(",
        ["rpar"] = ")",
        ["comma"] = ",",
        ["period"] = ".",
        ["colon"] = ":",
        ["semi"] = ";",
        ["num"] = "#",
        ["percnt"] = "%",
        ["plus"] = "+",
        ["equals"] = "=",
        ["sol"] = "/",
        ["lowbar"] = "_",
        ["ast"] = "*",
        ["verbar"] = "|",
        ["commat"] = "@",
        ["quest"] = "?",
        ["excl"] = "!",
        ["dollar"] = "$",
        ["Tab"] = " ",
        ["NewLine"] = " ",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The text with its references resolved, once; what is none stays.</summary>
    public static string Resolve(string text)
    {
        var at = text.IndexOf('&', StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length).Append(text, 0, at);
        while (at < text.Length)
        {
            var end = text.AsSpan(at, Math.Min(LongestName, text.Length - at)).IndexOf(';');
            if (end > 1 && Of(text.AsSpan(at + 1, end - 1)) is { } character)
            {
                result.Append(character);
                at += end + 1;
            }
            else
            {
                result.Append('&');
                at++;
            }

            var next = text.IndexOf('&', at);
            next = next < 0 ? text.Length : next;
            result.Append(text, at, next - at);
            at = next;
        }

        return result.ToString();
    }

    /// <summary>What the name or number of a reference stands for; null when it is none.</summary>
    public static string? Of(ReadOnlySpan<char> name)
    {
        if (name.Length > 1 && name[0] == '#')
        {
            return Number(name[1..]);
        }

        if (name.IsEmpty || !char.IsAsciiLetter(name[0]) || name.ContainsAnyExcept(NameCharacters))
        {
            return null;
        }

        var key = name.ToString();
        var reference = $"&{key};";
        return WebUtility.HtmlDecode(reference) is var known && known != reference ? known
            : Others.TryGetValue(key, out var other) ? other
            : Marks.TryGetValue(key[1..], out var mark) && AccentedLetters.Compose(key[0], mark) is { } letter
                ? letter.ToString() : null;
    }

    /// <summary>The character of a number, decimal or behind an x hexadecimal; null when it is none. Pages that count
    /// in Windows-1252 mean its characters where Unicode has controls.</summary>
    public static string? Number(ReadOnlySpan<char> digits)
    {
        var isHex = digits is ['x' or 'X', ..];
        return int.TryParse(
                isHex ? digits[1..] : digits, isHex ? NumberStyles.HexNumber : NumberStyles.None,
                CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code)
            ? code is >= 0x80 and < 0xA0 ? Windows1252[code - 0x80].ToString()
            : new Rune(code).ToString()
            : null;
    }
}
