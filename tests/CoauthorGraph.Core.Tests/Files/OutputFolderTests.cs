using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Files;
using CoauthorGraph.Tests.Shared;

namespace CoauthorGraph.Core.Tests.Files;

public sealed class OutputFolderTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("new")]
    [InlineData("new/")]
    [InlineData("deep/new")]
    [InlineData("empty")]
    public void Completed_IsThere_AndNothingElse(string name)
    {
        Directory.CreateDirectory(_folder["empty"]);

        Write(name, "a", "b");

        Assert.Equal(["a", "b", "seal"], NamesIn(name));
    }

    [Fact]
    public void NotCompleted_LeavesNothing()
    {
        using (var output = Create("new"))
        {
            File.WriteAllText(Path.Combine(output.Path, "a"), "text");
        }

        Assert.Empty(_folder.Names);
    }

    [Fact]
    public void EarlierOne_IsReplaced()
    {
        Write("out", "a");
        _folder.Write("out/a", "changed");

        Write("out", "a", "b");

        Assert.Equal("a", File.ReadAllText(_folder["out/a"]));
        Assert.Equal(["a", "b", "seal"], NamesIn("out"));
    }

    [Fact]
    public void EarlierOne_WithSomethingForeign_IsLeftAsItIs()
    {
        Write("out", "a");
        _folder.Write("out/a", "changed");
        _folder.Write("out/notes", "mine");

        var failure = Assert.Throws<CoauthorGraphException>(() => Write("out", "a", "b"));

        Assert.Contains("notes", failure.Message, StringComparison.Ordinal);
        Assert.Equal("changed", File.ReadAllText(_folder["out/a"]));
        Assert.Equal(["a", "notes", "seal"], NamesIn("out"));
    }

    [Fact]
    public void EarlierOne_WithAFolderInPlaceOfAFile_IsLeftAsItIs()
    {
        Write("out", "a");
        File.Delete(_folder["out/a"]);
        _folder.Write("out/a/mine", "text");

        Assert.Throws<CoauthorGraphException>(() => Write("out", "a"));

        Assert.Equal("text", File.ReadAllText(_folder["out/a/mine"]));
    }

    [Theory]
    [InlineData("file")]
    [InlineData("foreign")]
    [InlineData("false-seal")]
    [InlineData("g/snapshots/new")]
    public void PlaceOfSomebodyElse_IsRefused_BeforeAnythingIsWritten(string name)
    {
        _folder.Write("file", "text");
        _folder.Write("foreign/a", "mine");
        _folder.Write("false-seal/seal", "mine");
        _folder.Write("g/store.duckdb", "store");

        var failure = Assert.Throws<CoauthorGraphException>(() => Create(name));

        Assert.Equal(ErrorCode.Usage, failure.Code);
        Assert.Equal(["false-seal", "file", "foreign", "g"], _folder.Names);
        Assert.Equal(["seal"], NamesIn("false-seal"));
        Assert.Equal(["store.duckdb"], NamesIn("g"));
    }

    [Fact]
    public void Pipe_IsRefused()
    {
        SpecialFiles.MakePipe(_folder["pipe"]);

        Assert.Throws<CoauthorGraphException>(() => Create("pipe"));
    }

    private OutputFolder Create(string name) =>
        OutputFolder.Create(_folder[name], "seal", static path => File.ReadAllText(path) == "seal");

    private void Write(string name, params string[] files)
    {
        using var output = Create(name);
        foreach (var file in files.Append("seal"))
        {
            File.WriteAllText(Path.Combine(output.Path, file), file);
        }

        output.Complete();
    }

    private IEnumerable<string?> NamesIn(string name) => Directory.EnumerateFileSystemEntries(_folder[name])
        .Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
