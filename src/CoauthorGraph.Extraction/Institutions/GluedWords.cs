using System.Text.RegularExpressions;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Extraction.Institutions;

/// <summary>Parts words that stand without the space or comma that was between them, as where lines were joined:
/// <c>Department of EngineeringKettering University</c>.</summary>
internal static partial class GluedWords
{
    /// <summary>The text with a comma where a word that no name has goes on with a capital letter and both of its
    /// pieces are words of names.</summary>
    public static string Cut(string text, AffiliationWords words) => !Glued().IsMatch(text)
        ? text
        : Word().Replace(text, word => Pieces(word.Value, words));

    private static string Pieces(string word, AffiliationWords words)
    {
        if (!Glued().IsMatch(word) || words.Knows(TextFolding.Words(word)))
        {
            return word;
        }

        var pieces = Glued().Split(word);
        return Array.Exists(pieces[..^1], piece => !words.Knows(TextFolding.Words(piece)))
            ? word
            : string.Join(", ", pieces);
    }

    [GeneratedRegex(@"(?<=\p{Ll}{3})(?=\p{Lu})")]
    private static partial Regex Glued();

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    private static partial Regex Word();
}
