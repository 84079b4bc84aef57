using System.Buffers;
using CoauthorGraph.Core.Records;
using CsCheck;

namespace CoauthorGraph.Core.Tests.Records;

public sealed class PaperRecordJsonTests
{
    private static readonly Gen<PaperRecord> Records =
        from id in Gen.String[1, 12]
        from title in Gen.String[0, 40]
        from venue in Gen.String[0, 8].Array[0, 1]
        from name in Gen.String[1, 20]
        from file in Gen.String[0, 12]
        from ordinal in Gen.Long[0, 1_000_000]
        from line in Gen.Long[0, 3]
        select new PaperRecord
        {
            Id = id,
            Title = title,
            Venue = venue.FirstOrDefault(),
            Authors = [new PaperAuthor { Position = 1, Name = name }],
            Source = new RecordSource(file, "records", ordinal, line),
        };

    [Fact]
    public void Write_ContentAndSource_IsTheWholeRecord() => Records.Sample(record =>
    {
        var whole = new ArrayBufferWriter<byte>();
        PaperRecordJson.Write(whole, record);
        var content = new ArrayBufferWriter<byte>();
        PaperRecordJson.WriteContent(content, record);
        var completed = new ArrayBufferWriter<byte>();
        PaperRecordJson.Write(completed, content.WrittenSpan, record.Source);
        return whole.WrittenSpan.SequenceEqual(completed.WrittenSpan);
    });
}
