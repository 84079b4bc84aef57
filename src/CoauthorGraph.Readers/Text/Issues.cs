using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Readers.Text;

/// <summary>Makes <see cref="RecordIssue"/>s with snippets that fit on a line.</summary>
internal static class Issues
{
    private const int SnippetLength = 200;

    public static RecordIssue Rejected(RecordSource source, string code, string message, ReadOnlySpan<char> text) =>
        new(source, code, message, Snippet(text));

    public static RecordIssue Remark(RecordSource source, string code, string message, ReadOnlySpan<char> text) =>
        new(source, code, message, Snippet(text)) { Rejected = false };

    /// <summary>A remark on a whole file.</summary>
    public static RecordIssue OfFile(ReadContext context, string format, string code, string message, long line = 1) =>
        new(new RecordSource(context.FileName, format, 0, line), code, message) { Rejected = false, IsOfFile = true };

    private static string Snippet(ReadOnlySpan<char> text)
    {
        if (text.Length <= SnippetLength)
        {
            return TextFolding.CollapseSpace(text);
        }

        var end = char.IsHighSurrogate(text[SnippetLength - 1]) ? SnippetLength - 1 : SnippetLength;
        return TextFolding.CollapseSpace(text[..end]);
    }
}
