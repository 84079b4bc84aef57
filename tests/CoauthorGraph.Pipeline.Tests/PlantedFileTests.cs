using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Corrections;
using CoauthorGraph.Pipeline.Health;
using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Storage.Snapshots;
using CoauthorGraph.Tests.Shared;

namespace CoauthorGraph.Pipeline.Tests;

/// <summary>What somebody put into a graph folder under a name that a writer might use for what is not whole yet: it is
/// neither written through nor waited for, and what it leads to stays as it is.</summary>
public sealed class PlantedFileTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly TemporaryFolder _folder = new();

    private string Graph => _folder.File("g");

    public static TheoryData<string, string> Planted
    {
        get
        {
            var planted = new TheoryData<string, string>();
            foreach (var name in new[] { "CURRENT.part", "decisions.jsonl.part", "spill-records" })
            {
                foreach (var kind in new[] { "link", "link to nothing", "link to a folder", "pipe" })
                {
                    planted.Add(name, kind);
                }
            }

            planted.Add("CURRENT.part", "folder");
            planted.Add("spill-columns", "link to a folder");
            planted.Add("unshown", "link");
            planted.Add("unshown", "link to nothing");
            planted.Add("unshown", "pipe");
            return planted;
        }
    }

    [Theory]
    [MemberData(nameof(Planted))]
    public async Task Writers_AtWhatWasPlanted_LeaveItsTarget_AndTheGraphIsWhole(string name, string kind)
    {
        var stopped = TestContext.Current.CancellationToken;
        Ingest("r1");
        Plant(Path.Combine(Graph, name), kind);

        var writing = Task.Run(
            () =>
            {
                Confirm("r1");
                Ingest("r2");
            },
            stopped);
        await writing.WaitAsync(Patience, stopped);

        Assert.Equal("mine", await File.ReadAllTextAsync(_folder.File("mine"), stopped));
        Assert.Equal(["kept"], Directory.EnumerateFileSystemEntries(_folder.File("mine too")).Select(Path.GetFileName));
        Assert.False(Path.Exists(_folder.File("nothing")));
        Assert.Equal(GraphFolder.Snapshots(Graph)[^1], GraphFolder.CurrentSnapshot(Graph));
        Assert.All(Doctor.Run(Graph, "1", quick: false, stopped), static check => Assert.True(check.Ok, check.Detail));
        Assert.Single(GraphFolder.Decisions(Graph));
    }

    [Theory]
    [InlineData("store.duckdb.wal", "link", "a link")]
    [InlineData("store.duckdb.wal", "link to nothing", "a link")]
    [InlineData("store.duckdb.wal", "folder", "no file")]
    [InlineData("store.duckdb.wal", "pipe", "no file")]
    [InlineData("store.duckdb.wal.checkpoint", "link to nothing", "a link")]
    [InlineData("store.duckdb.wal.recovery", "link to nothing", "a link")]
    [InlineData("lock", "link to nothing", "a link")]
    [InlineData("lock", "pipe", "no file")]
    [InlineData("spill", "link to a folder", "a link")]
    [InlineData("spill", "pipe", "no folder")]
    public async Task Writers_AtWhatTheDatabaseWouldOpen_SayWhatItIsAndLeaveIt(
        string name, string kind, string what)
    {
        var stopped = TestContext.Current.CancellationToken;
        Ingest("r1");
        var path = Path.Combine(Graph, name);
        File.Delete(path);
        Plant(path, kind);

        var failure = await Assert.ThrowsAsync<CoauthorGraphException>(
            () => Task.Run(() => Ingest("r2"), stopped).WaitAsync(Patience, stopped));

        Assert.Equal(ErrorCode.GraphFolder, failure.Code);
        Assert.StartsWith($"'{path}' is {what}, and is left alone", failure.Message, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(_folder.File("mine"), stopped));
        Assert.Equal(["kept"], Directory.EnumerateFileSystemEntries(_folder.File("mine too")).Select(Path.GetFileName));
        Assert.False(Path.Exists(_folder.File("nothing")));

        if (kind == "folder")
        {
            Directory.Delete(path);
        }
        else
        {
            File.Delete(path);
        }

        Ingest("r2");
        Assert.All(Doctor.Run(Graph, "1", quick: false, stopped), static check => Assert.True(check.Ok, check.Detail));
    }

    [Fact]
    public void Writer_WhereAFolderIsInPlaceOfItsMark_SaysSo()
    {
        Ingest("r1");
        Plant(Path.Combine(Graph, "unshown"), "folder");

        var failure = Assert.Throws<CoauthorGraphException>(() => Ingest("r2"));

        Assert.Equal(ErrorCode.GraphFolder, failure.Code);
        Assert.Contains("unshown", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Publication_WhereAFolderIsInPlaceOfThePointer_KeepsTheFolderAside()
    {
        Ingest("r1");
        File.Delete(Path.Combine(Graph, "CURRENT"));
        Directory.CreateDirectory(Path.Combine(Graph, "CURRENT"));
        File.WriteAllText(Path.Combine(Graph, "CURRENT", "mine"), "mine");

        Ingest("r2");

        Assert.NotNull(GraphFolder.CurrentSnapshot(Graph));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Graph, "CURRENT.aside-1", "mine")));
    }

    public void Dispose() => _folder.Dispose();

    private void Plant(string path, string kind)
    {
        var target = _folder.Write("mine", "mine");
        Directory.CreateDirectory(_folder.File("mine too"));
        _folder.Write("mine too/kept", "kept");
        switch (kind)
        {
            case "link":
                File.CreateSymbolicLink(path, target);
                break;
            case "link to nothing":
                File.CreateSymbolicLink(path, _folder.File("nothing"));
                break;
            case "link to a folder":
                Directory.CreateSymbolicLink(path, _folder.File("mine too"));
                break;
            case "pipe":
                SpecialFiles.MakePipe(path);
                break;
            default:
                Directory.CreateDirectory(path);
                break;
        }
    }

    private void Confirm(string paper) => new CorrectionLog(Graph, 1, "1", null, null).Add(
        [Decision.Make(DecisionKind.Confirm, [new MentionReference(paper, 0, "Ada")])],
        TestContext.Current.CancellationToken);

    private void Ingest(string id)
    {
        var file = _folder.Write(
            id + ".jsonl", $$"""{"id":"{{id}}","title":"On {{id}}","year":2001,"authors":["Ada"]}""" + "\n");
        Ingestion.Run(
            new IngestRequest { GraphFolder = Graph, Inputs = [file] }, null, TestContext.Current.CancellationToken);
    }
}
