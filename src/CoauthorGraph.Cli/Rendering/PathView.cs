using System.Globalization;
using CoauthorGraph.Questions.Connections;
using Humanizer;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>Draws collaboration paths for a person.</summary>
internal static class PathView
{
    private const string Indent = "   ";

    public static void Show(Terminal terminal, IReadOnlyList<CollaborationPath> paths)
    {
        for (var i = 0; i < paths.Count; i++)
        {
            var path = paths[i];
            terminal.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(paths.Count > 1 ? $"{i + 1}. " : "")}{"step".ToQuantity(path.Steps)}{LengthOf(path)}"));
            terminal.Output.WriteLine(Indent + path.Path[0].From.Name);
            foreach (var step in path.Path)
            {
                var year = step.Paper.Year is { } known ? $", {known}" : "";
                WrappedLines.Show(
                    terminal, Indent, $"└─ {step.To.Name}   ({"paper".ToQuantity(step.Papers)} together)", hanging: 3);
                WrappedLines.Show(terminal, Indent + Indent, step.Paper.Title + year);
            }

            if (i < paths.Count - 1)
            {
                terminal.Output.WriteLine();
            }
        }
    }

    private static string LengthOf(CollaborationPath path) => Math.Abs(path.Length - path.Steps) < 1e-9
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $", length {path.Length:0.###}");
}
