using System.Text.Json;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Readers.Json;

/// <summary>
/// The fast way from the JSON of a record to a paper, where a format has one: it takes records that are as they usually
/// are and leaves the others, and all that are wrong, to its slow twin.
/// </summary>
/// <param name="file">The name that records carry as their source.</param>
/// <param name="format">The format that they carry.</param>
internal abstract class JsonScan(string file, string format)
{
    private readonly FastTwin _twin = new();

    /// <summary>The number of the record that comes next.</summary>
    public long Ordinal { get; set; }

    /// <summary>The paper that was read last; null when its record is for the slow twin.</summary>
    public PaperRecord? Paper { get; private set; }

    /// <summary>Reads the record on a line; false when it is for the slow twin.</summary>
    public bool TryRead(ReadOnlySpan<byte> record, long line)
    {
        Paper = null;
        if (!_twin.IsFast)
        {
            return false;
        }

        try
        {
            Paper = Read(record, new RecordSource(file, format, Ordinal, line));
            return true;
        }
        catch (Exception failure) when (failure is JsonException or FormatException)
        {
            _twin.Refused();
            return false;
        }
    }

    /// <summary>Forgets the paper.</summary>
    public void Clear() => Paper = null;

    /// <summary>The paper of a record.</summary>
    /// <exception cref="JsonException">The slow twin must see to it.</exception>
    protected abstract PaperRecord Read(ReadOnlySpan<byte> record, RecordSource source);
}
