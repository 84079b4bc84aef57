using CoauthorGraph.Export.Catalog;
using CoauthorGraph.Export.ParquetFiles;
using CoauthorGraph.Export.Tables;
using Parquet;

namespace CoauthorGraph.Export.Tests;

/// <summary>Parquet.Net is the reader here.</summary>
public sealed class ParquetFileTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(1000)]
    public async Task WriteGroup_OfEveryKindSomeMissing_IsReadBack(int rows)
    {
        var random = new Random(rows);
        string?[] texts = [.. Enumerable.Range(0, rows).Select(i =>
            random.Next(3) == 0 ? null : new string((char)('a' + (i % 26)), random.Next(0, 300)) + "é😀")];
        int?[] numbers = [.. Enumerable.Range(0, rows).Select(_ => random.Next(3) == 0 ? (int?)null : random.Next())];
        double[] reals = [.. Enumerable.Range(0, rows).Select(_ => random.NextDouble() - 0.5)];
        bool[] truths = [.. Enumerable.Range(0, rows).Select(_ => random.Next(2) == 0)];
        using var file = Written(rows, [
            TableColumn.Text("text", row => texts[row]), TableColumn.Integer("number", row => numbers[row]),
            TableColumn.Real("real", row => reals[row]), TableColumn.Truth("truth", row => truths[row]),
            TableColumn.Text("all", static row => "x"), TableColumn.Text("none", static _ => null)]);

        await using var reader = await ParquetReader.CreateAsync(file, cancellationToken: Stop);
        using var group = reader.OpenRowGroupReader(0);
        Assert.Equal(texts, await Texts(reader, group, 0, rows));
        var readNumbers = new int?[rows];
        await group.ReadAsync<int>(reader.Schema.DataFields[1], readNumbers.AsMemory(), cancellationToken: Stop);
        Assert.Equal(numbers, readNumbers);
        var readReals = new double[rows];
        await group.ReadAsync<double>(reader.Schema.DataFields[2], readReals.AsMemory(), cancellationToken: Stop);
        Assert.Equal(reals, readReals);
        var readTruths = new bool[rows];
        await group.ReadAsync<bool>(reader.Schema.DataFields[3], readTruths.AsMemory(), cancellationToken: Stop);
        Assert.Equal(truths, readTruths);
        Assert.All(await Texts(reader, group, 4, rows), static text => Assert.Equal("x", text));
        Assert.All(await Texts(reader, group, 5, rows), Assert.Null);
    }

    [Fact]
    public async Task WriteGroup_OfMoreThanAPage_IsReadBack()
    {
        string[] texts = [.. Enumerable.Range(0, 500).Select(static i => new string((char)('a' + (i % 26)), 9_999 + i))];
        using var file = Written(texts.Length, [
            TableColumn.Text("text", row => texts[row]), TableColumn.Text("long", static _ => new string('y', 3 << 20))]);
        await using var reader = await ParquetReader.CreateAsync(file, cancellationToken: Stop);
        using var group = reader.OpenRowGroupReader(0);
        Assert.Equal(texts, await Texts(reader, group, 0, texts.Length));
    }

    /// <summary>Readers leave out groups by them: U+1F600 comes after U+FF21 by bytes, before it by UTF-16.</summary>
    [Fact]
    public async Task WriteGroup_OfTexts_SaysTheirBoundsInTheOrderOfBytes()
    {
        string?[] texts = ["\uFF21", null, "😀", "b", ""];
        int?[] numbers = [3, null, -2, 7, null];
        double[] reals = [0.5, -1, 2, 0, 1];
        using var file = Written(texts.Length, [
            TableColumn.Text("text", row => texts[row]), TableColumn.Integer("number", row => numbers[row]),
            TableColumn.Real("real", row => reals[row]), TableColumn.Text("none", static _ => null)]);
        await using var reader = await ParquetReader.CreateAsync(file, cancellationToken: Stop);
        using var group = reader.OpenRowGroupReader(0);
        Assert.Equal(("", "😀", 1L), Bounds(0));
        Assert.Equal((-2, 7, 2L), Bounds(1));
        Assert.Equal((-1.0, 2.0, 0L), Bounds(2));
        Assert.Equal((null, null, 5L), Bounds(3));

        (object? Least, object? Largest, long? Missing) Bounds(int column)
        {
            var statistics = group.GetStatistics(reader.Schema.DataFields[column])!;
            return (statistics.MinValue, statistics.MaxValue, statistics.NullCount);
        }
    }

    [Fact]
    public async Task Parquet_OfEveryTable_HasTheRowsOfTheGraph()
    {
        using var folder = new TemporaryFolder();
        ExporterCatalog.Find("parquet")!.WriteFolder(
            SampleGraph.Request(SampleGraph.Small()), folder.Path, CancellationToken.None);
        Assert.Equal(["Ada Byron", "Ben Cole", "Cy Dee", "Dee Eff"], await Column("authors", "name"));
        Assert.Equal(
            ["ranking | reinforcement-learning", "ranking | reinforcement-learning",
                "ranking | reinforcement-learning", "ranking"],
            await Column("authors", "topics"));
        Assert.Equal(["https://example.org/1", null, null], await Column("papers", "url"));
        Assert.Equal(["p00001 | p00000", "p00001", "p00001"], await Column("coauthorships", "paperIds"));
        Assert.Equal(["p00000", "p00000", "p00001", "p00001", "p00001", "p00002"], await Column("authorships", "paper"));

        async Task<string?[]> Column(string table, string name)
        {
            await using var stream = File.OpenRead(folder[table + ".parquet"]);
            await using var reader = await ParquetReader.CreateAsync(stream, cancellationToken: Stop);
            using var group = reader.OpenRowGroupReader(0);
            var at = Array.FindIndex(reader.Schema.DataFields, field => field.Name == name);
            return await Texts(reader, group, at, (int)group.RowCount);
        }
    }

    private static MemoryStream Written(int rows, TableColumn[] columns)
    {
        var stream = new MemoryStream();
        var file = new ParquetFile(stream, columns);
        foreach (var values in new ExportTable("table", rows, columns).Batches(rows, Stop))
        {
            file.WriteGroup(values);
        }

        file.Complete("CoauthorGraph version 9.9.9", "made for a test");
        stream.Position = 0;
        return stream;
    }

    private static async Task<string?[]> Texts(
        ParquetReader reader, ParquetRowGroupReader group, int column, int rows)
    {
        var texts = new string?[rows];
        await group.ReadAsync(reader.Schema.DataFields[column], texts.AsMemory()!, cancellationToken: Stop);
        return texts;
    }
}
