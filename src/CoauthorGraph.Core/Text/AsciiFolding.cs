using System.Text;

namespace CoauthorGraph.Core.Text;

/// <summary>
/// Letters with marks, ligatures and their like as the ASCII letters that they stand for, in lower case: as the
/// analysers of full-text indexes fold them. Letters of other scripts stay what they are. Safe for any number of
/// threads.
/// </summary>
public static class AsciiFolding
{
    /// <summary>The folded text.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length);
        Span<char> letter = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            var known = TextFolding.Fold(letter[..rune.EncodeToUtf16(letter)]);
            folded.Append(known.Length > 0 && Ascii.IsValid(known) ? known : Rune.ToLowerInvariant(rune).ToString());
        }

        return folded.ToString();
    }
}
