using System.Formats.Tar;
using System.Text;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Storage;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Tests.Backups;

public sealed class GraphBackupTests(BackedUpGraph sample) : IClassFixture<BackedUpGraph>, IDisposable
{
    private const int Flips = 60;
    private readonly TemporaryFolder _folder = new();

    private string Graph => sample.Graph;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void OneState_GivesTheSameBytes_AlsoWhenItWasRestored()
    {
        var first = Backup("first");
        var second = Backup("second");
        Assert.True(GraphBackup.Restore(first, _folder.File("copy"), Token));
        GraphBackup.Write(_folder.File("copy"), _folder.File("third"), Token);

        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(_folder.File("third")));
    }

    [Fact]
    public void Restored_IsTheGraph_AndCanBeAddedTo()
    {
        GraphBackup.Restore(sample.Backup, _folder.File("copy"), Token);

        Assert.Equal(SnapshotColumns.Of(Graph), SnapshotColumns.Of(_folder.File("copy")));
        Assert.Equal(GraphFolder.Snapshots(Graph), GraphFolder.Snapshots(_folder.File("copy")));
        var file = _folder.Write("three.jsonl", """{"id":"r3","title":"Owls","year":2003,"authors":["Cy Fenn"]}""");
        Assert.Equal(1, Ingest(_folder.File("copy"), file).PapersAdded);
    }

    [Fact]
    public void Restore_OfAFlippedByte_IsRefusedOrGivesEveryByteAsItWas()
    {
        var bytes = File.ReadAllBytes(sample.Backup);
        var random = new Random(5);
        for (var flip = 0; flip < Flips; flip++)
        {
            var changed = (byte[])bytes.Clone();
            changed[flip < 12 ? flip : random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(_folder.File("flipped"), changed);
            try
            {
                GraphBackup.Restore(_folder.File("flipped"), _folder.File("copy"), Token);
                GraphBackup.Write(_folder.File("copy"), _folder.File("again"), Token);
                Assert.Equal(bytes, File.ReadAllBytes(_folder.File("again")));
                Directory.Delete(_folder.File("copy"), recursive: true);
            }
            catch (CoauthorGraphException refused)
            {
                Assert.Equal(ErrorCode.InputUnreadable, refused.Code);
                RequireNothingLeft();
            }
        }
    }

    [Fact]
    public void Restore_OfACutBackup_IsRefused()
    {
        var bytes = File.ReadAllBytes(sample.Backup);
        var random = new Random(6);
        foreach (var length in Enumerable.Range(0, 12).Select(_ => random.Next(bytes.Length))
            .Concat([0, 1, 10, bytes.Length - 1, bytes.Length - 8]))
        {
            File.WriteAllBytes(_folder.File("cut"), bytes[..length]);
            RequireRefused("cut");
        }
    }

    public static TheoryData<string, string> HostileLists => new()
    {
        { "null", "list" },
        { "[]", "list" },
        { "{", "list" },
        { """{"version":1}""", "list" },
        { """{"version":1,"parts":null}""", "list" },
        { """{"version":1,"parts":[]}""", "not in its list" },
        { """{"version":1,"parts":[null]}""", "without a name" },
        { """{"version":1,"parts":[{"name":null,"length":1,"sha256":"00"}]}""", "without a name" },
        { """{"version":1,"parts":[{"name":"CURRENT","length":-1,"sha256":"00"}]}""", "CURRENT" },
        { """{"version":1,"parts":[{"name":"CURRENT","length":99999999999999999999,"sha256":"00"}]}""", "list" },
        { """{"version":2,"parts":[]}""", "version 2" },
        { """{"version":1,"parts":[{"name":"CURRENT","length":"7","sha256":"00"}]}""", "read (at $.parts[0].length)" },
    };

    [Theory]
    [MemberData(nameof(HostileLists))]
    public void Restore_OfAListThatCannotBe_IsRefused(string list, string why)
    {
        var files = PackedFile.AllOf(sample.Backup);
        PackedFile.Pack(
            _folder.File("hostile"), files.Prepend(new PackedFile(PackedFile.List, Encoding.UTF8.GetBytes(list))));

        Assert.Contains(why, RequireRefused("hostile"), StringComparison.Ordinal);
    }

    public static TheoryData<string, TarEntryType, string> HostileEntries => new()
    {
        { "/etc/passwd", TarEntryType.RegularFile, "" },
        { "../escaped", TarEntryType.RegularFile, "" },
        { "snapshots/../../escaped", TarEntryType.RegularFile, "" },
        { "snapshots/000001/../../escaped", TarEntryType.RegularFile, "" },
        { "snapshots/000001/sub/file", TarEntryType.RegularFile, "" },
        { "notes.txt", TarEntryType.RegularFile, "" },
        { "CURRENT", TarEntryType.RegularFile, "" },
        { "x\n'g' is restored", TarEntryType.RegularFile, "" },
        { "snapshots/000001/link", TarEntryType.SymbolicLink, "/etc/passwd" },
        { "snapshots/000001/link", TarEntryType.HardLink, "CURRENT" },
        { "snapshots/000001/pipe", TarEntryType.Fifo, "" },
        { "snapshots/000001/device", TarEntryType.CharacterDevice, "" },
        { "snapshots/000001/disk", TarEntryType.BlockDevice, "" },
        { "snapshots/000001/folder", TarEntryType.Directory, "" },
    };

    [Theory]
    [MemberData(nameof(HostileEntries))]
    public void Restore_OfAnEntryThatDoesNotBelong_IsRefused(string name, TarEntryType type, string content)
    {
        var files = PackedFile.AllOf(sample.Backup);
        var strange = new PackedFile(name, Encoding.UTF8.GetBytes(content), type);
        PackedFile.PackListed(_folder.File("listed"), [.. files, strange]);
        PackedFile.Pack(_folder.File("old-first"), [strange, .. files], TarEntryFormat.Pax);
        PackedFile.Pack(_folder.File("old-last"), [.. files, strange], TarEntryFormat.Pax);

        RequireRefused("listed");
        RequireRefused("old-first");
        RequireRefused("old-last");
        Assert.False(File.Exists(_folder.File("escaped")));
    }

    [Theory]
    [InlineData("store.duckdb")]
    [InlineData("CURRENT")]
    [InlineData("snapshots/000002/manifest.json")]
    [InlineData("snapshots/000002/papers.title.arrow")]
    [InlineData("snapshots/000001/papers.title.arrow")]
    public void Restore_WithoutAPart_OrWithGarbageInItsPlace_IsRefused(string part)
    {
        var files = PackedFile.AllOf(sample.Backup);
        Assert.Contains(files, file => file.Name == part);
        var without = files.Where(file => file.Name != part).ToList();
        var garbage = files.Select(file => file.Name == part ? file with { Content = "garbage"u8.ToArray() } : file)
            .ToList();

        PackedFile.PackListed(_folder.File("without"), without);
        PackedFile.PackListed(_folder.File("garbage"), garbage);
        PackedFile.Pack(_folder.File("old"), garbage, TarEntryFormat.Pax);

        RequireRefused("without");
        RequireRefused("garbage");
        RequireRefused("old");
    }

    [Theory]
    [InlineData("""{"schemaVersion":2,"programVersion":"x","maxAuthors":1,"hyperAuthoredPapers":0,"files":null}""")]
    [InlineData("""{"schemaVersion":2,"programVersion":"x","maxAuthors":1,"hyperAuthoredPapers":0,"files":[null]}""")]
    [InlineData("""{"schemaVersion":2,"programVersion":"x","maxAuthors":1,"hyperAuthoredPapers":0,"files":[]}""")]
    [InlineData("null")]
    public void Restore_OfASnapshotThatDoesNotSayWhatItIs_IsRefused(string manifest)
    {
        PackedFile.PackListed(_folder.File("hostile"), [.. PackedFile.AllOf(sample.Backup).Select(file =>
            file.Name == "snapshots/000002/manifest.json"
                ? file with { Content = Encoding.UTF8.GetBytes(manifest) }
                : file)]);

        RequireRefused("hostile");
    }

    [Theory]
    [InlineData("no archive at all")]
    [InlineData("\u001F\u008B")]
    public void Restore_OfWhatIsNoBackup_IsRefused_AndSaidInOurWords(string content)
    {
        File.WriteAllBytes(_folder.File("other"), Encoding.Latin1.GetBytes(content));

        Assert.DoesNotContain("method", RequireRefused("other"), StringComparison.Ordinal);
    }

    [Fact]
    public void Restore_OfMoreThanIsDeclared_IsRefused()
    {
        var files = PackedFile.AllOf(sample.Backup);
        PackedFile.PackListed(
            _folder.File("short"), files, static list => list["parts"]![0]!["length"] = 3);
        PackedFile.PackListed(
            _folder.File("long"), files, static list => list["parts"]![0]!["length"] = 1L << 50);
        PackedFile.Pack(
            _folder.File("list"), [new PackedFile(PackedFile.List, new byte[8 << 20]), .. files]);
        PackedFile.PackListed(_folder.File("twice"), [.. files, files[0]]);

        Assert.Contains("instead of 3", RequireRefused("short"), StringComparison.Ordinal);
        RequireRefused("long");
        RequireRefused("list");
        RequireRefused("twice");
    }

    [Fact]
    public void Restore_OfAPartThatIsNotWhatIsListed_IsRefused()
    {
        // The store is in no snapshot's manifest: only the list knows it.
        var files = PackedFile.AllOf(sample.Backup);
        var store = files.TakeWhile(static file => file.Name != "store.duckdb").Count();
        PackedFile.PackListed(
            _folder.File("other"), files, list => list["parts"]![store]!["sha256"] = new string('0', 64));

        Assert.Contains("store.duckdb", RequireRefused("other"), StringComparison.Ordinal);
    }

    [Fact]
    public void Restore_OfABackupFromBeforeTheList_StillWorks()
    {
        PackedFile.Pack(_folder.File("old"), PackedFile.AllOf(sample.Backup), TarEntryFormat.Pax);

        Assert.False(GraphBackup.Restore(_folder.File("old"), _folder.File("copy"), Token));

        Assert.Equal(SnapshotColumns.Of(Graph), SnapshotColumns.Of(_folder.File("copy")));
    }

    [Fact]
    public void Restore_LeavesWhatIsCalledLikeAnUnfinishedOne()
    {
        Directory.CreateDirectory(_folder.File("copy.part"));
        _folder.Write("copy.part/mine", "text");
        var backup = sample.Backup;

        GraphBackup.Restore(backup, _folder.File("copy") + "/", Token);

        Assert.Equal("text", File.ReadAllText(_folder.File("copy.part/mine")));
        Assert.Equal("000002", GraphFolder.CurrentSnapshot(_folder.File("copy")));
    }

    [Fact]
    public void Restore_OntoWhatIsThere_IsRefused()
    {
        var backup = sample.Backup;
        _folder.Write("file", "mine");
        Directory.CreateDirectory(_folder.File("full"));
        _folder.Write("full/mine", "text");

        foreach (var place in new[]
        {
            _folder.File("file"), _folder.File("full"), Graph, Path.Combine(Graph, "snapshots/new"),
            Path.Combine(Graph, "snapshots/../new"),
        })
        {
            Assert.Throws<CoauthorGraphException>(() => GraphBackup.Restore(backup, place, Token));
        }

        Assert.Equal("mine", File.ReadAllText(_folder.File("file")));
        Assert.Equal(["mine"], Directory.EnumerateFileSystemEntries(_folder.File("full")).Select(Path.GetFileName));
    }

    [Fact]
    public void Write_OfADamagedFolder_IsRefused_AndTheOlderBackupStays()
    {
        GraphBackup.Restore(sample.Backup, _folder.File("copy"), Token);
        var backup = _folder.Write("b", "older");
        var column = _folder.File("copy/snapshots/000002/papers.title.arrow");
        var bytes = File.ReadAllBytes(column);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(column, bytes);

        var failure = Assert.Throws<CoauthorGraphException>(
            () => GraphBackup.Write(_folder.File("copy"), backup, Token));

        Assert.Equal(ErrorCode.GraphFolder, failure.Code);
        Assert.Contains("papers.title.arrow", failure.Message, StringComparison.Ordinal);
        Assert.Equal("older", File.ReadAllText(backup));
    }

    [Fact]
    public void Write_ToTheGraphItself_OrOntoADevice_IsRefused()
    {
        foreach (var name in new[] { "store.duckdb", "CURRENT", "new", "snapshots/000002/new" })
        {
            var failure = Assert.Throws<CoauthorGraphException>(
                () => GraphBackup.Write(Graph, Path.Combine(Graph, name), Token));
            Assert.Equal(ErrorCode.Usage, failure.Code);
        }

        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links to devices are made on Unix only");
        File.CreateSymbolicLink(_folder.File("null"), "/dev/null");
        Assert.Throws<CoauthorGraphException>(() => Backup("null"));
        Assert.Equal("/dev/null", new FileInfo(_folder.File("null")).LinkTarget);
        Assert.Equal("000002", GraphFolder.CurrentSnapshot(Graph));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Backup(string name)
    {
        GraphBackup.Write(Graph, _folder.File(name), Token);
        return _folder.File(name);
    }

    private string RequireRefused(string name)
    {
        var refused = Assert.Throws<CoauthorGraphException>(
            () => GraphBackup.Restore(_folder.File(name), _folder.File("copy"), Token));
        Assert.Equal(ErrorCode.InputUnreadable, refused.Code);
        Assert.DoesNotContain('\n', refused.Message);
        RequireNothingLeft();
        return refused.Message;
    }

    private void RequireNothingLeft()
    {
        Assert.False(Directory.Exists(_folder.File("copy")));
        Assert.DoesNotContain(
            Directory.EnumerateFileSystemEntries(_folder.Path), static path => path.EndsWith(".part", StringComparison.Ordinal));
    }

    private static IngestSummary Ingest(string graph, string file) => Ingestion.Run(
        new IngestRequest { GraphFolder = graph, Inputs = [file] }, null, Token);
}
