using CoauthorGraph.Readers.AuthorLists;
using CoauthorGraph.Readers.Bibtex;

namespace CoauthorGraph.Readers.Tests.AuthorLists;

/// <summary>Lists as long as a file can make them: each name is looked at for itself. Where it is not, these take
/// minutes.</summary>
public sealed class LongListTests
{
    private const int Many = 100_000;

    [Theory]
    [InlineData(" and ")]
    [InlineData(" & ")]
    [InlineData(", ")]
    [InlineData("; ")]
    public void Names_OfALongList_AreAllThere(string separator)
    {
        var names = AuthorListCutter.Names(Repeated("Ada Quill" + separator, "Bo Reed"), new AuthorListStyle());
        Assert.Equal(Many + 1, names.Count);
        Assert.Equal("Bo Reed", names[^1]);
    }

    [Theory]
    [InlineData("^1,2")]
    [InlineData("^{1,2}")]
    [InlineData("^*")]
    public void RaisedMarks_Many_AreNoNames(string mark) =>
        Assert.Equal("Ada Quill, Bo Reed", AuthorListText.Plain("Ada Quill" + Repeated(mark, ", Bo Reed")));

    [Fact]
    public void RaisedMarks_NeverClosed_AreTakenForText() =>
        Assert.Equal("Ada Quill" + Repeated("{", ""), AuthorListText.Plain("Ada Quill" + Repeated("^{", "")));

    [Theory]
    [InlineData("$^{1,2}$")]
    [InlineData("\\thanks{of {Reed} College}")]
    [InlineData("\\thanks{")]
    public void LatexMarks_Many_AreReadToTheEnd(string mark)
    {
        var list = BibtexNames.Parse("Ada Quill" + Repeated(mark, ""), new AuthorListStyle());
        Assert.Single(list.Authors);
    }

    [Theory]
    [InlineData("Jr., ")]
    [InlineData("a@b.example ")]
    [InlineData("and ")]
    [InlineData("(1) ")]
    public void WordsBehindAName_Many_AreReadToTheEnd(string word) =>
        Assert.NotEmpty(AuthorListBuilder.Of(["Ada Quill " + Repeated(word, "")], new AuthorListStyle()).Authors);

    private static string Repeated(string text, string end) => string.Concat(Enumerable.Repeat(text, Many)) + end;
}
