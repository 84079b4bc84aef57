namespace CoauthorGraph.Pipeline.Exporting;

/// <summary>How a graph is exported.</summary>
/// <param name="Format">Name of the format.</param>
/// <param name="Filters">The filters the graph was cut with, as one line.</param>
/// <param name="ProgramVersion">Version of the program.</param>
/// <param name="MinWeight">Weaker co-authorships are left out.</param>
/// <param name="Threads">Threads.</param>
public sealed record GraphExportSettings(
    string Format, string Filters, string ProgramVersion, double MinWeight, int Threads)
{
    /// <summary>Whether CSV for people begins with a mark of its encoding.</summary>
    public bool ByteOrderMark { get; init; }

    /// <summary>Most authors in a picture where nothing is said.</summary>
    public const int StandardAuthors = 2_000;

    /// <summary>Most authors in a picture (html, svg).</summary>
    public int MaxAuthors { get; init; } = StandardAuthors;

    /// <summary>Whether a co-authorship names all its papers, and not only the newest.</summary>
    public bool NamesAllPapers { get; init; }

    /// <summary>Whether GEXF is written in its version 1.2.</summary>
    public bool WritesOlderGexf { get; init; }
}
