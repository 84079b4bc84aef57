using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.PaperRecords;
using CoauthorGraph.Storage.Records;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>Makes records of what is stored of them. Not for several threads at once.</summary>
internal sealed class StoredRecordParser
{
    private readonly PaperRecordParser _raw = new();
    private readonly RecordFindingsParser _found = new();

    /// <summary>The record as it was read.</summary>
    public PaperRecord Raw(RecordText text) => _raw.Parse(text.Json, new RecordSource("", "", 0));

    /// <summary>The record with what was found in it.</summary>
    public PaperRecord Extracted(RecordText text) =>
        text.Found.IsEmpty ? Raw(text) : _found.Lay(text.Found, Raw(text));
}
