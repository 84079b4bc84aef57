using System.Globalization;
using CoauthorGraph.Questions.Papers;
using Spectre.Console;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>A paper for a person.</summary>
internal static class PaperView
{
    private const string Indent = "  ";

    public static void Show(Terminal terminal, PaperDetails paper)
    {
        TableRows.Show(terminal, new Rule(Markup.Escape(paper.Title)).LeftJustified());
        string?[] head = [paper.Id, paper.Date ?? paper.Year?.ToString(terminal.Output.FormatProvider), paper.Venue,
            string.Join(", ", paper.Categories), paper.Url];
        WrappedLines.Show(terminal, "", string.Join(" · ", head.Where(static text => !string.IsNullOrEmpty(text))));
        foreach (var author in paper.Authors)
        {
            var named = author.AuthorId is null ? author.Name : $"{author.Name} ({author.AuthorId})";
            string?[] parts = [named, author.Orcid, .. author.Affiliations ?? []];
            WrappedLines.Show(terminal, Indent, string.Join(" · ", parts.OfType<string>()), hanging: 2);
        }

        if (paper.AuthorsTruncated == true)
        {
            terminal.Output.WriteLine("  … the source cut the list");
        }

        if (paper.Abstract is { } text)
        {
            WrappedLines.Show(terminal, "", text);
        }

        foreach (var topic in paper.Topics)
        {
            WrappedLines.Show(terminal, "", string.Create(
                CultureInfo.InvariantCulture, $"{topic.Score:0.00}  {topic.Name} ({topic.Id}): “{topic.Evidence}”"),
                    hanging: 6);
        }

        foreach (var source in paper.Sources)
        {
            var fields = paper.FieldSources?.Where(field => field.Source == source)
                .Select(static field => field.Field);
            WrappedLines.Show(terminal, "", $"from {source}{(fields is null ? "" : ": " + string.Join(", ", fields))}",
                hanging: 2);
        }
    }
}
