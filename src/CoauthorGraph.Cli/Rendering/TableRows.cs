using System.Globalization;
using System.Text.Json;
using Humanizer;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>Rows and single objects as tables for a person.</summary>
internal static class TableRows
{
    public static void Write<T>(
        Terminal terminal, IEnumerable<T> rows, JsonSerializerOptions options, string? title, string? whenEmpty)
    {
        var fields = ResultFields.Of<T>(options);
        var table = new Table().Border(TableBorder.Simple);
        var all = rows.ToList();
        if (all.Count == 0)
        {
            terminal.Output.WriteLine(whenEmpty ?? "Nothing found.");
            return;
        }

        var shown = fields.Where(field => all.Exists(row => field.Get!(row!) is not null)).ToList();
        foreach (var field in shown)
        {
            var column = new TableColumn(Markup.Escape(Heading(field.Name)));
            table.AddColumn(IsNumber(field.PropertyType) ? column.RightAligned().NoWrap() : column);
        }

        foreach (var row in all)
        {
            table.AddRow(shown.Select(field => Cell(field.Name, field.Get!(row!), options)));
        }

        if (title is not null)
        {
            table.Title = new TableTitle(Markup.Escape(title));
        }

        Show(terminal, table);
    }

    public static void WriteFields<T>(Terminal terminal, T value, JsonSerializerOptions options)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach (var field in ResultFields.Of<T>(options))
        {
            if (field.Get!(value!) is { } content)
            {
                grid.AddRow(new Text(Heading(field.Name), new Style(Color.Grey)), Cell(field.Name, content, options));
            }
        }

        Show(terminal, grid);
    }

    /// <summary>Draws anything on standard output, in colour only on a terminal.</summary>
    public static void Show(Terminal terminal, IRenderable renderable)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.OutputIsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal.OutputIsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(terminal.Screen()),
        });
        console.Profile.Width = terminal.Width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(new TerminalRenderable(renderable));
    }

    private static string Heading(string name) => name.Humanize(LetterCasing.Sentence);

    private static Text Cell(string name, object? value, JsonSerializerOptions options) => new(value switch
    {
        // Years, days and ids are no amounts.
        int whole when name.Contains("year", StringComparison.OrdinalIgnoreCase) =>
            whole == 0 ? "" : whole.ToString(CultureInfo.InvariantCulture),
        int or long => string.Create(CultureInfo.InvariantCulture, $"{value:N0}"),
        double fraction => fraction.ToString("0.####", CultureInfo.InvariantCulture),
        float fraction => fraction.ToString("0.####", CultureInfo.InvariantCulture),
        _ => ResultFields.Text(value, options, CultureInfo.InvariantCulture),
    });

    private static bool IsNumber(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type)
        is >= TypeCode.SByte and <= TypeCode.Decimal;
}
