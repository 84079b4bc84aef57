using CoauthorGraph.Readers.SemanticScholar;

namespace CoauthorGraph.Readers.Tests.Fields;

/// <summary>Answers of the Academic Graph API other than lists of papers.</summary>
public sealed class SemanticScholarTests
{
    [Fact]
    public void Read_Snippets_ArePapersWithTheirAuthors()
    {
        var papers = Read.Papers(Read.Text(new SemanticScholarReader(), """
            {"data":[{"snippet":{"text":"a"},"score":0.8,"paper":{"corpusId":"901","title":"One reef","authors":["Jana Dorning",
            "Jo Rettig"]}},{"snippet":{"text":"b"},"paper":{"corpusId":"902","title":"Two reefs","authors":["Kim Poell"]}}]}
            """));

        Assert.Equal(["One reef: Jana Dorning, Jo Rettig", "Two reefs: Kim Poell"],
            papers.Select(static paper =>
                $"{paper.Title}: {string.Join(", ", paper.Authors.Select(static author => author.Name))}"));
    }

    // Of a paper without authors in an author's answer at least the author is known, and that there may be more.
    [Fact]
    public void Read_Authors_ArePersonsAndTheirPapersAreTheirs()
    {
        var items = Read.Text(new SemanticScholarReader(), """
            {"offset":0,"data":[{"authorId":"9","name":"Jana Dorning","papers":[{"paperId":"aa","title":"One reef"},
            {"paperId":"ab","title":"Two reefs","authors":[{"authorId":"8","name":"Jo Rettig"}]}]},
            {"authorId":"10","name":"J. Dorning","hIndex":3}]}
            """);

        Assert.Empty(Read.Issues(items));
        Assert.Equal(2, items.Count(static item => item.Person is not null));
        Assert.Equal(["s2:9 cut", "s2:8 whole"], Read.Papers(items).Select(static paper =>
            $"{paper.Authors[0].SourceId} {(paper.AuthorsTruncated ? "cut" : "whole")}"));
    }

    [Theory]
    [InlineData("[{\"paperId\":\"a\",\"title\":\"One\"},null,{\"paperId\":\"b\",\"title\":\"Two\"}]")]
    [InlineData("[null, null,{\"paperId\":\"a\",\"title\":\"One\"},{\"paperId\":\"b\",\"title\":\"Two\"},null]")]
    [InlineData("{\"paperId\":\"a\",\"title\":\"One\"}\nnull\n{\"paperId\":\"b\",\"title\":\"Two\"}\n")]
    public void Read_NullForIdsThatAreNotKnown_IsNothing(string text)
    {
        Assert.True(new SemanticScholarReader().Recognizes(System.Text.Encoding.UTF8.GetBytes(text)));
        var items = Read.Text(new SemanticScholarReader(), text);

        Assert.Empty(Read.Issues(items));
        Assert.Equal(["One", "Two"], Read.Papers(items).Select(static paper => paper.Title));
    }

    [Fact]
    public void Read_IdsOnly_SaysWhatToAskFor() => Assert.Contains(
        "fields=title,authors",
        Assert.Single(Read.Issues(Read.Text(new SemanticScholarReader(), "{\"data\":[{\"paperId\":\"a\"}]}"))).Message,
        StringComparison.Ordinal);
}
