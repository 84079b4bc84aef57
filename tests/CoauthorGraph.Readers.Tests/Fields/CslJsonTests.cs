using CoauthorGraph.Readers.CslJson;

namespace CoauthorGraph.Readers.Tests.Fields;

/// <summary>Names and dates as the CSL specification (1.0.2, "Names", "Dates") and its input model have them.</summary>
public sealed class CslJsonTests
{
    [Fact]
    public void Read_ParticlesSuffixesAndLiterals_NothingIsLost()
    {
        var paper = Assert.Single(Read.Papers(Read.Text(new CslJsonReader(), """
            [{"id":"a","type":"article-journal","title":"<i>Rosa</i> &amp; kites","author":[
              {"family":"Dorset","given":"Jane","non-dropping-particle":"van der"},
              {"family":"Fontaine","given":"Jean","dropping-particle":"de","non-dropping-particle":"La"},
              {"given":"Ludwig van","family":"Beethoven"},{"family":"\"de Souza\"","given":"A."},
              {"family":"Roebuck","given":"Jo","suffix":"Jr."},{"literal":"The Weir Group"},{"literal":"王小明"},
              {"literal":"et al."}],
              "issued":{"date-parts":[["2019","5"],[2020]]},"container-title":"J Kites","DOI":"10.5555/CSL.1"}]
            """)));

        Assert.Equal("Rosa & kites", paper.Title);
        Assert.Equal(("2019-05", "10.5555/csl.1", true), (paper.Date.ToString(), paper.Doi, paper.AuthorsTruncated));
        Assert.Equal(
            ["van der Dorset/Jane/", "de La Fontaine/Jean/", "van Beethoven/Ludwig/", "de Souza/A./", "Roebuck/Jo/Jr.",
                "//", "王小明//"],
            paper.Authors.Select(static author => $"{author.Family}/{author.Given}/{author.Suffix}"));
        Assert.Equal(("The Weir Group", true), (paper.Authors[5].Name, paper.Authors[5].Collective));
    }

    [Theory]
    [InlineData("{\"raw\":\"2018-04\"}", "2018-04")]
    [InlineData("{\"literal\":\"May 2017\"}", "2017-05")]
    [InlineData("{\"date-parts\":[[2001,13]]}", "2001")]
    [InlineData("\"2003-02-01\"", "2003-02-01")]
    public void Read_DateForms_AreDates(string issued, string expected) => Assert.Equal(
        expected,
        Assert.Single(Read.Papers(Read.Text(
            new CslJsonReader(), $$"""[{"type":"book","title":"Kites","issued":{{issued}}}]"""))).Date.ToString());

    // A resolver of DOIs answers with Crossref's fields, but one title.
    [Fact]
    public void Recognizes_AnswerOfAResolver_AndNotCrossrefsOwn()
    {
        Assert.True(new CslJsonReader().Recognizes(
            """{"DOI":"10.5555/a","type":"journal-article","title":"One","author":[{"family":"Roe"}]}"""u8));
        Assert.False(new CslJsonReader().Recognizes(
            """{"DOI":"10.5555/a","type":"journal-article","title":["One"],"author":[{"family":"Roe"}]}"""u8));
    }
}
