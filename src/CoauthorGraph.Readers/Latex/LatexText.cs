using System.Buffers;
using System.Text;

namespace CoauthorGraph.Readers.Latex;

/// <summary>
/// Turns the LaTeX of names and titles into the text it stands for: accents (<c>{\"o}</c>, <c>\'{\^e}</c>, <c>\v
/// s</c>), letters and signs by their commands (<c>\ss</c>, <c>\textless</c>), dashes and ties; of commands with an
/// argument what they print (<c>\emph{…}</c>, <c>\href{…}{…}</c>). Braces vanish; what stands in <c>$…$</c> stays as it
/// is, and so do commands without an argument that are not known. Nesting deeper than <see
/// cref="LatexParser.Deepest"/> is read as if its braces were not there. Safe for any number of threads.
/// </summary>
internal static class LatexText
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\{}~$");
    private static readonly SearchValues<byte> SignBytes = SearchValues.Create("\\{}~$"u8);

    /// <summary>Whether a text may have LaTeX in it.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) => text.ContainsAny(Signs) || text.IndexOf("--") >= 0;

    /// <inheritdoc cref="IsIn(ReadOnlySpan{char})"/>
    public static bool IsIn(ReadOnlySpan<byte> text) => text.ContainsAny(SignBytes) || text.IndexOf("--"u8) >= 0;

    /// <summary>The text with its LaTeX resolved.</summary>
    public static string Decode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsIn(text) ? Run(text, isDocument: false) : text;
    }

    /// <summary>As <see cref="Decode"/> for text that is meant for typesetting from end to end, as that of a
    /// bibliography: its <c>``quotes''</c> are quotation marks, and formulas of one sign, word or number
    /// (<c>CO$_2$</c>, <c>$\alpha$</c>) are text.</summary>
    public static string DecodeDocument(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsIn(text) || text.Contains("``", StringComparison.Ordinal) ? Run(text, isDocument: true) : text;
    }

    /// <summary>As <see cref="DecodeDocument"/> for text of a source that is not meant for typesetting, but may be from
    /// one that is: only where there are commands.</summary>
    public static string DecodeCommands(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains('\\', StringComparison.Ordinal) ? Run(text, isDocument: true) : text;
    }

    private static string Run(string text, bool isDocument)
    {
        var result = new StringBuilder(text.Length);
        new LatexParser(text, isDocument).Run(result);
        return result.ToString();
    }
}
