using CoauthorGraph.Cli.Rendering.Tables;
using CoauthorGraph.Questions.Connections;
using Humanizer;
using Spectre.Console;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>A co-authorship for a person.</summary>
internal static class EdgeView
{
    public static void Show(Terminal terminal, EdgeDetails edge)
    {
        TableRows.Show(
            terminal, new Rule(Markup.Escape($"{edge.First.Name} – {edge.Second.Name}")).LeftJustified());
        var many = edge.HyperAuthoredPapers is { } hyper
            ? $" ({hyper:N0} with too many authors to count for it)"
            : "";
        terminal.Output.WriteLine(
            $"{"paper".ToQuantity(edge.Papers, "N0")} together{many}, weight {Digits.Of(edge.Weight)}");
        PaperLines.Show(terminal, edge.PaperList, int.MaxValue);
    }
}
