using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Conference;
using CoauthorGraph.Readers.Crossref;
using CoauthorGraph.Readers.Csv;
using CoauthorGraph.Readers.OpenAlex;
using CoauthorGraph.Readers.PaperRecords;

namespace CoauthorGraph.Readers.Tests.Fields;

/// <summary>What only fills a field is a missing value: people who have it in common have nothing in common.</summary>
public sealed class PlaceholderTests
{
    [Theory]
    [InlineData("email", "n/a", null)]
    [InlineData("email", "none@none.com", null)]
    [InlineData("email", "no-reply@lab.example", null)]
    [InlineData("email", "mailto:ada@Lab.Example.", "ada@lab.example")]
    [InlineData("sourceId", "null", null)]
    [InlineData("sourceId", "0", null)]
    [InlineData("sourceId", "n/a", null)]
    [InlineData("sourceId", " ", null)]
    [InlineData("sourceId", "s2:null", null)]
    [InlineData("sourceId", "s2:", null)]
    [InlineData("sourceId", "s2:0", null)]
    [InlineData("sourceId", "s2:10", "s2:10")]
    [InlineData("sourceId", "7", "7")]
    public void Records_FieldOfAnAuthor_IsAValueOrMissing(string field, string value, string? expected)
    {
        var author = Assert.Single(Paper($$"""{"title":"Wings","authors":[{"name":"Ada Quill","{{field}}":"{{value}}"}]}""").Authors);
        Assert.Equal(expected, field == "email" ? author.Email : author.SourceId);
    }

    [Fact]
    public void Records_VenueAndAffiliations_AreMissingAndTitlesAreNot()
    {
        var paper = Paper("""
            {"title":"Null","venue":"null","affiliations":["N/A","Reed College"],"authors":[{"name":"Ada Quill",
            "affiliations":["null",{"raw":"none","name":"Reed College"},{"raw":"-"},{"raw":"Marsh Lab","ror":"null"}]}]}
            """.ReplaceLineEndings(" "));
        Assert.Equal(("Null", null), (paper.Title, paper.Venue));
        Assert.Equal(["Reed College"], paper.Affiliations.Select(static one => one.Raw));
        Assert.Equal(
            [("Reed College", null), ("Marsh Lab", (string?)null)],
            paper.Authors[0].Affiliations.Select(static one => (one.Raw, one.Ror)));
    }

    [Fact]
    public void OtherFormats_Affiliations_AreMissing()
    {
        Assert.Empty(Author(Read.Text(new CsvReader(), "title,authors,affiliations\nWings,Ada Quill,null\n")).Affiliations);
        Assert.Empty(Author(Read.Text(new CrossrefReader(), """
            {"DOI":"10.5555/x","title":["Wings"],"author":[{"given":"Ada","family":"Quill","affiliation":[{"name":"n/a"}]}]}
            """)).Affiliations);
        Assert.Empty(Author(Read.Text(new OpenAlexReader(), """
            {"id":"https://openalex.org/W1","display_name":"Wings","authorships":[{"raw_author_name":"Ada Quill","author":{},"raw_affiliation_strings":["None"]}]}
            """)).Affiliations);
        Assert.Null(Assert.Single(Read.Papers(
            Read.Text(new CsvReader(), "title,authors,journal\nWings,Ada Quill,n/a\n"))).Venue);
    }

    [Theory]
    [InlineData("ada@lab.example", "email:ada@lab.example")]
    [InlineData("noreply@lab.example", null)]
    [InlineData("@", null)]
    public void Conference_AddressForAnId_IsSomeones(string id, string? expected) => Assert.Equal(expected, Author(
        Read.Text(new ConferenceReader(), $$"""{"title":"Wings","author":"Ada Quill","authorids":"{{id}}","id":"x","status":"Poster"}""")).SourceId);

    private static PaperRecord Paper(string record) =>
        Assert.Single(Read.Papers(Read.Text(new PaperRecordReader(), record)));

    private static PaperAuthor Author(IEnumerable<ReadItem> items) =>
        Assert.Single(Assert.Single(Read.Papers(items)).Authors);
}
