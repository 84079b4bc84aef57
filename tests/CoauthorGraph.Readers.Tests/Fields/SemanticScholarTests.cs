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

    // As the "authors" of the Datasets API are: their keys are in small letters, what is not known is null.
    [Fact]
    public void Read_BulkAuthors_ArePersons()
    {
        const string Text = """
            {"authorid":"119","externalids":null,"url":"https://www.semanticscholar.org/author/119","name":"Jana Dorning","aliases":null,"affiliations":null,"homepage":null,"papercount":3,"citationcount":41,"hindex":2,"updated":"2022-09-16T12:51:29.671Z"}
            {"authorid":"120","externalids":{"DBLP":["Jo Rettig"],"ORCID":"0000-0002-1825-0097"},"name":"Jo Rettig","aliases":["J. Rettig","Jo Rettig"],"affiliations":["Reef Lab"],"papercount":1}
            {"authorid":"121","externalids":{"DBLP":null,"ORCID":["0000-0001-5109-3700"]},"name":"Kim Poell","aliases":null}
            """;
        Assert.True(new SemanticScholarReader().Recognizes(System.Text.Encoding.UTF8.GetBytes(Text)));
        var items = Read.Text(new SemanticScholarReader(), Text);

        Assert.Empty(Read.Issues(items));
        Assert.Equal(
            ["s2:119 Jana Dorning  ", "s2:120 Jo Rettig,J. Rettig 0000-0002-1825-0097 Reef Lab", "s2:121 Kim Poell 0000-0001-5109-3700 "],
            items.Select(static item => item.Person!).Select(static person =>
                $"{person.SourceId} {string.Join(',', person.Names)} {string.Join(',', person.Orcids)} {string.Join(',', person.Notes)}"));
    }

    // As the "papers" of the Datasets API are: their own keys are in small letters, those of the authors are not.
    [Fact]
    public void Read_BulkPapers_HaveAllThatTheyGive()
    {
        const string Text = """
            {"corpusid":223,"externalids":{"ACL":null,"DBLP":"journals/r/D06","ArXiv":null,"MAG":"303","CorpusId":"223","PubMed":null,"DOI":"10.3760/X.2006","PubMedCentral":null},"url":"https://www.semanticscholar.org/paper/061b","title":"One reef","authors":[{"authorId":"119","name":"Jana Dorning"},{"authorId":null,"name":"Jo Rettig"}],"venue":"","publicationvenueid":null,"year":2006,"s2fieldsofstudy":[{"category":"Biology","source":"external"}],"publicationtypes":null,"publicationdate":"2006-02-28","journal":{"name":"Reefs","pages":"50-51","volume":"5"},"updated":"2022-01-27T03:01:26.115Z"}
            {"corpusid":224,"externalids":{"DOI":null,"CorpusId":"224"},"title":"Two reefs","authors":[],"year":null,"publicationdate":null,"journal":null,"s2fieldsofstudy":null}
            """;
        Assert.True(new SemanticScholarReader().Recognizes(System.Text.Encoding.UTF8.GetBytes(Text)));
        var items = Read.Text(new SemanticScholarReader(), Text);

        Assert.Empty(Read.Issues(items));
        var papers = Read.Papers(items);
        Assert.Equal(("10.3760/x.2006", 2006, "Reefs", "2006-02-28"),
            (papers[0].Doi, papers[0].Year, papers[0].Venue, papers[0].Date.ToString()));
        Assert.Equal(["s2-corpus:223", "dblp:journals/r/D06", "mag:303"], papers[0].OtherIds);
        Assert.Equal(["s2:119", null], papers[0].Authors.Select(static author => author.SourceId));
        Assert.Equal(["Biology"], papers[0].Categories);
        Assert.Equal(("s2-corpus:224", "Two reefs"), (papers[1].OtherIds[0], papers[1].Title));
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
