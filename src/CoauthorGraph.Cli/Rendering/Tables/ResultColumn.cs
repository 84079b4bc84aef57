using CoauthorGraph.Core.Text;
using Spectre.Console;

namespace CoauthorGraph.Cli.Rendering.Tables;

/// <summary>One column of a table for people.</summary>
/// <param name="Field">The field of the result that it shows, by which people ask for it.</param>
/// <param name="Heading">What stands above it.</param>
/// <param name="Kind">What is in it.</param>
/// <param name="Worth">What it is worth to a reader: where room lacks, the columns of the least worth go.</param>
/// <param name="Cells">Its texts, one a row.</param>
internal sealed record ResultColumn(
    string Field, string Heading, ColumnKind Kind, int Worth, IReadOnlyList<string> Cells)
{
    /// <summary>From this worth on a column is what the table is about, and never left out.</summary>
    public const int Needed = 100;

    private const int ComfortableText = 18;
    private const int LongWord = 30;

    /// <summary>Whether no row has anything here.</summary>
    public bool IsEmpty { get; } = Cells.All(static cell => cell.Length == 0);

    /// <summary>Width at which nothing is wrapped.</summary>
    public int Natural { get; } = Cells.Append(Heading).Max(WidthOf);

    /// <summary>Width below which it is no longer read with ease.</summary>
    public int Comfortable => Kind == ColumnKind.Text
        ? Math.Min(Natural, Math.Max(ComfortableText, Least))
        : Least;

    /// <summary>Width below which a word would be broken; a very long word may be.</summary>
    public int Least { get; } = Kind == ColumnKind.Text
        ? Math.Min(LongWord, Cells.Append(Heading).SelectMany(static cell => cell.Split(' ', '\n')).Max(WidthOf))
        : Math.Max(Cells.Count == 0 ? 0 : Cells.Max(WidthOf), Heading.Split(' ').Max(WidthOf));

    /// <summary>Cells of a screen that a text of one line takes; of several lines the widest.</summary>
    public static int WidthOf(string text) => text.Contains('\n', StringComparison.Ordinal)
        ? text.Split('\n').Max(static line => TerminalText.Of(line).GetCellWidth())
        : TerminalText.Of(text).GetCellWidth();
}
