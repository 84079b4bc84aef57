using CoauthorGraph.Core.Errors;
using CoauthorGraph.Storage.Folder;

namespace CoauthorGraph.Storage.Tests;

/// <summary>A file that people brought into a graph folder: whole, or said to be damaged, whatever became of it.</summary>
public sealed class ReferenceFileTests : IDisposable
{
    private static readonly ReferenceFile Topics = ReferenceFile.Topics;
    private readonly string _folder = Directory.CreateTempSubdirectory("coauthor-reference-").FullName;

    private string Place => Path.Combine(_folder, Topics.Name);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Write_ThenRead_IsTheSameUntilItIsTakenOut()
    {
        Assert.Null(Topics.TryRead(_folder));
        Assert.Null(Topics.Checksum(_folder));
        Topics.Write(_folder, [1, 2, 3]);
        var (checksum, content) = Topics.TryRead(_folder)!.Value;
        Assert.Equal([1, 2, 3], content);

        // SHA-256 of the bytes 1, 2, 3.
        Assert.Equal("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81", checksum);
        Assert.Equal(checksum, Topics.Checksum(_folder));
        Assert.True(Topics.Remove(_folder));
        Assert.False(Topics.Remove(_folder));
        Assert.Null(Topics.TryRead(_folder));
    }

    [Theory]
    [InlineData("")] // Nothing.
    [InlineData("coauthor reference 1 039058")] // Cut in its head.
    [InlineData("coauthor reference 1 039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb8g\n")] // No digit.
    [InlineData("coauthor reference 2 039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81\n")]
    [InlineData("coauthor reference 1 039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81\n\u0001\u0002")]
    public void Read_WhatWasNotWritten_IsDamaged(string text)
    {
        File.WriteAllText(Place, text);
        var failure = Assert.Throws<CoauthorGraphException>(() => Topics.TryRead(_folder));
        Assert.Equal(ErrorCode.GraphFolder, failure.Code);
        Assert.Contains("coauthor topics import", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Prepared_IsThatOfItsContentAndItsMaker()
    {
        Assert.True(Topics.TryWritePrepared(_folder, "abc", "maker 1", [7, 8]));
        Assert.Equal([7, 8], Topics.TryReadPrepared(_folder, "abc", "maker 1")!);
        Assert.Null(Topics.TryReadPrepared(_folder, "abd", "maker 1"));
        Assert.Null(Topics.TryReadPrepared(_folder, "abc", "maker 2"));
        var path = Place + ".prepared";
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^1]);
        Assert.Null(Topics.TryReadPrepared(_folder, "abc", "maker 1"));

        // Where a folder stands in its place nothing can be kept.
        File.Delete(path);
        Directory.CreateDirectory(Path.Combine(path, "in the way"));
        Assert.False(Topics.TryWritePrepared(_folder, "abc", "maker 1", [7, 8]));
    }

    // Nobody may be writing, and what lies beside the store must be ours.
    [Fact]
    public void Write_WhileAnotherWritesOrBesideALink_IsRefused()
    {
        var layout = new GraphFolderLayout(_folder);
        using (FolderLock.Take(layout, _folder))
        {
            Assert.Throws<CoauthorGraphException>(() => Topics.Write(_folder, [1]));
        }

        Topics.Write(_folder, [1]);
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a right there");
        File.CreateSymbolicLink(Path.Combine(_folder, "store.duckdb.wal"), Path.Combine(_folder, "elsewhere"));
        Assert.Throws<CoauthorGraphException>(() => Topics.Write(_folder, [2]));
    }
}
