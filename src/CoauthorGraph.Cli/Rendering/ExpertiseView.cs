using System.Globalization;
using CoauthorGraph.Cli.Rendering.Tables;
using CoauthorGraph.Questions.Experts;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>Who works on what, for a person: of two topics a block for both, one for the first and one for the
/// second.</summary>
internal static class ExpertiseView
{
    public static void Show(Terminal terminal, IReadOnlyList<string> topics, IReadOnlyList<ExpertiseRow> rows)
    {
        if (rows.Count == 0)
        {
            terminal.Output.WriteLine("Nobody in this graph.");
            return;
        }

        if (topics.Count == 2)
        {
            foreach (var (at, block) in rows.GroupBy(static row => row.Match).Index())
            {
                terminal.Output.Write(at > 0 ? "\n" : "");
                Show(terminal, topics, [.. block], Title(block.Key!, topics));
            }
        }
        else
        {
            Show(terminal, topics, rows, null);
        }

        Explain(terminal, rows);
    }

    private static string Title(string match, IReadOnlyList<string> topics) => match switch
    {
        "both" => $"both: {topics[0]} and {topics[1]}",
        "first" => $"first: {topics[0]}, not {topics[1]}",
        _ => $"second: {topics[1]}, not {topics[0]}",
    };

    private static void Show(
        Terminal terminal, IReadOnlyList<string> topics, IReadOnlyList<ExpertiseRow> rows, string? title)
    {
        var table = new TextTable()
            .Text("Author", ResultColumn.Needed, rows.Select(static row => row.Name))
            .Key("Id", ResultColumn.Needed - 1, rows.Select(static row => row.Id));
        if (topics.Count > 2)
        {
            table.Text("Match", ResultColumn.Needed - 2, rows.Select(static row => row.Match));
        }

        for (var i = 0; i < topics.Count; i++)
        {
            // A column without a number is not shown.
            table.Number(topics[i], 90, rows.Select(row => row.PapersByTopic[i] is > 0 and var papers
                ? papers : (double?)null));
        }

        table.Number("Strength", 80, rows.Select(static row => (double?)row.Strength))
            .Bar(40, [.. rows.Select(static row => row.Strength)])
            .Key("Share", 60, rows.Select(static row => row.Share.ToString("P0", CultureInfo.InvariantCulture)
                .Replace(" ", "", StringComparison.Ordinal)))
            .Key("Years", 70, rows.Select(static row => FieldColumns.Span(row.FirstYear, row.LastYear)))
            .Show(terminal, title);
    }

    private static void Explain(Terminal terminal, IReadOnlyList<ExpertiseRow> rows)
    {
        if (rows[0].Evidence is null)
        {
            return;
        }

        terminal.Output.WriteLine();
        TableRows.ShowQuietly(terminal, Expertise.Ranking + " Share is that of the author's papers that are about it.");
        foreach (var row in rows.Where(static row => row.Evidence is not null))
        {
            terminal.Output.WriteLine(row.Name);
            foreach (var evidence in row.Evidence!)
            {
                WrappedLines.Show(terminal, "  ", string.Create(
                    CultureInfo.InvariantCulture, $"{evidence.Topic} {evidence.Score:0.00}  {evidence.Title}"));
                if (evidence.Words != evidence.Title)
                {
                    WrappedLines.Show(terminal, "    ", $"“{evidence.Words}”");
                }
            }
        }
    }
}
