using CoauthorGraph.Neo4j.Client;

namespace CoauthorGraph.Neo4j.Tests.Client;

public sealed class CausalBookmarksTests
{
    [Fact]
    public void Replace_ByTwoThatWereSentTogether_KeepsWhatBothBrought()
    {
        var bookmarks = new CausalBookmarks();
        bookmarks.Replace([], ["a"]);
        var sent = bookmarks.Current;

        bookmarks.Replace(sent, ["b"]);
        bookmarks.Replace(sent, ["c"]);
        bookmarks.Replace(sent, []);

        Assert.Equal(["b", "c"], bookmarks.Current);
    }
}
