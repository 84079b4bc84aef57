using CoauthorGraph.Questions.Papers;
using Spectre.Console;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>Papers as two lines each: date and title, then the authors.</summary>
internal static class PaperLines
{
    private const int MostAuthors = 6;

    public static void Show(Terminal terminal, IReadOnlyList<PaperSummary> papers, int most)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        foreach (var paper in papers.Take(most))
        {
            grid.AddRow(new Text(paper.Date ?? paper.Year?.ToString("D4", null) ?? "", new Style(Color.Grey)),
                new Text(paper.Title));
            grid.AddRow(new Text(""), new Text(Authors(paper), new Style(Color.Grey)));
        }

        TableRows.Show(terminal, grid);
        if (papers.Count > most)
        {
            terminal.Output.WriteLine($"… and {papers.Count - most:N0} more: coauthor papers --author");
        }
    }

    private static string Authors(PaperSummary paper)
    {
        var names = string.Join(", ", paper.Authors.Take(MostAuthors));
        var more = paper.Authors.Count - MostAuthors;
        return names + (more > 0 ? $" and {more} more" : "")
            + (paper.AuthorsTruncated is true ? " et al. (cut by the source)" : "");
    }
}
