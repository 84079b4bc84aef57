using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Csv;

namespace CoauthorGraph.Readers.Tests.AuthorLists;

/// <summary>Authors as one line that a test can state: <c>Family|Given</c>, groups in braces, <c>+</c> for a cut
/// list.</summary>
internal static class Shown
{
    public static string Of(PaperRecord paper) =>
        string.Join(" ; ", paper.Authors.Select(Of)) + (paper.AuthorsTruncated ? " +" : "");

    /// <summary>The authors of each row of a table that has these cells in its column of authors.</summary>
    public static List<string> Column(params string[] cells)
    {
        var rows = cells.Select(static (cell, i) => $"Wings {i},\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\",2020");
        return [.. Read.Papers(Read.Text(new CsvReader(), "title,authors,year\n" + string.Join('\n', rows))).Select(Of)];
    }

    private static string Of(PaperAuthor author) =>
        author.Collective ? $"{{{author.Name}}}"
            : $"{author.Family}|{author.Given}" + (author.Suffix is null ? "" : "|" + author.Suffix);
}
