using CoauthorGraph.Core.Files;

namespace CoauthorGraph.Core.Tests.Files;

public sealed class NameRuleTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("store.duckdb", true)]
    [InlineData("CURRENT snapshots/", true)]
    [InlineData("CURRENT", false)]
    [InlineData("snapshots/", false)]
    [InlineData("CURRENT snapshots", false)] // A file of that name is none.
    [InlineData("", false)]
    public void IsGraphFolder_Content_IsAStoreOrSnapshots(string content, bool isOne)
    {
        foreach (var name in content.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var path = Path.Combine(_folder.Path, name);
            if (name.EndsWith('/'))
            {
                Directory.CreateDirectory(path);
            }
            else
            {
                File.WriteAllText(path, "");
            }
        }

        Assert.Equal(isOne, GraphFolderNames.IsGraphFolder(_folder.Path));
        Assert.Equal(isOne ? _folder.Path : null, GraphFolderNames.Around(Path.Combine(_folder.Path, "deep", "er")));
    }

    [Fact]
    public void TemporaryName_IsKnownAgainAndNeverTheSame()
    {
        var (one, other) = (TemporaryName.In("f"), TemporaryName.In("f"));
        Assert.NotEqual(one, other);
        Assert.Equal("f", Path.GetDirectoryName(one));
        Assert.True(TemporaryName.IsOne(Path.GetFileName(one)));
        Assert.False(TemporaryName.IsOne(".coauthor-x.csv"));
        Assert.False(TemporaryName.IsOne("x.part"));
    }
}
