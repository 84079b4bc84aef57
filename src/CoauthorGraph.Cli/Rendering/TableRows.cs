using System.Text.Json;
using CoauthorGraph.Cli.Rendering.Tables;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>Rows and single objects as tables for a person.</summary>
internal static class TableRows
{
    private const int WithoutEdge = 100_000;
    private static readonly Style Quiet = new(Color.Grey);

    public static void Write<T>(
        Terminal terminal, IEnumerable<T> rows, JsonSerializerOptions options, string? title, string? whenEmpty,
        RowChoice? choice = null)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            terminal.Output.WriteLine(whenEmpty ?? "Nothing found.");
            return;
        }

        var fields = ResultFields.Of<T>(options, choice?.Columns);
        new TextTable().Add(FieldColumns.Of(fields, all, options, choice?.Columns is not null)).Show(terminal, title);
    }

    public static void WriteFields<T>(Terminal terminal, T value, JsonSerializerOptions options)
    {
        var figures = new Figures();
        foreach (var field in ResultFields.Of<T>(options))
        {
            if (field.Get!(value!) is { } content)
            {
                figures.Add(field.Name, content, options);
            }
        }

        figures.Show(terminal);
    }

    /// <summary>Draws anything on standard output, in colour only on a terminal that wants it.</summary>
    public static void Show(Terminal terminal, IRenderable renderable)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.HasColour ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal.HasColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(terminal.Screen()),
        });
        console.Profile.Width = terminal.IsWide ? WithoutEdge : terminal.Width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(new TerminalRenderable(renderable));
    }

    /// <summary>A line that is read last: in grey, wrapped at words.</summary>
    public static void ShowQuietly(Terminal terminal, string line) => Show(
        terminal, new Paragraph(string.Join('\n', WordWrap.Lines(line, terminal.Width)) + "\n", Quiet));
}
