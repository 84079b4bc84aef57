using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Storage.Records;

namespace CoauthorGraph.Pipeline.Ingest;

/// <summary>A record as it was read beside its form in the store. Making that form is most of what storing costs, so it
/// is made on the threads that extract.</summary>
internal sealed record StagedRecord(PaperRecord Paper, StoredRecord Stored)
{
    /// <summary>Makes a record ready for the store.</summary>
    /// <param name="raw">The record as it was read.</param>
    /// <param name="extracted">The same with what extraction found.</param>
    /// <param name="apart">Whether it is a paper of its own, whatever it shares with others.</param>
    public static StagedRecord Of(PaperRecord raw, PaperRecord extracted, bool apart)
    {
        var content = new ArrayBufferWriter<byte>(1024);
        PaperRecordJson.WriteContent(content, raw);
        var found = new ArrayBufferWriter<byte>(512);
        RecordFindingsJson.Write(found, raw, extracted);
        return new StagedRecord(raw, new StoredRecord
        {
            Format = raw.Source.Format,
            Id = raw.Id,
            Content = HashOf(content.WrittenSpan),
            Keys = MatchKeys.Of(extracted, apart),
            Json = Json(content.WrittenSpan, raw.Source),
            Found = Encoding.UTF8.GetString(found.WrittenSpan),
        });
    }

    /// <summary>The hash of what a record says.</summary>
    public static ulong HashOf(ReadOnlySpan<byte> content) => BitConverter.ToUInt64(SHA256.HashData(content));

    /// <summary>The same under another key. What it says is the same, and so is its hash.</summary>
    public StagedRecord Renamed(string id)
    {
        var paper = Paper with { Id = id };
        var content = new ArrayBufferWriter<byte>(1024);
        PaperRecordJson.WriteContent(content, paper);
        return new StagedRecord(paper, Stored with { Id = id, Json = Json(content.WrittenSpan, paper.Source) });
    }

    private static string Json(ReadOnlySpan<byte> content, RecordSource source)
    {
        var json = new ArrayBufferWriter<byte>(content.Length + 128);
        PaperRecordJson.Write(json, content, source);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }
}
