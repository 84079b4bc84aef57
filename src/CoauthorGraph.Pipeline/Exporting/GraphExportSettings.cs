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
}
