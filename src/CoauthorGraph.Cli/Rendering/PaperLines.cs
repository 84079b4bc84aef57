using CoauthorGraph.Questions.Papers;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>Papers as two lines each: date and title, then the authors.</summary>
internal static class PaperLines
{
    private const int MostAuthors = 6;

    public static void Show(Terminal terminal, IReadOnlyList<PaperSummary> papers, int most)
    {
        var lines = new Figures();
        foreach (var paper in papers.Take(most))
        {
            lines.Add(paper.Date ?? paper.Year?.ToString("D4", null) ?? "", $"{paper.Title}\n{Authors(paper)}");
        }

        lines.Show(terminal);
    }

    private static string Authors(PaperSummary paper)
    {
        var names = string.Join(", ", paper.Authors.Take(MostAuthors));
        var more = Math.Max(0, paper.Authors.Count - MostAuthors) + (paper.MoreAuthors ?? 0);
        return names + (more > 0 ? $" and {more} more" : "")
            + (paper.AuthorsTruncated is true ? " et al. (cut by the source)" : "");
    }
}
