using System.Globalization;
using CoauthorGraph.Questions.Groups;
using Humanizer;
using Spectre.Console;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>An institution's profile for a person: what comes first of everything.</summary>
internal static class InstitutionView
{
    private const int MostNames = 8;
    private const int MostPapers = 10;

    public static void Show(Terminal terminal, InstitutionProfile institution)
    {
        var figures = new Figures()
            .Add("Id", institution.Id)
            .Add("Kind", institution.Kind)
            .Add("Place", string.Join(", ", new[] { institution.City, institution.Country }.OfType<string>()))
            .Add("Coordinates", institution is { Latitude: { } latitude, Longitude: { } longitude }
                ? string.Create(CultureInfo.InvariantCulture, $"{latitude}, {longitude} (degrees north and east)")
                : null)
            .Add("Part of", First(institution.PartOf.Select(static one => one.Name)))
            .Add("Rolled up into", institution.RolledUpInto is { } counted
                ? $"{First(counted.Select(static one => one.Name))}, which its papers count for"
                : null)
            .Add("Parts", First(institution.Parts.Select(static one => one.Name)));
        foreach (var kind in (institution.Relations ?? []).GroupBy(static one => one.Kind))
        {
            figures.Add(kind.Key.Humanize(LetterCasing.Sentence), First(kind.Select(static one =>
                one.Name ?? $"{one.Id} (not in the registry)")));
        }

        figures
            .Add("Papers", $"{institution.Papers}{Span(institution)}")
            .Add("Authors", institution.Authors == 0 ? null
                : $"{institution.Authors}: {First(institution.TopAuthors.Select(Counted))}")
            .Add("Authors of its papers", institution.Authors > 0 ? null
                : First(institution.PaperAuthors.Select(Counted)))
            .Add("Topics", First(institution.Topics.Select(Counted)))
            .Add("Writes with", First(institution.Partners.Select(Counted)));
        TableRows.Show(terminal, new Rule(Markup.Escape(institution.Name)).LeftJustified());
        figures.Show(terminal);
        terminal.Output.WriteLine();
        PaperLines.Show(terminal, institution.NewestPapers, MostPapers);
        foreach (var whole in institution.RolledUpInto ?? [])
        {
            TableRows.ShowQuietly(terminal, $"Where its papers count: coauthor institution {whole.Id}");
        }

        TableRows.ShowQuietly(terminal, $"All that is known: coauthor institution {institution.Id} --format json");
    }

    private static string Counted(NamedCount one) => $"{one.Name} ({one.Papers})";

    private static string First(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join(", ", all.Take(MostNames))
            + (all.Count > MostNames ? $" and {all.Count - MostNames} more" : "");
    }

    private static string Span(InstitutionProfile institution) =>
        FieldColumns.Span(institution.FirstYear, institution.LastYear) is { Length: > 0 } span ? $", {span}" : "";
}
