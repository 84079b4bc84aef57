using CoauthorGraph.Questions.Papers;
using Spectre.Console;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>A paper for a person.</summary>
internal static class PaperView
{
    public static void Show(Terminal terminal, PaperDetails paper)
    {
        TableRows.Show(terminal, new Rule(Markup.Escape(paper.Title)).LeftJustified());
        string?[] head = [paper.Id, paper.Date ?? paper.Year?.ToString(terminal.Output.FormatProvider), paper.Venue,
            string.Join(", ", paper.Categories), paper.Url];
        terminal.Output.WriteLine(string.Join(" · ", head.Where(static text => !string.IsNullOrEmpty(text))));
        foreach (var author in paper.Authors)
        {
            var named = author.AuthorId is null ? author.Name : $"{author.Name} ({author.AuthorId})";
            string?[] parts = [named, author.Orcid, .. author.Affiliations ?? []];
            terminal.Output.WriteLine("  " + string.Join(" · ", parts.OfType<string>()));
        }

        if (paper.AuthorsTruncated == true)
        {
            terminal.Output.WriteLine("  … the source cut the list");
        }

        if (paper.Abstract is { } text)
        {
            terminal.Output.WriteLine(text);
        }

        foreach (var source in paper.Sources)
        {
            var fields = paper.FieldSources?.Where(field => field.Source == source)
                .Select(static field => field.Field);
            terminal.Output.WriteLine($"from {source}{(fields is null ? "" : ": " + string.Join(", ", fields))}");
        }
    }
}
