using System.Text;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Bibtex;
using CoauthorGraph.Readers.Enw;
using CoauthorGraph.Readers.Medline;
using CoauthorGraph.Readers.Ris;
using CoauthorGraph.Readers.Sources;
using CoauthorGraph.Readers.WebOfScience;

namespace CoauthorGraph.Readers.Tests.AuthorLists;

/// <summary>Words that cut a list and words for no author are nobody's name, in every format.</summary>
public sealed class NobodyTests
{
    public static TheoryData<string> CutNames =>
        [
            "et al.", "et al", "Et Al.", "et. al.", "others", "and others", "...", "…", "等", "и др.", "u. a.",
            "et alii", "and 12 more authors", "+ 3 more", "[...]", "(...)", "외", "외 3명", "他2名", "等5人", "以及其他人",
            "және т.б.", "та інші", "etc.", "<et al.>", "and 12 co-authors", "ja muut", "& al.", "+ 4",
        ];

    public static TheoryData<string> NoNames =>
        [
            "[Anonymous]", "Anonymous", ",", "n/a", "N/A", "NA", "nan", "None", "-", "[No author name available]",
            "[No authors listed]", "Unknown", "佚名", "Anónimo", "无作者", "Collectif anonyme", "TBD",
            "0", "12", "Author(s) not listed", "Autor unbekannt", "Authors", "Editorial", "xxx",
        ];

    [Theory]
    [MemberData(nameof(CutNames))]
    public void Column_CutWordsBehindNames_ListIsCut(string words)
    {
        Assert.Equal(["Quill|Ada ; Reed|Bo +"], Shown.Column($"Ada Quill; Bo Reed; {words}"));
        Assert.Equal(["Quill|Ada ; Reed|Bo +"], Shown.Column($"Ada Quill, Bo Reed, {words}"));
    }

    [Theory]
    [InlineData("Ada Quill et al.", "Quill|Ada +")]
    [InlineData("R2 D2 et al.", "D2|R2 +")]
    [InlineData("Quill, Ada, et al.", "Quill|Ada +")]
    [InlineData("Quill, A., et al.", "Quill|A. +")]
    [InlineData("A Quill, B Reed...", "Quill|A ; Reed|B +")]
    [InlineData("张三, 李四等", "张三| ; 李四| +")]
    [InlineData("Ada Quill and others", "Quill|Ada +")]
    [InlineData("Ada Quill et coll.", "Quill|Ada +")]
    [InlineData("Ada Quill (and 12 more)", "Quill|Ada +")]
    [InlineData("Ada Quill [and 3 others]", "Quill|Ada +")]
    [InlineData("Ada Quill 他", "Quill|Ada +")]
    [InlineData("Quill, A., Reed, B., … Dow, C.", "Quill|A. ; Reed|B. ; Dow|C. +")]
    [InlineData("Quill, A., Reed, B., ... & Dow, C.", "Quill|A. ; Reed|B. ; Dow|C. +")]
    public void Column_CutWordsInTheLastName_ListIsCut(string cell, string expected) =>
        Assert.Equal([expected], Shown.Column(cell));

    [Theory]
    [InlineData("Jane Otherson; Al Andover", "Otherson|Jane ; Andover|Al")]
    [InlineData("Anna Al; Etal Moore", "Al|Anna ; Moore|Etal")]
    [InlineData("Na Li; Nan Unknownson", "Li|Na ; Unknownson|Nan")]
    [InlineData("Thomas More; Quill, A.", "More|Thomas ; Quill|A.")]
    [InlineData("Etc Moore; Al Amfl", "Moore|Etc ; Amfl|Al")]
    [InlineData("John Null; Brothers, Ed", "Null|John ; Brothers|Ed")]
    public void Column_NamesLikeThoseWords_StayNames(string cell, string expected) =>
        Assert.Equal([expected], Shown.Column(cell));

    [Theory]
    [MemberData(nameof(NoNames))]
    public void Column_NobodysName_NoAuthor(string words) => Assert.Equal([""], Shown.Column(words));

    [Theory]
    [MemberData(nameof(CutNames))]
    public void TaggedFormats_CutWords_ListIsCut(string words) => AssertInTags(words, "Quill|Ada +");

    [Theory]
    [MemberData(nameof(NoNames))]
    public void TaggedFormats_NobodysName_NoAuthor(string words) => AssertInTags(words, "Quill|Ada");

    [Fact]
    public void Open_StructuredFormatWithNobody_LeftOutAndOthersMoveUp()
    {
        const string Answer = """
            {"DOI": "10.5555/x", "title": ["Wings"], "type": "journal-article", "issued": {"date-parts": [[2020]]},
             "author": [{"name": "Anonymous"}, {"given": "Ada", "family": "Quill"}, {"given": "et", "family": "al."}]}
            """;
        using var opened = RecordSources.Open(
            new InputFile("-", "-"), new MemoryStream(Encoding.UTF8.GetBytes(Answer)), "auto", Read.Options);
        var paper = Assert.Single(Read.Papers(opened.Read(CancellationToken.None)));

        Assert.Equal("Quill|Ada +", Shown.Of(paper));
        Assert.Equal(0, paper.Authors[0].Position);
    }

    public static TheoryData<string> NoAuthors =>
        ["Anonymous", "[Anonymous]", "N/A", "null", "Unknown", "Unknown author", "et al.", "and others", "-", "."];

    // Records say their positions themselves: the others keep them.
    [Theory]
    [MemberData(nameof(NoAuthors))]
    public void Open_RecordsWithNobody_LeftOutAndOthersKeepTheirPlaces(string words)
    {
        var paper = Assert.Single(Read.Papers(Opened(
            $$"""{"title":"Wings","authors":[{"name":"Ada Quill"},{"name":"{{words}}"},{"name":"Bo Reed"}]}""")));
        Assert.Equal("Ada Quill 0, Bo Reed 2", string.Join(
            ", ", paper.Authors.Select(static author => $"{author.Name} {author.Position}")));
        Assert.Equal(words is "et al." or "and others", paper.AuthorsTruncated);
    }

    [Fact]
    public void Open_RecordsWithPeopleOfSuchNames_AreAllThere()
    {
        var paper = Assert.Single(Read.Papers(Opened("""
            {"title":"Wings","authors":[{"name":"Ada Null"},{"name":"Jane Others"},{"name":"Unknown Quill"},{"name":"Al Anonymous"}]}
            """)));
        Assert.Equal(4, paper.Authors.Count);
    }

    [Theory]
    [MemberData(nameof(NoAuthors))]
    public void Open_RecordOfNobodyWithoutATitle_IsRejected(string words)
    {
        var issue = Assert.Single(Read.Issues(Opened($$"""{"authors":[{"name":"{{words}}"}]}""")));
        Assert.Equal(("bad-record", true, words), (issue.Code, issue.Rejected, issue.Snippet));
    }

    [Fact]
    public void Open_RecordsWithAnAddressInAName_KeepTheirOwn()
    {
        var paper = Assert.Single(Read.Papers(Opened("""
            {"title":"Wings","authors":[{"name":"Ada Quill (ada@lab.example)"},{"name":"Bo Reed <bo@lab.example>","email":"reed@lab.example"}]}
            """)));
        Assert.Equal(
            [("Ada Quill", "ada@lab.example"), ("Bo Reed", "reed@lab.example")],
            paper.Authors.Select(static author => (author.Name, author.Email!)));
    }

    private static List<ReadItem> Opened(string records)
    {
        using var opened = RecordSources.Open(
            new InputFile("-", "-"), new MemoryStream(Encoding.UTF8.GetBytes(records)), "records", Read.Options);
        return [.. opened.Read(CancellationToken.None)];
    }

    private static void AssertInTags(string words, string expected)
    {
        Assert.Equal(expected, One(Read.Text(new RisReader(), $"TY  - JOUR\nAU  - Quill, Ada\nAU  - {words}\nTI  - T\nER  - \n")));
        Assert.Equal(expected, One(Read.Text(new MedlineReader(), $"PMID- 1\nTI  - T\nFAU - Quill, Ada\nAU  - {words}\nFAU - {words}\n")));
        Assert.Equal(expected, One(Read.Text(new WebOfScienceReader(), $"PT J\nAU Quill, Ada\n   {words}\nTI T\nER\n")));
        Assert.Equal(expected, One(Read.Text(new BibtexReader(), $"@misc{{k, author = {{Quill, Ada and {words}}}, title = {{T}}}}")));
        Assert.Equal(expected, One(Read.Text(new EnwReader(), $"%0 Book\n%A Quill, Ada\n%A {words}\n%T T\n")));
    }

    private static string One(IEnumerable<ReadItem> items) => Shown.Of(Assert.Single(Read.Papers(items)));
}
