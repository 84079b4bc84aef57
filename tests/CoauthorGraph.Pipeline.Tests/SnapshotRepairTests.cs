using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Corrections;
using CoauthorGraph.Pipeline.Health;
using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Storage.Snapshots;
using DuckDB.NET.Data;

namespace CoauthorGraph.Pipeline.Tests;

/// <summary>What is damaged is made anew from the store, with the ids there were, and never built upon.</summary>
public sealed class SnapshotRepairTests : IDisposable
{
    private const string Titles = "papers.title.arrow";
    private readonly TemporaryFolder _folder = new();
    private readonly string _graph;
    private readonly string _first;

    public SnapshotRepairTests()
    {
        _graph = _folder.File("g");
        _first = _folder.Write("0.jsonl", Records(0, 20));
        Ingest(_first);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("snapshots/000001/" + Titles)]
    [InlineData("snapshots/000001/coauthorships.csr-offsets.arrow")]
    [InlineData("snapshots/000001/manifest.json")]
    [InlineData("CURRENT")]
    public void Ingest_DamagedFile_MakesTheSnapshotAnew(string file)
    {
        var before = SnapshotColumns.Of(_graph);
        Flip(file);
        var said = new List<string>();
        Ingest(said.Add, _first);

        Assert.Equal(before, SnapshotColumns.Of(_graph));
        Assert.Contains(said, static sentence => sentence.Contains("anew", StringComparison.Ordinal));
        Assert.Empty(GraphFolder.Check(_graph, CancellationToken.None));
    }

    [Theory]
    [InlineData("snapshots/000001/" + Titles)]
    [InlineData("snapshots/000001/manifest.json")]
    [InlineData("CURRENT")]
    public void Ingest_MissingFile_MakesTheSnapshotAnew(string file)
    {
        var before = SnapshotColumns.Of(_graph);
        File.Delete(Path.Combine(_graph, file));
        var summary = Ingest(_folder.Write("1.jsonl", Records(20, 5)));

        Assert.Equal((5, 20), (summary.PapersAdded, summary.PapersUnchanged));
        Assert.NotEqual(before, SnapshotColumns.Of(_graph));
        Assert.Equal(FromScratch("0.jsonl", "1.jsonl"), SnapshotColumns.Of(_graph));
    }

    // So it is left where a repair is killed between setting the old one aside and publishing the new one.
    [Fact]
    public void Open_CurrentSnapshotThatWasSetAside_NamesWhatHelps()
    {
        Directory.Move(Path.Combine(_graph, "snapshots/000001"), Path.Combine(_graph, "snapshots/000001.damaged"));

        var failure = Assert.Throws<CoauthorGraphException>(() => GraphFolder.Open(_graph));

        Assert.Equal(ErrorCode.GraphFolder, failure.Code);
        Assert.Contains("doctor --repair", failure.Message, StringComparison.Ordinal);
        Doctor.Repair(_graph, 1, "test", static _ => { }, null, CancellationToken.None);
        Assert.Equal("000002", GraphFolder.CurrentSnapshot(_graph));
    }

    [Fact]
    public void CurrentSnapshot_PointerThatNamesAnOlderOneByHand_IsNotFollowed()
    {
        Ingest(_folder.Write("1.jsonl", Records(20, 5)));
        File.WriteAllText(Path.Combine(_graph, "CURRENT"), "000001\n");

        Assert.Null(GraphFolder.CurrentSnapshot(_graph));
        Doctor.Repair(_graph, 1, "test", static _ => { }, null, CancellationToken.None);
        Assert.Equal("000002", GraphFolder.CurrentSnapshot(_graph));
    }

    // The database itself is whole then: only the hash of the record tells.
    [Fact]
    public void Doctor_RecordThatSaysSomethingElseThanWasRead_NamesIt()
    {
        using (var connection = new DuckDBConnection($"Data Source={Path.Combine(_graph, "store.duckdb")}"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE records SET json = replace(json, 'number 7', 'number 8') WHERE id = '10.1/7'";
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        Assert.Contains(
            Doctor.Run(_graph, "test", quick: false, CancellationToken.None),
            static check => !check.Ok && check.Check == "store"
                && check.Detail.Contains("1 of 20 records", StringComparison.Ordinal)
                && check.Detail.Contains("10.1/7", StringComparison.Ordinal));
    }

    [Fact]
    public void Ingest_FileThatRottedUnderItsSeal_IsNotCopiedOn()
    {
        var column = Path.Combine(_graph, "snapshots/000001", Titles);
        var sealedAt = File.GetLastWriteTimeUtc(column);
        Flip("snapshots/000001/" + Titles);
        File.SetLastWriteTimeUtc(column, sealedAt);
        Ingest(_folder.Write("1.jsonl", Records(20, 5)));

        Assert.Equal(FromScratch("0.jsonl", "1.jsonl"), SnapshotColumns.Of(_graph));
        Assert.Single(GraphFolder.SnapshotsSetAside(_graph));
    }

    [Fact]
    public void Open_FileThatWasChanged_IsToldWhenItIsReadFirst()
    {
        Flip("snapshots/000001/" + Titles);
        using var graph = GraphFolder.Open(_graph);

        Assert.StartsWith("10.1/", graph.Papers.Id[0], StringComparison.Ordinal);
        var failure = Assert.Throws<CoauthorGraphException>(() => graph.Papers.Title[0]);
        Assert.Equal(ErrorCode.GraphFolder, failure.Code);
        Assert.Contains(Titles, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_CopiedFolder_IsReadAndSealedByDoctor()
    {
        var column = Path.Combine(_graph, "snapshots/000001", Titles);
        var sealedAt = File.GetLastWriteTimeUtc(column);
        File.SetLastWriteTimeUtc(column, new DateTime(2026, 5, 4, 3, 2, 1, DateTimeKind.Utc));
        Assert.All(Doctor.Run(_graph, "test", quick: false, CancellationToken.None), static check => Assert.True(check.Ok));

        Assert.Equal(sealedAt, File.GetLastWriteTimeUtc(column));
    }

    [Fact]
    public void Correct_DamagedSnapshot_RepairsItFirst()
    {
        Flip("snapshots/000001/authors.name.arrow");
        new CorrectionLog(_graph, 1, "test", null, null).Repair(CancellationToken.None);

        using var graph = GraphFolder.Open(_graph);
        Assert.Contains("Ada Byron1", graph.Authors.Name.AsEnumerable());
    }

    [Fact]
    public void Repair_DamagedOlderSnapshot_IsSetAsideAndGoesInItsTime()
    {
        Ingest(_folder.Write("1.jsonl", Records(20, 5)));
        Flip("snapshots/000001/" + Titles);
        Doctor.Repair(_graph, 1, "test", static _ => { }, null, CancellationToken.None);

        Assert.Equal(["000002"], GraphFolder.Snapshots(_graph));
        Assert.Equal(["000001"], GraphFolder.SnapshotsSetAside(_graph));
        for (var i = 0; i < 3; i++)
        {
            Ingest(_folder.Write($"m{i}.jsonl", Records(30 + i, 1)));
        }

        Assert.Empty(GraphFolder.SnapshotsSetAside(_graph));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Ingest_WithoutItsStore_MakesNoEmptyOne(bool isCut)
    {
        var store = Path.Combine(_graph, "store.duckdb");
        File.Delete(store);
        if (isCut)
        {
            File.WriteAllBytes(store, []);
        }

        var failure = Assert.Throws<CoauthorGraphException>(() => Ingest(_folder.Write("1.jsonl", Records(20, 5))));
        Assert.Equal(ErrorCode.GraphFolder, failure.Code);
        using var graph = GraphFolder.Open(_graph);
        Assert.Equal(20, graph.Papers.Count);
    }

    // The snapshot says another title than the store, under right checksums: what is copied keeps it.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Ingest_SnapshotOfAnotherBuild_IsLaidOutAnew(bool isOfAnother)
    {
        Craft(Titles, static bytes =>
        {
            var at = bytes.AsSpan().IndexOf("On trees, number 7"u8);
            bytes[at] = (byte)'U';
        }, isOfAnother ? "another" : null);
        Ingest(_folder.Write("1.jsonl", Records(20, 1)));

        using var graph = GraphFolder.Open(_graph);
        var title = graph.Papers.Title[graph.Papers.Id.Find("10.1/7")];
        Assert.Equal(isOfAnother ? "On trees, number 7" : "Un trees, number 7", title);
    }

    [Fact]
    public void Check_CraftedNeighbor_IsNoGraph()
    {
        byte[] neighbors;
        using (var graph = GraphFolder.Open(_graph))
        {
            neighbors = MemoryMarshal.AsBytes(graph.Coauthorships.Graph.Neighbors.Span).ToArray();
        }

        Craft(
            "coauthorships.csr-neighbors.arrow",
            bytes => bytes.AsSpan(bytes.AsSpan().IndexOf(neighbors), sizeof(int)).Fill(0x7F),
            null);

        Assert.NotEmpty(GraphFolder.Check(_graph, CancellationToken.None));
    }

    private void Craft(string column, Action<byte[]> change, string? build)
    {
        var snapshot = Path.Combine(_graph, "snapshots/000001");
        var path = Path.Combine(snapshot, column);
        var bytes = File.ReadAllBytes(path);
        change(bytes);
        File.WriteAllBytes(path, bytes);
        var manifest = SnapshotManifest.Read(snapshot);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        (manifest with
        {
            Build = build ?? manifest.Build,
            Files = [.. manifest.Files.Select(file => file.Name == column ? file with { Sha256 = hash } : file)],
        }).Write(snapshot);
    }

    private List<string> FromScratch(params string[] files)
    {
        Ingestion.Run(Request(_folder.File("scratch"), null, [.. files.Select(_folder.File)]), null, CancellationToken.None);
        return SnapshotColumns.Of(_folder.File("scratch"));
    }

    private void Flip(string file)
    {
        var path = Path.Combine(_graph, file);
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 0x10;
        File.WriteAllBytes(path, bytes);
    }

    private IngestSummary Ingest(params string[] files) => Ingest(null, files);

    private IngestSummary Ingest(Action<string>? say, params string[] files) =>
        Ingestion.Run(Request(_graph, say, files), null, CancellationToken.None);

    private static IngestRequest Request(string graph, Action<string>? say, string[] files) =>
        new() { GraphFolder = graph, Inputs = files, Threads = 1, ProgramVersion = "test", OnInput = say };

    private static string Records(int from, int count)
    {
        var lines = new StringBuilder();
        for (var i = from; i < from + count; i++)
        {
            lines.Append(CultureInfo.InvariantCulture, $$"""
                {"id":"10.1/{{i}}","doi":"10.1/{{i}}","title":"On trees, number {{i}}","year":{{2000 + (i % 20)}},"authors":["Ada Byron{{i % 7}}","Grace Hopper{{i % 5}}"]}
                """).Append('\n');
        }

        return lines.ToString();
    }
}
