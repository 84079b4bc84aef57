using System.Buffers;
using System.Text;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Sources;

namespace CoauthorGraph.Readers.Tests.Fields;

/// <summary>One full record of each format beside what a person reads in it, both in <c>Gold/</c>.</summary>
public sealed class RecordGoldTests
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder(), "*.in.*").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_FullRecord_HasEveryField(string file)
    {
        var path = Path.Combine(Folder(), file);
        using var opened = Read.Open(path);
        var items = opened.Read(CancellationToken.None).ToList();
        Assert.Empty(Read.Issues(items));
        var gold = Path.Combine(Folder(), file.Split('.')[0] + ".gold.jsonl");
        var found = string.Concat(Read.Papers(items).Select(Written));
        Assert.Equal(File.ReadAllText(gold), found);
        Assert.Equal(file.Split('.')[0], opened.Format);
    }

    [Fact]
    public void Gold_OfEveryFormat_IsThere() => Assert.Equal(
        RecordSources.Readers.Select(static reader => reader.Format).Order(StringComparer.Ordinal),
        Files.Select(static row => row.Data.Split('.')[0]).Order(StringComparer.Ordinal));

    private static string Written(PaperRecord paper)
    {
        var output = new ArrayBufferWriter<byte>();
        PaperRecordJson.WriteContent(output, paper);
        return Encoding.UTF8.GetString(output.WrittenSpan) + "\n";
    }

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, "Gold");
}
