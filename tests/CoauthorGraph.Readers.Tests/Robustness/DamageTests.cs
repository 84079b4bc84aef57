using System.Text;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Sources;
using CsCheck;

namespace CoauthorGraph.Readers.Tests.Robustness;

/// <summary>Whatever is done to the bytes of a file, readers report and go on; records that are intact
/// survive.</summary>
public sealed class DamageTests
{
    private const int Records = 9;
    private const int Rounds = 400;

    public static TheoryData<int> Samples => [.. Enumerable.Range(0, FormatSamples.All.Count)];

    public static TheoryData<int> NestingSamples =>
        [.. Enumerable.Range(0, FormatSamples.All.Count).Where(static index => FormatSamples.All[index].Deep is not null)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_IntactFile_AllRecordsAndNoIssue(int index)
    {
        var sample = FormatSamples.All[index];
        var items = ReadAll(sample, Encoding.UTF8.GetBytes(sample.File(Records)));

        Assert.Empty(Read.Issues(items));
        Assert.Equal(Enumerable.Range(0, Records).Select(FormatSample.Title), Titles(items));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Recognizes_IntactFile_OnlyItsOwnFormat(int index)
    {
        var sample = FormatSamples.All[index];
        var head = Encoding.UTF8.GetBytes(sample.File(Records));

        Assert.Equal(sample.Format, RecordSources.Readers.First(reader => reader.Recognizes(head)).Format);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_CutAnywhere_RecordsBeforeTheCutSurvive(int index)
    {
        var sample = FormatSamples.All[index];
        var (bytes, places) = sample.Layout([.. Enumerable.Range(0, Records).Select(sample.Record)]);
        Gen.Int[0, bytes.Length].Sample(
            cut =>
            {
                var titles = Titles(ReadAll(sample, bytes[..cut]));
                for (var i = 0; i < Records && places[i].End <= cut; i++)
                {
                    Assert.Contains(FormatSample.Title(i), titles);
                }
            },
            iter: 60, threads: 1);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_BytesOfOneRecordChanged_OthersSurvive(int index)
    {
        var sample = FormatSamples.All[index];
        var (bytes, places) = sample.Layout([.. Enumerable.Range(0, Records).Select(sample.Record)]);
        var random = new Random(20_261_122);
        for (var round = 0; round < Rounds; round++)
        {
            var copy = bytes.ToArray();
            var record = random.Next(Records);
            var (start, end) = places[record];
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                copy[random.Next(start, end)] = (byte)random.Next(256);
            }

            AssertOthersSurvive(sample, record, copy);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_NulsAndBytesThatAreNoUtf8InOneRecord_OthersSurvive(int index)
    {
        var sample = FormatSamples.All[index];
        var (bytes, places) = sample.Layout([.. Enumerable.Range(0, Records).Select(sample.Record)]);
        foreach (var value in (byte[])[0, 0xFF, 0xE9])
        {
            var copy = bytes.ToArray();
            copy.AsSpan(places[4].Start + 12, 6).Fill(value);
            AssertOthersSurvive(sample, 4, copy);
        }
    }

    [Theory]
    [MemberData(nameof(NestingSamples))]
    public void Read_RecordNested10000Deep_IssueAndOthersSurvive(int index)
    {
        var sample = FormatSamples.All[index];
        var (bytes, _) = sample.Layout(
            [.. Enumerable.Range(0, Records).Select(i => i == 4 ? sample.Deep! : sample.Record(i))]);

        AssertOthersSurvive(sample, 4, bytes);
        Assert.NotEmpty(Read.Issues(ReadAll(sample, bytes)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_RandomBytes_NothingIsThrown(int index)
    {
        var sample = FormatSamples.All[index];
        var start = Encoding.UTF8.GetBytes(sample.File(2));
        Gen.Select(Gen.Int[0, start.Length], Gen.Byte.Array[0, 400]).Sample(
            (kept, noise) => ReadAll(sample, [.. start[..kept], .. noise]), iter: 150, threads: 1);
    }

    private static void AssertOthersSurvive(FormatSample sample, int record, byte[] bytes)
    {
        var titles = Titles(ReadAll(sample, bytes));
        for (var i = 0; i < Records; i++)
        {
            // Damage at its end can hide where the next record begins.
            Assert.True(
                i == record || titles.Contains(FormatSample.Title(i)),
                $"record {i} is lost; damaged is {record} in: {Encoding.Latin1.GetString(bytes)}");
        }
    }

    private static List<ReadItem> ReadAll(FormatSample sample, byte[] bytes) =>
        Read.Bytes(RecordSources.Readers.First(reader => reader.Format == sample.Format), bytes);

    private static List<string> Titles(List<ReadItem> items) =>
        [.. Read.Papers(items).Select(static paper => paper.Title)];
}
