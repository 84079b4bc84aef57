using System.Globalization;
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
        terminal.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{"paper".ToQuantity(edge.Papers)} together, weight {edge.Weight:0.####}"));
        PaperLines.Show(terminal, edge.PaperList, int.MaxValue);
    }
}
