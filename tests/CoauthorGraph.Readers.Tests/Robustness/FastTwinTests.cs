using System.Buffers;
using System.Text;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Json;
using CoauthorGraph.Readers.Sources;
using CoauthorGraph.Synthetic;

namespace CoauthorGraph.Readers.Tests.Robustness;

/// <summary>Fast and slow reading code give the same, of whole records and of damaged ones.</summary>
public sealed class FastTwinTests
{
    private static readonly FormatSample[] Samples =
    [
        JsonSamples.Arxiv, JsonSamples.Records, JsonSamples.RecordList, JsonSamples.OpenAlexLines,
        JsonSamples.OpenAlexPage, JsonSamples.Crossref, JsonSamples.SemanticScholar, JsonSamples.Conference,
    ];

    private static readonly string[] Insertions =
        ["\"", "\\", "{", "}", "[", "]", ",", ":", " ", "\\u00e9", "\\ud83d", "\\ude00", "\n", "null", "1", "-", "é", "  "];

    public static TheoryData<int> Indexes => [.. Enumerable.Range(0, Samples.Length)];

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Read_SamplesWithDamage_SameFromBoth(int index)
    {
        var sample = Samples[index];
        var whole = Encoding.UTF8.GetBytes(sample.File(6));
        AssertSame(sample.Format, whole);
        var random = new Random(index);
        for (var round = 0; round < 1500; round++)
        {
            AssertSame(sample.Format, Damaged(whole, random));
        }
    }

    [Theory]
    [InlineData("arxiv")]
    [InlineData("records")]
    public void Read_SyntheticDumpWithDamage_SameFromBoth(string format)
    {
        var file = Path.GetTempFileName();
        Dump.Write(new DumpOptions { Papers = 60, Format = format, Seed = 3, Output = file, Abstracts = true });
        var whole = File.ReadAllBytes(file);
        File.Delete(file);
        AssertSame(format, whole);
        var random = new Random(5);
        for (var round = 0; round < 200; round++)
        {
            AssertSame(format, Damaged(whole, random));
        }
    }

    [Theory]
    [InlineData("""{"id":"1","title":"a  b\tc é\u00a0d","year":1999,"authors":["X  Y",{"name":" Z ","position":4}]}""")]
    [InlineData("""{"id":"1","title":"\ud83d\ude00 \u0041\/\"","authors":[],"topics":[{"id":"x","score":0.5}]}""")]
    [InlineData("""{"title":"t","date":"2001-02","authors":[{"given":"A","family":"B"}],"source":{"format":"ris"}}""")]
    [InlineData("""{"title":"t","year":"2001","doi":5,"authors":[{"name":"A","affiliations":["",{"name":"N"}]}]}""")]
    [InlineData("""{"title":"t","artifacts":[{"name":"N","kind":"method"}],"hasCode":true,"url":"","venue":null}""")]
    [InlineData("""{"title":"t","topics":[{"id":"x","score":1e999}],"keywords":["a",""]} """)]
    [InlineData("""{"title":"t","authors":[{"name":"A","position":1},{"name":"B","position":0}],}""")]
    public void Read_UnusualRecord_SameFromBoth(string record) =>
        AssertSame("records", Encoding.UTF8.GetBytes(record + "\n" + record + "\n"));

    private static void AssertSame(string format, byte[] bytes) =>
        Assert.Equal(Items(format, bytes, slow: true), Items(format, bytes, slow: false));

    private static List<string> Items(string format, byte[] bytes, bool slow)
    {
        JsonTape.IsSlow = slow;
        try
        {
            var reader = RecordSources.Readers.First(reader => reader.Format == format);
            return [.. Read.Bytes(reader, bytes).Select(Text)];
        }
        finally
        {
            JsonTape.IsSlow = false;
        }
    }

    private static string Text(ReadItem item)
    {
        if (item.Paper is not { } paper)
        {
            return $"{item.Issue}{item.Person}{item.Withdrawal}";
        }

        var json = new ArrayBufferWriter<byte>();
        PaperRecordJson.Write(json, paper);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    private static byte[] Damaged(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 30), bytes.Count - at));
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Insertions[random.Next(Insertions.Length)]));
                    break;
            }
        }

        return [.. bytes];
    }
}
