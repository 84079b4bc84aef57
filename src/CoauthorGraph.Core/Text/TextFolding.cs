using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace CoauthorGraph.Core.Text;

/// <summary>
/// Folds text so that spellings that differ in case, marks, ligatures, width or kind of hyphen compare equal. Scripts
/// are not mixed: Cyrillic, Greek, Arabic, Han and the others stay what they are. The table is made by
/// <c>eng/make_folding_table.py</c>, so that results do not depend on the machine's ICU. Safe for any number of
/// threads.
/// </summary>
public static class TextFolding
{
    private const int MostOnStack = 256;

    private static readonly FrozenDictionary<int, string> Table = LoadTable();

    // All white space and control characters but the space itself; the last is U+3000.
    private static readonly SearchValues<char> Spaces = SearchValues.Create(
        [.. Enumerable.Range(0, 0x3001).Select(static code => (char)code).Where(static c => c != ' ' && IsSpace(c))]);

    private static readonly SearchValues<char> AsciiSpaces = SearchValues.Create(
        [.. Enumerable.Range(0, 0x80).Select(static code => (char)code).Where(static c => c != ' ' && IsSpace(c))]);

    /// <summary>Lower case without marks; everything else stays, white space included.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            AppendFolded(builder, rune);
        }

        return builder.ToString();
    }

    /// <summary>Folded words of letters and digits with one space between: the form in which titles are
    /// compared.</summary>
    public static string Words(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
        {
            return AsciiWords(text);
        }

        var folded = Fold(text);
        var builder = new StringBuilder(folded.Length);
        foreach (var rune in folded.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || IsMark(rune))
            {
                builder.Append(rune);
            }
            else if (rune.Value != '\'' && builder.Length > 0 && builder[^1] != ' ')
            {
                builder.Append(' ');
            }
        }

        return builder.ToString().TrimEnd(' ');
    }

    /// <summary>White space collapsed to single spaces, none at the ends; control characters count as white space. A
    /// text that is so already is given back itself.</summary>
    public static string CollapseSpace(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsCollapsed(text) ? text : CollapseSpace(text.AsSpan());
    }

    /// <inheritdoc cref="CollapseSpace(string)"/>
    public static string CollapseSpace(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (IsCollapsed(text))
        {
            return text.ToString();
        }

        var rented = text.Length > MostOnStack ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        var copy = (rented ?? stackalloc char[MostOnStack])[..text.Length];
        text.CopyTo(copy);
        var result = Collapse(copy).ToString();
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return result;
    }

    /// <summary>As <see cref="CollapseSpace(string)"/>, in the text's own place; the part of it that is left.</summary>
    public static Span<char> Collapse(Span<char> text)
    {
        text.ReplaceAny(SpacesOf(text), ' ');
        text = text.Trim(' ');
        var written = text.IndexOf("  ");
        if (written < 0)
        {
            return text;
        }

        var at = ++written;
        while (at < text.Length)
        {
            var rest = text[at..].TrimStart(' ');
            at = text.Length - rest.Length;
            var next = rest.IndexOf("  ");
            var length = next < 0 ? rest.Length : next + 1;
            rest[..length].CopyTo(text[written..]);
            written += length;
            at += length;
        }

        return text[..written];
    }

    private static string AsciiWords(ReadOnlySpan<char> text)
    {
        var rented = text.Length > MostOnStack ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        var words = rented ?? stackalloc char[MostOnStack];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                words[length++] = char.IsAsciiLetterUpper(c) ? (char)(c | ' ') : c;
            }
            else if (c != '\'' && length > 0 && words[length - 1] != ' ')
            {
                words[length++] = ' ';
            }
        }

        var result = words[..length].TrimEnd(' ').ToString();
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return result;
    }

    private static bool IsCollapsed(ReadOnlySpan<char> text) => text.IsEmpty
        || (text[0] != ' ' && text[^1] != ' ' && text.IndexOf("  ") < 0 && !text.ContainsAny(SpacesOf(text)));

    private static SearchValues<char> SpacesOf(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u0080', '\uFFFF') ? Spaces : AsciiSpaces;

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Marks that modify a letter that can stand without them; Indic and Thai vowel signs are marks too, and stay.
    private static bool IsDiacritic(int code) => code is (>= 0x300 and <= 0x36F) or (>= 0x591 and <= 0x5C7)
        or (>= 0x64B and <= 0x652) or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF)
        or (>= 0x20D0 and <= 0x20FF) or (>= 0xFE20 and <= 0xFE2F);

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    private static void AppendFolded(StringBuilder builder, Rune rune)
    {
        if (rune.IsAscii)
        {
            builder.Append(char.ToLowerInvariant((char)rune.Value));
            return;
        }

        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.Format
            || (category is UnicodeCategory.NonSpacingMark && IsDiacritic(rune.Value)))
        {
            return;
        }

        rune = Rune.ToLowerInvariant(rune);
        if (Table.TryGetValue(rune.Value, out var plain))
        {
            builder.Append(plain);
        }
        else
        {
            builder.Append(rune);
        }
    }

    private static FrozenDictionary<int, string> LoadTable()
    {
        using var stream = typeof(TextFolding).Assembly.GetManifestResourceStream("folding.tsv")!;
        using var reader = new StreamReader(stream);
        var table = new Dictionary<int, string>();
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            table[int.Parse(line.AsSpan(0, tab), NumberStyles.HexNumber, CultureInfo.InvariantCulture)] =
                line[(tab + 1)..];
        }

        return table.ToFrozenDictionary();
    }
}
