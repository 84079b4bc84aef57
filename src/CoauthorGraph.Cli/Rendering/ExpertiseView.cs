using System.Globalization;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Experts;
using Spectre.Console;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>Who works on what, for a person.</summary>
internal static class ExpertiseView
{
    public static void Show(
        Terminal terminal, KnowledgeGraph graph, IReadOnlyList<int> topics, IReadOnlyList<ExpertiseRow> rows)
    {
        if (rows.Count == 0)
        {
            terminal.Output.WriteLine("Nobody in this graph.");
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("Author", "Id");
        if (topics.Count > 1)
        {
            table.AddColumn("Match");
        }

        foreach (var topic in topics)
        {
            table.AddColumn(new TableColumn(Markup.Escape(graph.Topics.Name[topic])).RightAligned());
        }

        table.AddColumn(new TableColumn("Weight").RightAligned()).AddColumn("Years");
        foreach (var row in rows)
        {
            table.AddRow([.. Cells(row).Select(static cell => new Text(cell))]);
        }

        TableRows.Show(terminal, table);
        foreach (var row in rows.Where(static row => row.Evidence is not null))
        {
            terminal.Output.WriteLine(row.Name);
            foreach (var evidence in row.Evidence!)
            {
                terminal.Output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"  {evidence.Topic} {evidence.Score:0.00}  {evidence.Title}"));
                terminal.Output.WriteLine($"    “{evidence.Words}”");
            }
        }
    }

    private static IEnumerable<string> Cells(ExpertiseRow row)
    {
        yield return row.Name;
        yield return row.Id;
        if (row.Match is not null)
        {
            yield return row.Match;
        }

        foreach (var papers in row.PapersByTopic)
        {
            yield return papers == 0 ? "" : papers.ToString(CultureInfo.InvariantCulture);
        }

        yield return row.Weight.ToString("0.##", CultureInfo.InvariantCulture);
        yield return row.FirstYear is null ? ""
            : row.FirstYear == row.LastYear ? $"{row.FirstYear}" : $"{row.FirstYear}–{row.LastYear}";
    }
}
