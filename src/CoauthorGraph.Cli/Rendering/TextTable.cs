using CoauthorGraph.Cli.Rendering.Tables;
using Spectre.Console;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>A table for people: headings, a rule, rows; as much of it as a screen has room for.</summary>
internal sealed class TextTable
{
    private static readonly Style Heading = new(decoration: Decoration.Bold);
    private static readonly Style Quiet = new(Color.Grey);
    private static readonly Style Filled = new(Color.SteelBlue1);
    private readonly List<ResultColumn> _columns = [];

    /// <summary>Adds a column.</summary>
    public TextTable Add(ResultColumn column)
    {
        _columns.Add(column);
        return this;
    }

    /// <summary>Adds columns.</summary>
    public TextTable Add(IEnumerable<ResultColumn> columns)
    {
        _columns.AddRange(columns);
        return this;
    }

    /// <summary>Adds a column of words.</summary>
    public TextTable Text(string heading, int worth, IEnumerable<string?> cells) =>
        Add(ColumnKind.Text, heading, worth, cells);

    /// <summary>Adds a column of what is never broken.</summary>
    public TextTable Key(string heading, int worth, IEnumerable<string?> cells) =>
        Add(ColumnKind.Key, heading, worth, cells);

    /// <summary>Adds a column of numbers, with the digits that mean something.</summary>
    public TextTable Number(string heading, int worth, IEnumerable<double?> cells) =>
        Add(ColumnKind.Number, heading, worth, Digits.Of([.. cells]));

    /// <summary>Adds a column of bars.</summary>
    public TextTable Bar(int worth, IEnumerable<double> numbers) =>
        Add(ColumnKind.Bar, "", worth, Bars.Of([.. numbers]));

    /// <summary>Draws it, and says which columns had no room.</summary>
    public void Show(Terminal terminal, string? title = null)
    {
        var layout = TableLayout.Of(_columns, terminal.IsWide ? null : terminal.Width);
        var text = new Paragraph();
        if (title is not null)
        {
            text.Append(title + "\n", Heading);
        }

        if (layout.IsStacked)
        {
            Stack(text, layout, terminal.Width);
        }
        else
        {
            Rows(text, layout);
        }

        TableRows.Show(terminal, text);
        var leftOut = layout.LeftOut.Where(static column => column.Kind != ColumnKind.Bar)
            .Select(static column => column.Field).ToList();
        if (leftOut.Count > 0)
        {
            TableRows.ShowQuietly(terminal, $"No room for {string.Join(", ", leftOut)}: --wide shows all.");
        }
    }

    private static void Rows(Paragraph text, TableLayout layout)
    {
        Row(text, layout, static column => column.Heading, static _ => Heading);
        text.Append(new string('─', layout.Visible.Sum(static one => one.Width)
            + (TableLayout.Gap * Math.Max(0, layout.Visible.Count - 1))) + "\n", Quiet);
        for (var row = 0; row < layout.Visible[0].Column.Cells.Count; row++)
        {
            Row(text, layout, column => column.Cells[row], StyleOf);
        }
    }

    private static void Row(
        Paragraph text, TableLayout layout, Func<ResultColumn, string> content, Func<ResultColumn, Style> style)
    {
        var cells = layout.Visible.Select(one => WordWrap.Lines(content(one.Column), one.Width)).ToList();
        var height = cells.Max(static lines => lines.Count);
        for (var line = 0; line < height; line++)
        {
            var blanks = 0;
            for (var i = 0; i < cells.Count; i++)
            {
                var (column, width) = layout.Visible[i];
                var cell = line < cells[i].Count ? cells[i][line] : "";
                var free = width - ResultColumn.WidthOf(cell);
                var before = column.Kind == ColumnKind.Number ? free : 0;
                blanks += before;
                if (cell.Length > 0)
                {
                    text.Append(new string(' ', blanks)).Append(cell, style(column));
                    blanks = 0;
                }

                blanks += free - before + TableLayout.Gap;
            }

            text.Append("\n");
        }
    }

    // A block a row: the heading and what stands under it, a line each.
    private static void Stack(Paragraph text, TableLayout layout, int width)
    {
        var headings = layout.Visible.Max(static one => ResultColumn.WidthOf(one.Column.Heading)) + TableLayout.Gap;
        for (var row = 0; row < layout.Visible[0].Column.Cells.Count; row++)
        {
            text.Append(row > 0 ? "\n" : "");
            foreach (var (column, _) in layout.Visible.Where(one => one.Column.Cells[row].Length > 0))
            {
                var lines = WordWrap.Lines(column.Cells[row], Math.Max(1, width - headings));
                for (var line = 0; line < lines.Count; line++)
                {
                    text.Append((line == 0 ? column.Heading : "").PadRight(headings), Quiet)
                        .Append(lines[line] + "\n", StyleOf(column));
                }
            }
        }
    }

    private static Style StyleOf(ResultColumn column) => column.Kind switch
    {
        ColumnKind.Key when column.Worth < ResultColumn.Needed => Quiet,
        ColumnKind.Bar => Filled,
        _ => Style.Plain,
    };

    private TextTable Add(ColumnKind kind, string heading, int worth, IEnumerable<string?> cells) =>
        Add(new ResultColumn(
        heading.ToLowerInvariant(), heading, kind, worth, [.. cells.Select(static cell => cell ?? "")]));
}
