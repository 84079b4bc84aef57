using System.Text;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Sources;

namespace CoauthorGraph.Readers.Tests.AuthorLists;

/// <summary>A collaboration is a group in every format, whether its source says so or takes it for a person.</summary>
public sealed class GroupTests
{
    [Theory]
    [InlineData("CMS Collaboration", "{CMS Collaboration}")]
    [InlineData("The ATLAS Collaboration", "{The ATLAS Collaboration}")]
    [InlineData("Collaboration, The ATLAS", "{The ATLAS Collaboration}")]
    [InlineData("on behalf of the CDF Collaboration", "{CDF Collaboration}")]
    [InlineData("Human Genome Consortium", "{Human Genome Consortium}")]
    [InlineData("Gemini Team", "{Gemini Team}")]
    [InlineData("World Health Organization et al.", "{World Health Organization} +")]
    [InlineData("John Council", "{John Council}")] // As in all other lists of whole names.
    [InlineData("Ada Consort-Quill", "|")]
    public void Open_RecordsOfWholeNames_AreGroupsByTheirWords(string name, string expected) => Assert.Equal(
        expected, Shown.Of(Only("records", $$"""{"title":"Wings","authors":[{"name":"{{name}}"}]}""")));

    [Theory]
    [InlineData("CMS", "Collaboration", "{CMS Collaboration}")]
    [InlineData("Gemini", "Team", "{Gemini Team}")]
    [InlineData("Bird Study", "Group", "{Bird Study Group}")]
    [InlineData("John", "Council", "Council|John")]
    [InlineData("Ada", "Society", "Society|Ada")]
    public void Open_NamesInParts_AreGroupsWhereNobodyIsCalledSo(string given, string family, string expected)
    {
        Assert.Equal(expected, Shown.Of(Only("records",
            $$"""{"title":"Wings","authors":[{"name":"{{given}} {{family}}","given":"{{given}}","family":"{{family}}"}]}""")));
        Assert.Equal(expected, Shown.Of(Only("arxiv",
            $$"""{"id":"2001.01234","title":"Wings","authors_parsed":[["{{family}}","{{given}}",""]]}""")));
        Assert.Equal(expected, Shown.Of(Only("pubmed", $"""
            <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>7</PMID><Article><ArticleTitle>Wings</ArticleTitle><AuthorList>
            <Author><LastName>{family}</LastName><ForeName>{given}</ForeName></Author></AuthorList></Article></MedlineCitation>
            </PubmedArticle></PubmedArticleSet>
            """)));
        Assert.Equal(expected, Shown.Of(Only("bibtex", $"@misc{{k, author = {{{family}, {given}}}, title = {{Wings}}}}")));
    }

    [Fact]
    public void Open_GroupOfARecord_KeepsWhatElseIsSaidOfIt()
    {
        var author = Assert.Single(Only("records", """
            {"title":"Wings","authors":[{"position":3,"name":"CMS Collaboration","sourceId":"inspire:7","affiliations":["CERN"]}]}
            """).Authors);
        Assert.Equal((3, "inspire:7", "CERN"), (author.Position, author.SourceId, author.Affiliations[0].Raw));
    }

    private static PaperRecord Only(string format, string text)
    {
        using var opened = RecordSources.Open(
            new InputFile("-", "-"), new MemoryStream(Encoding.UTF8.GetBytes(text)), format, Read.Options);
        return Assert.Single(Read.Papers(opened.Read(CancellationToken.None)));
    }
}
