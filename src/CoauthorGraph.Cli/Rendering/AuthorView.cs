using CoauthorGraph.Questions.Authors;
using Spectre.Console;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>An author's profile for a person: what comes first of everything, and the commands that give it
/// whole.</summary>
internal static class AuthorView
{
    private const int MostTopics = 8;
    private const int MostInstitutions = 8;
    private const int MostMovements = 8;
    private const int MostPapers = 10;

    /// <summary>Shows it; <paramref name="filters"/> are the options that the commands for the rest need too.</summary>
    public static void Show(Terminal terminal, AuthorProfile author, string filters)
    {
        var figures = new Figures()
            .Add("Id", author.Id)
            .Add("Also printed as", author.Aliases is { } aliases ? string.Join(", ", aliases) : null)
            .Add("ORCID", author.Orcid)
            .Add("Formerly", author.FormerIds is { } former ? string.Join(", ", former) : null)
            .Add("Papers", author.Papers + Span(author.FirstYear, author.LastYear)
                + (author.PapersTruncated > 0 ? $"; {author.PapersTruncated} with a cut author list" : ""))
            .Add("Topics", First(author.Topics.Select(static t => $"{t.Name} ({t.Papers})"), author.Topics.Count,
                MostTopics))
            .Add("Institutions", First(
                author.Institutions.Select(static i => $"{i.Name}{Span(i.FirstYear, i.LastYear)}"),
                author.Institutions.Count, MostInstitutions))
            .Add("Now at", author.PresentInstitution is { } present ? Present(present) : null)
            .Add("Moved", string.Join('\n', author.Movements.TakeLast(MostMovements).Select(Moved)))
            .Add("Not known", author.InstitutionsMissing)
            .Add("Co-authors", author.Coauthors == 0 ? "none" : $"{author.Coauthors}: "
                + First(author.TopCoauthors.Select(static c => $"{c.Name} ({c.Papers})"), author.Coauthors,
                    author.TopCoauthors.Count));
        TableRows.Show(terminal, new Rule(Markup.Escape(author.Name)).LeftJustified());
        figures.Show(terminal);
        terminal.Output.WriteLine();
        PaperLines.Show(terminal, author.PaperList, MostPapers);
        foreach (var rest in Rest(author, filters))
        {
            TableRows.ShowQuietly(terminal, rest);
        }
    }

    // What is not shown, with the command that shows it.
    private static IEnumerable<string> Rest(AuthorProfile author, string filters)
    {
        if (author.PaperList.Count > MostPapers)
        {
            yield return $"All {author.PaperList.Count:N0} papers: coauthor papers --author {author.Id}{filters}";
        }

        if (author.Coauthors > author.TopCoauthors.Count)
        {
            yield return $"All {author.Coauthors:N0} co-authors: "
                + $"coauthor coauthors {author.Id} --top {author.Coauthors}{filters}";
        }

        if (author.Topics.Count > MostTopics || author.Institutions.Count > MostInstitutions
            || author.Movements.Count > MostMovements)
        {
            yield return $"All topics, institutions and movements: coauthor author {author.Id} --format json{filters}";
        }
    }

    private static string Present(PresentInstitution present) =>
        $"{present.Name} ({present.Sureness}){Span(present.FirstYear, present.LastYear)}, by "
        + string.Join("; ", present.PaperList.Select(Paper))
        + (present.Papers > present.PaperList.Count ? $" and {present.Papers - present.PaperList.Count} more" : "")
        + string.Concat(present.Doubts.Select(static doubt => $"\n{doubt}"));

    private static string Moved(Movement movement) =>
        $"{movement.FromName} (until {movement.Until}) → {movement.ToName} (since {movement.Since}): "
        + string.Join("; ", movement.FromPapers.Take(1).Concat(movement.ToPapers.Take(1)).Select(Paper));

    private static string Paper(EvidencePaper paper) => $"{paper.Title} ({paper.Year})";

    private static string First(IEnumerable<string> items, int all, int most) =>
        string.Join(", ", items.Take(most)) + (all > most ? $" and {all - most} more" : "");

    private static string Span(int? first, int? last) =>
        FieldColumns.Span(first, last) is { Length: > 0 } span ? $", {span}" : "";
}
