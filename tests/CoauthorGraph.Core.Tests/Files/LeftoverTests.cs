using CoauthorGraph.Core.Files;

namespace CoauthorGraph.Core.Tests.Files;

/// <summary>What killed commands left goes with the next that writes there; what is being written, and what only looks
/// like it, stays.</summary>
public sealed class LeftoverTests : IDisposable
{
    private static readonly DateTime Old = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-1);
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Writing_RemovesWhatKilledCommandsLeft()
    {
        var file = LeftFile();
        var folder = TemporaryName.In(_folder.Path);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "nodes.csv"), "id");
        File.WriteAllText(TemporaryName.In(folder), "");
        Directory.SetLastWriteTimeUtc(folder, Old);

        Write();

        Assert.False(File.Exists(file));
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void Writing_LeavesWhatOthersWriteAtThisMoment()
    {
        using var file = OutputFile.Create(Path.Combine(_folder.Path, "other"));
        using var folder = TemporaryFolder.In(_folder.Path);
        foreach (var path in Directory.EnumerateFiles(_folder.Path))
        {
            File.SetLastWriteTimeUtc(path, Old);
        }

        Directory.SetLastWriteTimeUtc(folder.Path, Old);
        Write();

        Assert.True(Directory.Exists(folder.Path));
        file.Complete();
        folder.MoveTo(Path.Combine(_folder.Path, "whole"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_folder.Path, "whole")));
    }

    [Fact]
    public void Writing_LeavesWhatWasMadeJustNow()
    {
        var file = TemporaryName.In(_folder.Path);
        File.WriteAllText(file, "");
        Write();
        Assert.True(File.Exists(file));
    }

    [Theory]
    [InlineData(".coauthor-notes.part")]
    [InlineData(".coauthor-0123456789abcdef0123456789abcdeg.part")]
    [InlineData("graph.part")]
    public void Writing_LeavesWhatIsNotOurs(string name)
    {
        var file = Path.Combine(_folder.Path, name);
        File.WriteAllText(file, "mine");
        File.SetLastWriteTimeUtc(file, Old);
        Write();
        Assert.True(File.Exists(file));
    }

    // A link that only has such a name leads to what is somebody's.
    [Fact]
    public void Writing_FollowsNoLink()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links are made on Unix only");
        var theirs = Directory.CreateDirectory(Path.Combine(_folder.Path, "theirs")).FullName;
        var file = Path.Combine(theirs, "file");
        File.WriteAllText(file, "mine");
        File.SetLastWriteTimeUtc(file, Old);
        Directory.SetLastWriteTimeUtc(theirs, Old);
        Directory.CreateSymbolicLink(TemporaryName.In(_folder.Path), theirs);
        File.CreateSymbolicLink(TemporaryName.In(_folder.Path), file);
        Write();
        Assert.Equal("mine", File.ReadAllText(file));
    }

    private string LeftFile()
    {
        var file = TemporaryName.In(_folder.Path);
        File.WriteAllText(file, "half");
        File.SetLastWriteTimeUtc(file, Old);
        return file;
    }

    private void Write()
    {
        using var output = OutputFile.Create(Path.Combine(_folder.Path, "result"));
        output.Complete();
    }
}
