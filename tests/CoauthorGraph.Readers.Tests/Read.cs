using System.Text;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Sources;

namespace CoauthorGraph.Readers.Tests;

internal static class Read
{
    public static readonly ReadOptions Options = new() { AsOf = new DateOnly(2026, 11, 22) };

    public static List<ReadItem> Text(IRecordReader reader, string text, ReadOptions? options = null) =>
        Bytes(reader, Encoding.UTF8.GetBytes(text), options);

    public static List<ReadItem> Bytes(IRecordReader reader, byte[] bytes, ReadOptions? options = null) =>
        [.. reader.Read(new MemoryStream(bytes), new ReadContext("test", options ?? Options), CancellationToken.None)];

    public static List<ReadItem> File(string path, ReadOptions? options = null)
    {
        using var opened = Open(path, options);
        return [.. opened.Read(CancellationToken.None)];
    }

    public static OpenedInput Open(string path, ReadOptions? options = null) =>
        RecordSources.Open(RecordSources.Expand([path])[0], Stream.Null, "auto", options ?? Options);

    public static List<PaperRecord> Papers(IEnumerable<ReadItem> items) =>
        [.. items.Select(static item => item.Paper).OfType<PaperRecord>()];

    public static List<RecordIssue> Issues(IEnumerable<ReadItem> items) =>
        [.. items.Select(static item => item.Issue).OfType<RecordIssue>()];
}
