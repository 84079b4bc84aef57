using System.Diagnostics;
using System.Net.Sockets;
using System.Text.Json;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Watching;
using CoauthorGraph.Storage;
using CoauthorGraph.Storage.Snapshots;
using CoauthorGraph.Tests.Shared;
using static CoauthorGraph.Pipeline.Tests.Watching.WatchedInbox;

namespace CoauthorGraph.Pipeline.Tests.Watching;

public sealed class FolderWatchTests
{
    [Fact]
    public void File_IsTakenWhenItStoodStill_AndOnce()
    {
        using var inbox = new WatchedInbox();
        inbox.Write("a.jsonl", Record("a"));

        inbox.Look(0);
        Assert.Empty(inbox.Papers);
        inbox.Look(60);

        Assert.Equal(["a"], inbox.Papers);
        Assert.Single(inbox.Said("a.jsonl", "taken"));
        Assert.Equal("000001", GraphFolder.CurrentSnapshot(inbox.Graph));
    }

    [Fact]
    public void File_ThatIsWrittenTo_IsTakenAnIntervalAfterTheLastTime()
    {
        using var inbox = new WatchedInbox();
        inbox.Write("a.jsonl", Record("a"));
        inbox.LookAfter(0);
        inbox.LookAfter(Interval - .5);
        Assert.Empty(inbox.Papers);
        inbox.Append("a.jsonl", Record("b"));
        inbox.LookAfter(Interval);
        Assert.Empty(inbox.Papers); // It is another file than the one that was seen.
        inbox.LookAfter(Interval - .5);
        Assert.Empty(inbox.Papers);
        inbox.LookAfter(.5);
        Assert.Equal(["a", "b"], inbox.Papers);
    }

    [Fact]
    public void Archive_ThatStaysCut_IsRejectedWhenThePatienceIsOver()
    {
        using var inbox = new WatchedInbox();
        inbox.Write("a.gz", Zipped("a", "b")[..^9]);
        inbox.LookAfter(0);
        inbox.LookAfter(Interval);
        Assert.Single(inbox.Said("a.gz", "waits"));
        inbox.LookAfter(Patience - Interval - .5);
        Assert.True(File.Exists(inbox["a.gz"]));
        inbox.LookAfter(.5);
        Assert.True(File.Exists(inbox["rejected/a.gz"]));
        Assert.Empty(inbox.Papers);
    }

    [Fact]
    public void Files_ThatCameTogether_AreOneSnapshot()
    {
        using var inbox = new WatchedInbox();
        foreach (var id in Enumerable.Range(0, 50))
        {
            inbox.Write($"{id}.jsonl", Record($"p{id}"));
        }

        inbox.Look();

        Assert.Equal(50, inbox.Papers.Count);
        Assert.Equal("000001", GraphFolder.CurrentSnapshot(inbox.Graph));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Archive_WhoseWriterPauses_Waits_IsSaid_AndIsTakenWhole(int pieces)
    {
        using var inbox = new WatchedInbox();
        var archive = Zipped("a", "b", "c");
        inbox.Write("a.gz", []);
        for (var piece = 0; piece < pieces; piece++)
        {
            inbox.Append("a.gz", archive[(archive.Length * piece / (pieces + 1))..(archive.Length * (piece + 1) / (pieces + 1))]);
            inbox.Look(Patience - (2 * Interval));
            Assert.Empty(inbox.Papers);
        }

        Assert.NotEmpty(inbox.Said("a.gz", "waits"));
        inbox.Append("a.gz", archive[(archive.Length * pieces / (pieces + 1))..]);
        inbox.Look();

        Assert.Equal(["a", "b", "c"], inbox.Papers);
        Assert.False(Directory.Exists(inbox["rejected"]));
    }

    [Fact]
    public void Archive_ThatStaysCut_IsRejectedWhole_WithItsReason()
    {
        using var inbox = new WatchedInbox();
        var ids = Enumerable.Range(0, 3000).Select(static i => $"p{i}").ToArray();
        inbox.Write("cut.gz", Zipped(ids)[..^40]);
        inbox.Write("good.jsonl", Record("good"));

        inbox.Look(Patience + (2 * Interval));
        inbox.Write("later.jsonl", Record("later"));
        inbox.Look();

        Assert.Equal(["good", "later"], inbox.Papers);
        Assert.False(File.Exists(inbox["cut.gz"]));
        Assert.True(File.Exists(inbox["rejected/cut.gz"]));
        Assert.Contains("gzip is damaged", File.ReadAllText(inbox["rejected/cut.gz.reason.txt"]), StringComparison.Ordinal);
        Assert.Single(inbox.Said("cut.gz", "waits"));
        Assert.Single(inbox.Said("cut.gz", "is rejected"));
    }

    [Fact]
    public void Archive_ThatGrowsAfterItWasRejected_ComesBackAndIsTaken()
    {
        using var inbox = new WatchedInbox();
        var archive = Zipped("a", "b");
        inbox.Write("a.gz", archive[..30]);
        inbox.Look(Patience + (2 * Interval));
        Assert.True(File.Exists(inbox["rejected/a.gz"]));
        inbox.Look(60);
        Assert.True(File.Exists(inbox["rejected/a.gz"]));

        inbox.Append("rejected/a.gz", archive[30..]);
        inbox.Look(2 * Interval);

        Assert.Equal(["a", "b"], inbox.Papers);
        Assert.True(File.Exists(inbox["a.gz"]));
        Assert.Empty(Directory.EnumerateFiles(inbox["rejected"]));
    }

    [Fact]
    public void BadRecords_AreListedWithTheirLines_AndTheOthersTaken()
    {
        using var inbox = new WatchedInbox();
        inbox.Write("some.jsonl", [.. Record("a"), .. "no record\n"u8, .. Record("b")]);

        inbox.Look();

        Assert.Equal(["a", "b"], inbox.Papers);
        var row = JsonDocument.Parse(Assert.Single(File.ReadAllLines(inbox["rejected/some.jsonl.rejects.jsonl"])))
            .RootElement;
        Assert.Equal(2, row.GetProperty("source").GetProperty("line").GetInt32());
        Assert.NotEmpty(row.GetProperty("message").GetString()!);
        Assert.Single(inbox.Said("some.jsonl", "line 2"));
        Assert.Single(inbox.Said("some.jsonl", "2 records, 1 rejected"));
    }

    [Fact]
    public void File_ThatEndsInTheMiddleOfARecord_WaitsForTheRest()
    {
        using var inbox = new WatchedInbox();
        inbox.Write("a.jsonl", [.. Record("a"), .. Record("b")[..20]]);
        inbox.Look(Patience - (2 * Interval));
        Assert.Empty(inbox.Papers);
        Assert.Single(inbox.Said("a.jsonl", "waits"));

        inbox.Append("a.jsonl", Record("b")[20..]);
        inbox.Look();

        Assert.Equal(["a", "b"], inbox.Papers);
        Assert.Empty(Directory.EnumerateFiles(inbox["rejected"]));
    }

    [Fact]
    public void File_ThatEndsInTheMiddleOfARecordForGood_IsTakenWithoutIt()
    {
        using var inbox = new WatchedInbox();
        inbox.Write("a.jsonl", [.. Record("a"), .. Record("b")[..20]]);

        inbox.Look(Patience + (2 * Interval));

        Assert.Equal(["a"], inbox.Papers);
        Assert.Single(File.ReadAllLines(inbox["rejected/a.jsonl.rejects.jsonl"]));
    }

    [Fact]
    public async Task PipesDevicesAndSockets_AreSaidOnce_AndLeftAlone()
    {
        using var inbox = new WatchedInbox();
        SpecialFiles.MakePipe(inbox["pipe"]);
        File.CreateSymbolicLink(inbox["zero"], "/dev/zero");
        File.CreateSymbolicLink(inbox["nowhere"], "nothing-there");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(inbox["socket"]));
        inbox.Write("a.jsonl", Record("a"));

        // A look that waits for the other end of the pipe never ends.
        await Task.Run(() => inbox.Look(60), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);

        Assert.Equal(["a"], inbox.Papers);
        foreach (var name in new[] { "/pipe", "/zero", "/socket", "/nowhere" })
        {
            Assert.Single(inbox.Said(name, "is passed over"));
        }
    }

    [Fact]
    public void Name_ThatIsNotUtf8_IsSaid()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere names are Unicode");
        using var inbox = new WatchedInbox();
        using (var made = Process.Start("sh", ["-c", "printf x > \"$0/$(printf 'bad\\377name')\"", inbox.Path]))
        {
            made.WaitForExit();
        }

        Assert.Single(Directory.EnumerateFiles(inbox.Path));
        inbox.Look(60);

        var said = inbox.Said("bad\uFFFDname", "not UTF-8").ToList();
        using (var removed = Process.Start("sh", ["-c", "rm \"$0\"/bad*name", inbox.Path]))
        {
            removed.WaitForExit(); // The framework cannot name it either.
        }

        Assert.Single(said);
    }

    [Fact]
    public void Subfolder_IsSaid_AndWatchedWhenAskedFor()
    {
        using var flat = new WatchedInbox();
        using var deep = new WatchedInbox(recursive: true);
        foreach (var inbox in new[] { flat, deep })
        {
            inbox.Write("sub/deeper/a.jsonl", Record("a"));
            inbox.Write("sub/bad.bin", [1, 2, 3]);
            inbox.Look(Patience + (2 * Interval));
        }

        Assert.Empty(flat.Papers);
        Assert.Single(flat.Said("sub", "--recursive"));
        Assert.Equal(["a"], deep.Papers);
        Assert.True(File.Exists(deep["rejected/sub/bad.bin"]));
        Assert.True(File.Exists(deep["rejected/sub/bad.bin.reason.txt"]));
    }

    [Fact]
    public void Rejecting_WhereNothingCanBeMoved_IsSaid_AndTheWatchGoesOn()
    {
        using var inbox = new WatchedInbox();
        inbox.Write("rejected", Record("named-so")); // A file where the folder has to be.
        inbox.Write("bad.bin", [1, 2, 3]);

        inbox.Look(Patience + 60);
        inbox.Write("later.jsonl", Record("later"));
        inbox.Look();

        Assert.Equal(["later", "named-so"], inbox.Papers);
        Assert.Single(inbox.Said("bad.bin", "cannot be moved"));
        Assert.True(File.Exists(inbox["bad.bin"]));
    }

    [Fact]
    public async Task BadRecords_WhereAPipeStandsInTheWay_RejectTheFile_AndTheWatchGoesOn()
    {
        using var inbox = new WatchedInbox();
        Directory.CreateDirectory(inbox["rejected"]);
        SpecialFiles.MakePipe(inbox["rejected/some.jsonl.rejects.jsonl"]);
        inbox.Write("some.jsonl", [.. Record("a"), .. "no record\n"u8]);
        inbox.Write("later.jsonl", Record("later"));

        await Task.Run(() => inbox.Look(Patience + 60), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);

        Assert.Equal(["later"], inbox.Papers);
        Assert.True(File.Exists(inbox["rejected/some.jsonl"]));
        Assert.Single(inbox.Said("some.jsonl", "is rejected"));
    }

    [Fact]
    public void Rejecting_IntoAGraphFolder_IsRefused_AndSaid()
    {
        using var inbox = new WatchedInbox();
        inbox.Write("a.jsonl", Record("a"));
        inbox.Look();
        var before = Directory.GetFileSystemEntries(inbox.Graph);
        File.CreateSymbolicLink(inbox["rejected"], inbox.Graph);
        inbox.Write("bad.bin", [1, 2, 3]);
        inbox.Write("some.jsonl", [.. Record("b"), .. "no record\n"u8]);

        inbox.Look(Patience + 60);

        Assert.Equal(before, Directory.GetFileSystemEntries(inbox.Graph));
        Assert.True(File.Exists(inbox["bad.bin"]));
        Assert.Single(inbox.Said("bad.bin", "cannot be moved"));
        Assert.Single(inbox.Said("some.jsonl", "cannot be moved"));
    }

    [Fact]
    public void GraphFolder_ThatIsWrittenTo_IsWaitedFor()
    {
        using var inbox = new WatchedInbox();
        inbox.Write("a.jsonl", Record("a"));
        using (GraphStore.Open(inbox.Graph, 1))
        {
            inbox.Look(60);
            Assert.Single(inbox.Log.Lines, static line => line.Contains("wait for the graph folder", StringComparison.Ordinal));
        }

        inbox.Look();

        Assert.Equal(["a"], inbox.Papers);
    }

    [Fact]
    public void FileThatChanges_IsTakenAgain_AndAKnownOneChangesNothing()
    {
        using var inbox = new WatchedInbox();
        inbox.Write("a.jsonl", Record("a"));
        inbox.Look();
        inbox.Append("a.jsonl", Record("b"));
        inbox.Look();
        inbox.Write("copy.jsonl", [.. Record("a"), .. Record("b")]);
        inbox.Look();

        Assert.Equal(["a", "b"], inbox.Papers);
        Assert.Equal("000002", GraphFolder.CurrentSnapshot(inbox.Graph));
    }

    [Fact]
    public void TwoOfOneName_AreBothKept_WhenTheyAreRejected()
    {
        using var inbox = new WatchedInbox();
        inbox.Write("bad.bin", [1, 2, 3]);
        inbox.Look(Patience + (2 * Interval));
        inbox.Write("bad.bin", [4, 5, 6]);
        inbox.Look(Patience + (2 * Interval));

        Assert.Equal([1, 2, 3], File.ReadAllBytes(inbox["rejected/bad.bin"]));
        Assert.Equal([4, 5, 6], File.ReadAllBytes(inbox["rejected/bad.bin.2"]));
    }

    // Somebody puts a list of bad records back, which is no input; then the file that it was of comes again.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ListOfBadRecords_LeavesARejectedFileOfItsName(bool hasBadRecords)
    {
        using var inbox = new WatchedInbox();
        inbox.Write("a.jsonl.rejects.jsonl", [1, 2, 3]);
        inbox.Look(Patience + (2 * Interval));
        inbox.Write("a.jsonl", [.. hasBadRecords ? "no record\n"u8 : [], .. Record("a")]);
        inbox.Look(2 * Interval);

        Assert.Equal(["a"], inbox.Papers);
        Assert.Equal([1, 2, 3], File.ReadAllBytes(inbox["rejected/a.jsonl.rejects.jsonl"]));
        Assert.Equal(hasBadRecords, File.Exists(inbox["rejected/a.jsonl.rejects.2.jsonl"]));
    }

    [Fact]
    public void HiddenFilesAndFolders_AreSaidOnce_AndLeftAlone()
    {
        using var inbox = new WatchedInbox(recursive: true);
        inbox.Write(".a.jsonl", Record("a"));
        inbox.Write(".git/b.jsonl", Record("b"));
        inbox.Look(Patience + (2 * Interval));

        Assert.Empty(inbox.Papers);
        Assert.Single(inbox.Said(".a.jsonl", "begins with a dot"));
        Assert.Single(inbox.Said(".git", "begins with a dot"));
        Assert.True(File.Exists(inbox[".a.jsonl"]));
    }

    [Theory]
    [InlineData("", "g", 2, 30)]
    [InlineData("inbox", "", 2, 30)]
    [InlineData("inbox", "g", 0, 30)]
    [InlineData("inbox", "g", 2, -1)]
    [InlineData("inbox", "inbox", 2, 30)]
    [InlineData("inbox", "g", 86_401, 30)]
    [InlineData("inbox", "g", 2, 86_401)]
    public void Options_ThatCannotBeFollowed_AreRefused(string folder, string graph, int interval, int patience)
    {
        var options = new WatchOptions
        {
            Folders = [folder],
            GraphFolder = graph,
            Interval = TimeSpan.FromSeconds(interval),
            Patience = TimeSpan.FromSeconds(patience),
        };

        Assert.Equal(ErrorCode.Usage, Assert.Throws<CoauthorGraphException>(options.Validate).Code);
        (options with
        {
            Folders = ["inbox"],
            GraphFolder = "g",
            Interval = TimeSpan.FromDays(1),
            Patience = TimeSpan.Zero,
        }).Validate();
    }
}
