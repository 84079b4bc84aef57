using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Pipeline.Analysis;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>An analysis for a person: its figures, then the nodes, pairs or paths that it shows.</summary>
internal static class AnalysisView
{
    public static void Show(CommandContext context, AnalysisSummary summary)
    {
        var terminal = context.Terminal;
        TableRows.WriteFields(terminal, summary with { Top = null, Links = null, Paths = null }, ResultWriter.Json);
        if (summary.Top is { Count: > 0 } top)
        {
            TableRows.Write(terminal, top, ResultWriter.Json, null, null);
        }

        if (summary.Links is { Count: > 0 } links)
        {
            TableRows.Write(terminal, links, ResultWriter.Json, null, null);
        }

        if (summary.Paths is { } paths)
        {
            TableRows.Write(terminal, paths, ResultWriter.Json, null, "No path.");
        }
    }
}
