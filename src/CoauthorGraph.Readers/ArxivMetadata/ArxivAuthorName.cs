using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.Latex;

namespace CoauthorGraph.Readers.ArxivMetadata;

/// <summary>A name, or a part of one, as arXiv's author field has it: with LaTeX and with notes in brackets.</summary>
internal static class ArxivAuthorName
{
    /// <summary>The bare name, and the note in brackets when it has letters that can be an affiliation.</summary>
    public static (string Name, string? Note) Clean(string printed)
    {
        if (printed.Length == 0)
        {
            return ("", null);
        }

        var text = LatexText.Decode(printed);
        if (text.AsSpan().IndexOfAny('(', ')') < 0)
        {
            return (TextFolding.CollapseSpace(text), null);
        }

        string? note = null;
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open >= 0;)
        {
            var close = text.IndexOf(')', open);
            var inside = close < 0 ? text[(open + 1)..] : text[(open + 1)..close];
            note ??= inside.Count(char.IsLetter) > 2 ? TextFolding.CollapseSpace(inside) : null;
            text = text[..open] + " " + (close < 0 ? "" : text[(close + 1)..]);
            open = text.IndexOf('(', StringComparison.Ordinal);
        }

        return (TextFolding.CollapseSpace(text.Replace(')', ' ')), note);
    }
}
