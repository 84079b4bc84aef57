using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Health;
using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Storage;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Tests;

/// <summary>What is said of a folder that cannot be read or written, or has no graph yet, and what is left there.</summary>
public sealed class FolderAccessTests : IDisposable
{
    private const UnixFileMode Nothing = UnixFileMode.None;
    private const UnixFileMode All = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Reading = UnixFileMode.UserRead | UnixFileMode.UserExecute;
    private readonly TemporaryFolder _folder = new();
    private readonly HashSet<string> _forbidden = [];

    private string Graph => _folder.File("g");

    public void Dispose()
    {
        foreach (var part in _forbidden)
        {
            Permit(part, All);
        }

        _folder.Dispose();
    }

    [Fact]
    public void Writer_WhereAFolderStandsForTheLock_IsNotToldOfAnotherProcess()
    {
        Ingest(Good());
        File.Delete(Path.Combine(Graph, "lock"));
        Directory.CreateDirectory(Path.Combine(Graph, "lock"));

        var failure = Assert.Throws<CoauthorGraphException>(() => GraphStore.Open(Graph, 1));

        Assert.Equal(ErrorCode.GraphFolder, failure.Code);
        Assert.Contains("is no file, and is left alone", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("nother process", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Writer_BesideAnother_IsToldOfIt_AndReadersSeeIt()
    {
        Ingest(Good());
        Assert.False(GraphFolder.IsLocked(Graph));
        using var store = GraphStore.Open(Graph, 1);

        Assert.Contains("Another process", Assert.Throws<CoauthorGraphException>(() => GraphStore.Open(Graph, 1)).Message,
            StringComparison.Ordinal);
        Assert.True(GraphFolder.IsLocked(Graph));
    }

    [Fact]
    public void Folder_ThatMayNotBeWrittenTo_CanBeReadAndChecked()
    {
        RequirePermissions();
        Ingest(Good());
        Permit(Graph, Reading);

        var failure = Assert.Throws<CoauthorGraphException>(() => Ingest(_folder.Write("new.jsonl", Record("n"))));
        Assert.Contains("cannot be written to", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("damaged", failure.Message, StringComparison.Ordinal);
        Assert.All(
            Doctor.Run(Graph, "1", quick: false, TestContext.Current.CancellationToken),
            static check => Assert.True(check.Ok, check.Detail));
    }

    [Fact]
    public void Folder_ThatMayNotBeWrittenTo_IsBackedUpElsewhere()
    {
        RequirePermissions();
        Ingest(Good());
        using var written = new MemoryStream();
        GraphBackup.Write(Graph, written, TestContext.Current.CancellationToken);
        Permit(Graph, Reading);

        using var read = new MemoryStream();
        GraphBackup.Write(Graph, read, TestContext.Current.CancellationToken);
        Assert.Equal(written.ToArray(), read.ToArray());

        using (new FileStream(Path.Combine(Graph, "lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Contains(
                "Another process",
                Assert.Throws<CoauthorGraphException>(
                    () => GraphBackup.Write(Graph, new MemoryStream(), TestContext.Current.CancellationToken)).Message,
                StringComparison.Ordinal);
        }

        Permit(Graph, All);
        File.WriteAllText(Path.Combine(Graph, "store.duckdb.wal"), "what a killed writer left");
        Permit(Graph, Reading);
        Assert.Contains(
            "interrupted",
            Assert.Throws<CoauthorGraphException>(
                () => GraphBackup.Write(Graph, new MemoryStream(), TestContext.Current.CancellationToken)).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("store.duckdb", "store")]
    [InlineData("snapshots/000001/papers.year.arrow", "snapshot")]
    [InlineData("snapshots/000001/manifest.json", "snapshot")]
    public void FileThatMayNotBeRead_IsNotSaidToBeDamaged(string file, string check)
    {
        RequirePermissions();
        Ingest(Good());
        Permit(Path.Combine(Graph, file), Nothing);

        var found = Doctor.Run(Graph, "1", quick: false, TestContext.Current.CancellationToken)
            .Where(static found => !found.Ok).ToList();
        Assert.NotEmpty(found);
        Assert.Contains(found, one => one.Check == check);
        Assert.All(found, static one => Assert.Contains("no permission", one.Detail, StringComparison.Ordinal));
        Assert.All(found, static one => Assert.DoesNotContain("damaged", one.Detail, StringComparison.Ordinal));
    }

    [Fact]
    public void Folder_ThatMayNotBeRead_IsNotSaidToHaveNoGraph()
    {
        RequirePermissions();
        Ingest(Good());
        foreach (var part in new[] { Graph, Path.Combine(Graph, "snapshots"), Path.Combine(Graph, "snapshots/000001") })
        {
            Permit(part, Nothing);
            var failure = Assert.Throws<CoauthorGraphException>(() => GraphFolder.Open(Graph));
            Permit(part, All);

            Assert.Equal(ErrorCode.GraphFolder, failure.Code);
            Assert.Contains("no permission", failure.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void FirstIngest_ThatWasInterrupted_IsNamed()
    {
        using (var store = GraphStore.Open(Graph, 1))
        {
        }

        var failure = Assert.Throws<CoauthorGraphException>(() => GraphFolder.Open(Graph));

        Assert.Contains("first ingest", failure.Message, StringComparison.Ordinal);
        Assert.Contains(
            Doctor.Run(Graph, "1", quick: false, TestContext.Current.CancellationToken),
            static check => check.Detail.Contains("first ingest", StringComparison.Ordinal));
        Assert.Equal(1, Ingest(Good()).PapersAdded);
    }

    [Theory]
    [InlineData("no format at all\n")]
    [InlineData("")]
    [InlineData("\u001f\u008b\b\0cut")]
    public void FirstIngest_ThatFails_LeavesNoFolder(string content)
    {
        var file = _folder.File("bad");
        File.WriteAllText(file, content, System.Text.Encoding.Latin1);

        Assert.Throws<CoauthorGraphException>(() => Ingest(file));

        Assert.False(Directory.Exists(Graph));
    }

    [Fact]
    public void FirstIngest_ThatFails_LeavesAFolderThatWasThere_WithAllThatWasInIt()
    {
        Directory.CreateDirectory(Graph);
        File.WriteAllText(Path.Combine(Graph, "mine"), "text");

        Assert.Throws<CoauthorGraphException>(() => Ingest(_folder.Write("bad", "no format")));

        Assert.Equal(["mine"], Directory.EnumerateFileSystemEntries(Graph).Select(Path.GetFileName));
    }

    // Names that a graph would use, of which the folder's owner has some for things of his own.
    [Theory]
    [InlineData("snapshots/2024/photo.jpg")]
    [InlineData("spill/mine")]
    [InlineData("spill-columns/mine")]
    [InlineData("spill-records")]
    [InlineData("lock")]
    [InlineData("unshown")]
    [InlineData("store.duckdb.wal")]
    public void Ingest_WhereSomethingOfAnotherBearsANameOfOurs_IsRefused_AndLeavesIt(string mine)
    {
        var path = Path.Combine(Graph, mine);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "mine");

        foreach (var file in new[] { Good(), _folder.Write("bad", "no format") })
        {
            Assert.Throws<CoauthorGraphException>(() => Ingest(file));
            Assert.Equal("mine", File.ReadAllText(path));
        }

        var failure = Assert.Throws<CoauthorGraphException>(() => Ingest(Good()));
        Assert.Equal(ErrorCode.GraphFolder, failure.Code);
        Assert.Contains($"'{mine.Split('/')[0]}'", failure.Message, StringComparison.Ordinal);
        Assert.Equal(
            [path], Directory.EnumerateFiles(Graph, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void FirstIngest_ThatFails_LeavesWhatWasThereEmpty_AndALaterOneUsesIt()
    {
        Directory.CreateDirectory(Path.Combine(Graph, "snapshots"));
        File.WriteAllText(Path.Combine(Graph, "lock"), "");

        Assert.Throws<CoauthorGraphException>(() => Ingest(_folder.Write("bad", "no format")));

        Assert.Equal(
            ["lock", "snapshots"],
            Directory.EnumerateFileSystemEntries(Graph).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(1, Ingest(Good()).PapersAdded);
    }

    [Fact]
    public void FirstIngest_ThatWasStoppedAtItsStart_LeavesNoFolder()
    {
        using var stopped = new CancellationTokenSource();
        var request = new IngestRequest
        {
            GraphFolder = Graph,
            Inputs = [Good()],
            OnInput = _ => stopped.Cancel(),
        };

        Assert.ThrowsAny<OperationCanceledException>(() => Ingestion.Run(request, null, stopped.Token));

        Assert.False(Directory.Exists(Graph));
    }

    [Fact]
    public void LaterIngest_ThatFails_LeavesTheGraph()
    {
        Ingest(Good());

        Assert.Throws<CoauthorGraphException>(() => Ingest(_folder.Write("bad", "no format")));

        Assert.Equal("000001", GraphFolder.CurrentSnapshot(Graph));
    }

    [Fact]
    public void Ingest_IntoAFolderInsideAGraph_IsRefused()
    {
        Ingest(Good());

        var failure = Assert.Throws<CoauthorGraphException>(() => GraphStore.Open(Path.Combine(Graph, "snapshots/g"), 1));

        Assert.Equal(ErrorCode.Usage, failure.Code);
        Assert.False(Directory.Exists(Path.Combine(Graph, "snapshots/g")));
    }

    private static void RequirePermissions()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Permissions are set in another way there");
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "No permission keeps root from reading and writing");
    }

    private void Permit(string path, UnixFileMode mode)
    {
        _forbidden.Add(path);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private static string Record(string id) => $$"""{"id":"{{id}}","title":"On {{id}}","year":2001,"authors":["Ada"]}""" + "\n";

    private string Good() => _folder.Write("good.jsonl", Record("good"));

    private IngestSummary Ingest(string file) => Ingestion.Run(
        new IngestRequest { GraphFolder = Graph, Inputs = [file] }, null, TestContext.Current.CancellationToken);
}
