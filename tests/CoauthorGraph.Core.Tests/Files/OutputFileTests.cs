using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Files;
using CoauthorGraph.Tests.Shared;

namespace CoauthorGraph.Core.Tests.Files;

public sealed class OutputFileTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Completed_TakesThePlaceOfWhatWasThere()
    {
        var path = _folder.Write("out", "old");

        using (var file = OutputFile.Create(path))
        {
            file.Stream.Write("new"u8);
            Assert.Equal("old", File.ReadAllText(path));
            file.Complete();
        }

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal(["out"], _folder.Names);
    }

    [Fact]
    public void NotCompleted_LeavesWhatWasThere()
    {
        var path = _folder.Write("out", "old");

        using (var file = OutputFile.Create(path))
        {
            file.Stream.Write("new"u8);
        }

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal(["out"], _folder.Names);
    }

    [Fact]
    public void FilesOfTheUser_WithTheNamesOfUnfinishedOnes_Stay()
    {
        _folder.Write("out.part", "mine");
        _folder.Write("out.tmp", "mine too");

        using (var file = OutputFile.Create(_folder["out"]))
        {
            file.Complete();
        }

        Assert.Equal("mine", File.ReadAllText(_folder["out.part"]));
        Assert.Equal("mine too", File.ReadAllText(_folder["out.tmp"]));
    }

    [Fact]
    public void Link_IsFollowed_AlsoToWhatIsNotThereYet()
    {
        Directory.CreateDirectory(_folder["there"]);
        File.CreateSymbolicLink(_folder["link"], Path.Combine("there", "out"));

        using (var file = OutputFile.Create(_folder["link"]))
        {
            file.Stream.Write("new"u8);
            file.Complete();
        }

        Assert.Equal("new", File.ReadAllText(_folder["there/out"]));
        Assert.Equal(Path.Combine("there", "out"), new FileInfo(_folder["link"]).LinkTarget);
    }

    [Fact]
    public void Mode_OfTheFileThatIsReplaced_IsKept()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no modes");
            return;
        }

        var path = _folder.Write("out", "old");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        using (var file = OutputFile.Create(path))
        {
            file.Complete();
        }

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task Pipe_IsWrittenThrough()
    {
        var pipe = SpecialFiles.MakePipe(_folder["pipe"]);
        var read = Task.Run(() => File.ReadAllText(pipe), TestContext.Current.CancellationToken);

        await Task.Run(
            () =>
            {
                using var file = OutputFile.Create(pipe);
                file.Stream.Write("through"u8);
                file.Complete();
            },
            TestContext.Current.CancellationToken);

        Assert.Equal("through", await read);
        Assert.Equal(FileKind.Pipe, FileKinds.Of(pipe));
    }

    [Fact]
    public void Device_ThatTakesNothing_IsSaid()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full here");
        File.CreateSymbolicLink(_folder["full"], "/dev/full");

        var failure = Assert.Throws<CoauthorGraphException>(() =>
        {
            using var file = OutputFile.Create(_folder["full"]);
            file.Stream.Write("text"u8);
            file.Complete();
        });

        Assert.Contains(_folder["full"], failure.Message, StringComparison.Ordinal);
        Assert.Equal("/dev/full", new FileInfo(_folder["full"]).LinkTarget);
    }

    [Theory]
    [InlineData("g/CURRENT")]
    [InlineData("g/store.duckdb")]
    [InlineData("g/new.csv")]
    [InlineData("g/snapshots/000001/new.csv")]
    [InlineData("g/../g/CURRENT")]
    [InlineData("link/CURRENT")]
    [InlineData("other/link/../CURRENT")]
    [InlineData("file-link")]
    [InlineData("unfinished/new.csv")]
    public void GraphFolder_ByAnyName_IsRefused(string name)
    {
        _folder.Write("g/CURRENT", "000001\n");
        _folder.Write("g/store.duckdb", "store");
        _folder.Write("g/snapshots/000001/manifest.json", "{}");
        _folder.Write("unfinished/store.duckdb", "store");
        Directory.CreateDirectory(_folder["other"]);
        Directory.CreateSymbolicLink(_folder["link"], _folder["g"]);
        Directory.CreateSymbolicLink(_folder["other/link"], _folder["g/snapshots"]);
        File.CreateSymbolicLink(_folder["file-link"], Path.Combine("g", "CURRENT"));

        var failure = Assert.Throws<CoauthorGraphException>(() => OutputFile.Create(_folder[name]));

        Assert.Equal(ErrorCode.Usage, failure.Code);
        Assert.Contains("graph folder", failure.Message, StringComparison.Ordinal);
        Assert.Equal("000001\n", File.ReadAllText(_folder["g/CURRENT"]));
        Assert.Equal("store", File.ReadAllText(_folder["g/store.duckdb"]));
    }

    [Theory]
    [InlineData("folder", "is a folder")]
    [InlineData("new/", "name is that of a folder")]
    [InlineData("none/new", "folder is not there")]
    [InlineData("circle", "circle")]
    [InlineData("file/new", "")]
    [InlineData("", "is empty")]
    public void PlaceOfAnotherKind_IsRefused(string name, string why)
    {
        Directory.CreateDirectory(_folder["folder"]);
        _folder.Write("file", "text");
        File.CreateSymbolicLink(_folder["circle"], "circle");
        var before = _folder.Names.ToList();

        var failure = Assert.Throws<CoauthorGraphException>(
            () => OutputFile.Create(name.Length == 0 ? "" : _folder.Path + "/" + name));

        Assert.Equal(ErrorCode.Usage, failure.Code);
        Assert.Contains(why, failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Names);
    }
}
