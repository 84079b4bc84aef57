using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Storage.Records;

namespace CoauthorGraph.Pipeline.Ingest;

/// <summary>A record beside its form in the store. Making that form is most of what storing costs, so it is made on the
/// threads that extract.</summary>
internal sealed record StagedRecord(PaperRecord Paper, StoredRecord Stored)
{
    /// <summary>Makes a record ready for the store.</summary>
    /// <param name="paper">The record.</param>
    /// <param name="apart">Whether it is a paper of its own, whatever it shares with others.</param>
    public static StagedRecord Of(PaperRecord paper, bool apart)
    {
        var content = new ArrayBufferWriter<byte>(1024);
        PaperRecordJson.WriteContent(content, paper);
        var hash = BitConverter.ToUInt64(SHA256.HashData(content.WrittenSpan));
        return Of(paper, apart, hash, content.WrittenSpan);
    }

    /// <summary>The same under another key. What it says is the same, and so is its hash.</summary>
    public StagedRecord Renamed(string id)
    {
        var paper = Paper with { Id = id };
        var content = new ArrayBufferWriter<byte>(1024);
        PaperRecordJson.WriteContent(content, paper);
        return Of(paper, Stored.Keys.Apart, Stored.Content, content.WrittenSpan);
    }

    private static StagedRecord Of(PaperRecord paper, bool apart, ulong hash, ReadOnlySpan<byte> content)
    {
        var json = new ArrayBufferWriter<byte>(content.Length + 128);
        PaperRecordJson.Write(json, content, paper.Source);
        return new StagedRecord(paper, new StoredRecord
        {
            Format = paper.Source.Format,
            Id = paper.Id,
            Content = hash,
            Keys = RecordKeysOf.Of(paper, apart),
            Json = Encoding.UTF8.GetString(json.WrittenSpan),
        });
    }
}
