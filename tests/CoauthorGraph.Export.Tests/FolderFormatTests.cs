using Apache.Arrow;
using Apache.Arrow.Ipc;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Export.Catalog;
using Parquet;

namespace CoauthorGraph.Export.Tests;

public sealed class FolderFormatTests
{
    private static readonly string[] OneLineNames =
        [.. SampleGraph.HostileNames.Order(StringComparer.Ordinal).Select(Export.Text.PlainText.OneLine)];

    public static TheoryData<string> Folders =>
        [.. ExporterCatalog.All.Where(static x => x.WritesFolder).Select(static x => x.Format)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void WriteFolder_Twice_GivesTheSameBytes(string format)
    {
        using var first = Write(format, SampleGraph.Hostile());
        using var second = Write(format, SampleGraph.Hostile());
        var files = Directory.GetFiles(first.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(first[file!]), File.ReadAllBytes(second[file!])));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void WriteFolder_OfAnyGraph_SaysWhereItCameFrom(string format)
    {
        using var folder = Write(format, SampleGraph.Small());
        var readme = File.ReadAllText(folder["README.md"]);
        Assert.Contains("9.9.9", readme, StringComparison.Ordinal);
        Assert.Contains("1 of 3 papers name only their first authors", readme, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void WriteFolder_OfAnEmptyGraph_Works(string format)
    {
        using var folder = Write(format, SampleGraph.Of(System.Array.Empty<SamplePaper>()));
        Assert.True(File.Exists(folder["README.md"]));
    }

    [Fact]
    public void Csv_ReadByPython_HasEveryName()
    {
        using var folder = Write("csv", SampleGraph.Hostile());
        const string Script =
            "import sys,csv,json\nrows=list(csv.DictReader(open(sys.argv[1],encoding='utf-8',newline='')))\n"
            + "print(json.dumps([r['name'] for r in rows]))";
        var names = PythonReader.Run("csv", Script, File.ReadAllBytes(folder["nodes.csv"]), ".csv");
        var cells = OneLineNames.Select(static name => "=+-@".Contains(name[0], StringComparison.Ordinal) ? "'" + name : name);
        Assert.Equal(cells, System.Text.Json.JsonSerializer.Deserialize<string[]>(names));
        Assert.Equal(67, File.ReadAllLines(folder["edges.csv"]).Length);
    }

    [Fact]
    public void Neo4jAdmin_OfSmallGraph_HasEveryLabelAndType()
    {
        using var folder = Write("neo4j-admin", SampleGraph.Small());
        var rows = Directory.GetFiles(folder.Path, "*.csv")
            .Where(static file => !file.EndsWith("-header.csv", StringComparison.Ordinal))
            .ToDictionary(static file => Path.GetFileNameWithoutExtension(file), static file => File.ReadAllLines(file)
                .Length);
        Assert.Equal((3, 4, 1, 2, 1), (rows["Paper"], rows["Author"], rows["Institution"], rows["Topic"],
            rows["Artifact"]));
        Assert.Equal((6, 3, 2, 1), (rows["AUTHORED"], rows["COAUTHORED"], rows["AFFILIATED_WITH"], rows["FROM"]));
        Assert.Equal((4, 1, 0, 0), (rows["ABOUT"], rows["INTRODUCES"], rows["BROADER"], rows["PART_OF"]));
        var readme = File.ReadAllText(folder["README.md"]);
        Assert.All(rows.Keys, name => Assert.Contains($"={name}={name}-header.csv,{name}.csv", readme,
            StringComparison.Ordinal));
        Assert.Equal(
            ":START_ID(Author),:END_ID(Author),papers:int,weight:double,firstYear:int,lastYear:int",
            File.ReadAllText(folder["COAUTHORED-header.csv"]).Trim());
        Assert.Equal("a00000,a00001,2,1.5,2019,2021", File.ReadLines(folder["COAUTHORED.csv"]).First());
    }

    [Fact]
    public void Neo4jAdmin_OfHostileNames_HasOneLineARecord()
    {
        using var folder = Write("neo4j-admin", SampleGraph.Hostile());
        Assert.Equal(12, File.ReadAllLines(folder["Author.csv"]).Length);
        Assert.Single(File.ReadAllLines(folder["Paper.csv"]));
    }

    [Fact]
    public void Arrow_ReadBack_HasNamesAndProvenance()
    {
        using var folder = Write("arrow", SampleGraph.Hostile());
        using var stream = File.OpenRead(folder["authors.arrow"]);
        using var reader = new ArrowFileReader(stream);
        using var batch = reader.ReadNextRecordBatch();
        var names = (StringArray)batch.Column("name");
        Assert.Equal(
            SampleGraph.HostileNames.Order(StringComparer.Ordinal),
            Enumerable.Range(0, names.Length).Select(i => names.GetString(i)));
        Assert.Contains("9.9.9", reader.Schema.Metadata["provenance"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parquet_ReadBack_HasRowsAndProvenance()
    {
        using var folder = Write("parquet", SampleGraph.Hostile());
        await using var stream = File.OpenRead(folder["coauthorships.parquet"]);
        await using var reader = await ParquetReader.CreateAsync(stream,
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.Contains("9.9.9", reader.CustomMetadata["provenance"], StringComparison.Ordinal);
        using var group = reader.OpenRowGroupReader(0);
        Assert.Equal(66, group.RowCount);
    }

    [Fact]
    public void Folder_OfAnEarlierExport_IsReplaced()
    {
        using var folder = Write("csv", SampleGraph.Small());
        var before = File.ReadAllText(folder["nodes.csv"]);
        File.WriteAllText(folder["nodes.csv"], "old");

        using (var again = ExportFolder.Create(folder.Path))
        {
            ExporterCatalog.Find("csv")!.WriteFolder(
                SampleGraph.Request(SampleGraph.Small()), again.Path, CancellationToken.None);
            again.Complete();
        }

        Assert.Equal(before, File.ReadAllText(folder["nodes.csv"]));
        Assert.Equal(["README.md", "edges.csv", "nodes.csv"], Directory.EnumerateFileSystemEntries(folder.Path)
            .Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Folder_WithAReadmeOfSomebodyElse_IsLeftAlone()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["README.md"], "# My own work\n");

        var refused = Assert.Throws<CoauthorGraphException>(() => ExportFolder.Create(folder.Path));

        Assert.Contains("README.md", refused.Message, StringComparison.Ordinal);
        Assert.Equal("# My own work\n", File.ReadAllText(folder["README.md"]));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    private static TemporaryFolder Write(string format, KnowledgeGraph graph)
    {
        var folder = new TemporaryFolder();
        ExporterCatalog.Find(format)!.WriteFolder(SampleGraph.Request(graph), folder.Path, CancellationToken.None);
        return folder;
    }
}
