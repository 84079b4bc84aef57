namespace CoauthorGraph.Pipeline.Ingest;

/// <summary>What a removal left.</summary>
/// <param name="PapersRemoved">Papers taken out.</param>
/// <param name="RecordsRemoved">Source records they were made of.</param>
/// <param name="Papers">Papers that are left.</param>
/// <param name="Authors">Authors that are left.</param>
/// <param name="CoauthorEdges">Co-authorships that are left.</param>
public sealed record RemovalSummary(
    int PapersRemoved, int RecordsRemoved, int Papers, int Authors, int CoauthorEdges)
{
    /// <summary>Person records taken out; null where none were asked for.</summary>
    public long? PersonsRemoved { get; init; }
}
