using CoauthorGraph.Questions.Authors;
using Spectre.Console;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>An author's profile for a person.</summary>
internal static class AuthorView
{
    private const int MostTopics = 8;
    private const int MostPapers = 15;

    public static void Show(Terminal terminal, AuthorProfile author)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(3)).AddColumn();
        Add(grid, "Id", author.Id);
        Add(grid, "Also printed as", author.Aliases is { } aliases ? string.Join(", ", aliases) : null);
        Add(grid, "ORCID", author.Orcid);
        Add(grid, "Formerly", author.FormerIds is { } former ? string.Join(", ", former) : null);
        Add(grid, "Papers", author.Papers + Span(author.FirstYear, author.LastYear)
            + (author.PapersTruncated > 0 ? $"; {author.PapersTruncated} with a cut author list" : ""));
        Add(grid, "Topics", List(author.Topics.Take(MostTopics).Select(static t => $"{t.Name} ({t.Papers})")));
        Add(grid, "Institutions", List(author.Institutions.Select(static i =>
            $"{i.Name}{Span(i.FirstYear, i.LastYear)}")));
        Add(grid, "Co-authors", author.Coauthors == 0 ? "none" : $"{author.Coauthors}: "
            + List(author.TopCoauthors.Select(static c => $"{c.Name} ({c.Papers})")));
        TableRows.Show(terminal, new Rule(Markup.Escape(author.Name)).LeftJustified());
        TableRows.Show(terminal, grid);
        PaperLines.Show(terminal, author.PaperList, MostPapers);
    }

    private static void Add(Grid grid, string heading, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            grid.AddRow(new Text(heading, new Style(Color.Grey)), new Text(text));
        }
    }

    private static string List(IEnumerable<string> items) => string.Join(", ", items);

    private static string Span(int? first, int? last) =>
        first is null ? "" : first == last ? $", {first}" : $", {first}–{last}";
}
