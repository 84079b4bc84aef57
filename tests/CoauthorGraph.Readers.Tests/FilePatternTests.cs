using CoauthorGraph.Core.Errors;
using CoauthorGraph.Readers.Sources;

namespace CoauthorGraph.Readers.Tests;

public sealed class FilePatternTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("coauthor-patterns-").FullName;

    public FilePatternTests()
    {
        foreach (var file in (string[])
            ["a.json", "b.txt", ".hidden.json", "day=1/p0.json", "day=1/p1.json", "day=2/p0.json", "day=2/deep/p9.json",
                ".git/x.json"])
        {
            var path = Path.Combine(_root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "x");
        }
    }

    [Theory]
    [InlineData("*.json", "a.json")]
    [InlineData(".*.json", ".hidden.json")]
    [InlineData("day=*/p0.json", "day=1/p0.json day=2/p0.json")]
    [InlineData("day=?/p?.json", "day=1/p0.json day=1/p1.json day=2/p0.json")]
    [InlineData("**/p*.json", "day=1/p0.json day=1/p1.json day=2/deep/p9.json day=2/p0.json")]
    [InlineData("**/*.json", "a.json day=1/p0.json day=1/p1.json day=2/deep/p9.json day=2/p0.json")]
    [InlineData("day=2/**", "day=2/deep/p9.json day=2/p0.json")]
    [InlineData("**/deep/*", "day=2/deep/p9.json")]
    public void Expand_Pattern_NamesTheFilesAShellNames(string pattern, string files) =>
        Assert.Equal(
            files.Split(' '),
            RecordSources.Expand([Path.Combine(_root, pattern)])
                .Select(file => Path.GetRelativePath(_root, file.Path).Replace('\\', '/')));

    [Theory]
    [InlineData("*.csv")]
    [InlineData("nowhere/*.json")]
    [InlineData("**/q*.json")]
    public void Expand_PatternOfNothing_SaysSo(string pattern) =>
        Assert.Throws<CoauthorGraphException>(() => RecordSources.Expand([Path.Combine(_root, pattern)]));

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
