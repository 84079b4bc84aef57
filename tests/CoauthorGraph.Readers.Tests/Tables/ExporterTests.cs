using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Sources;
using CoauthorGraph.Readers.Tests.AuthorLists;

namespace CoauthorGraph.Readers.Tests.Tables;

/// <summary>Exports of known services, with the columns that each writes, are known by their content.</summary>
public sealed class ExporterTests
{
    [Theory]
    [InlineData("The Lens", "csv", "Lens ID,Title,Date Published,Publication Year,Source Title,Author/s,DOI\n0-1,Wings,2020-11-22,2020,Birds,Ada Quill; Bo De Reed,10.5555/w", "Quill|Ada ; De Reed|Bo", "2020-11-22")]
    [InlineData("Dimensions", "csv", "\"About the data: Exported on Jan 05, 2024.\"\nRank,Publication ID,DOI,Title,Source title,PubYear,Authors\n1,pub.1,10.5555/w,Wings,Birds,2020,\"Quill, Ada B.; Özkaya, Can\"", "Quill|Ada B. ; Özkaya|Can", "2020")]
    [InlineData("OpenAlex", "csv", "id,authorships.author.display_name,authorships.author.id,display_name,doi,publication_date,publication_year,primary_location.source.display_name\nhttps://openalex.org/W1,Ada Quill|Bo Reed,https://openalex.org/A1|https://openalex.org/A2,Wings,,2020-11-22,2020,Birds", "Quill|Ada ; Reed|Bo", "2020-11-22")]
    [InlineData("PubMed", "csv", "PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,PMCID,NIHMS ID,DOI\n4,Wings,\"Quill A, Reed BC; WARM Group.\",x,Quill A,Birds,2020,2021/01/01,,,", "Quill|A ; Reed|BC ; {WARM Group}", "2020")]
    [InlineData("Embase", "csv", "Title,Author Names,Publication Year,Source\nWings,\"Quill A., Reed B.C.\",2020,Birds", "Quill|A. ; Reed|B.C.", "2020")]
    [InlineData("Embase without a year", "csv", "Title,Author Names,Source\nWings,\"Quill A., Reed B.C.\",Birds (2020) 102:2 (65-71)", "Quill|A. ; Reed|B.C.", "2020")]
    [InlineData("IEEE Xplore", "csv", "Document Title,Authors,Author Affiliations,Publication Title,Publication Year,DOI\n\"Wings\",\"A. Quill; B. C. Reed\",\"Univ X; Univ Y\",\"Birds\",\"2020\",", "Quill|A. ; Reed|B. C.", "2020")]
    [InlineData("Google Scholar", "csv", "Authors,Title,Publication,Volume,Number,Pages,Year,Publisher\n\"Quill, Ada; Reed, Bo; others, \",Wings,Birds,1,2,3,2020,", "Quill|Ada ; Reed|Bo +", "2020")]
    [InlineData("Publish or Perish", "csv", "Cites,Authors,Title,Year,Source,Publisher,ArticleURL,GSRank\n3,\"A Quill, BC Reed…\",Wings,2020,Birds,,,1", "Quill|A ; Reed|BC +", "2020")]
    [InlineData("ProQuest", "csv", "Title,Abstract,StoreId,Authors,pubdate,pubtitle,year\nWings,,1,\"Quill, Ada; Reed, Bo\",\"Nov 22, 2020\",Birds,2020", "Quill|Ada ; Reed|Bo", "2020-11-22")]
    [InlineData("EBSCO", "csv", "Article Title,Author,Journal Title,Publication Date,DOI\nWings,\"Quill, Ada1 (AUTHOR) ada@x.example; Reed, B. C.2 (AUTHOR)\",Birds,Nov2020,", "Quill|Ada ; Reed|B. C.", "2020-11")]
    [InlineData("Cochrane", "csv", "Cochrane Review ID,Author(s),Title,Source,Year,DOI\nCN-1,\"Quill A, Reed BC\",Wings,Birds,2020,", "Quill|A ; Reed|BC", "2020")]
    [InlineData("Web of Science, Excel", "csv", "Publication Type,Authors,Author Full Names,Article Title,Source Title,Publication Year,DOI\nJ,\"Quill, A; Reed, B\",\"Quill, Ada; Reed, Bo\",Wings,BIRDS,2020,", "Quill|Ada ; Reed|Bo", "2020")]
    [InlineData("Web of Science, all columns", "wos", "Publication Type,Authors,Author Full Names,Group Authors,Article Title,Source Title,Addresses,Publication Date,Publication Year,UT (Unique WOS ID)\nJ,\"Quill, A; Reed, B\",\"Quill, Ada; Reed, Bo\",Net Team,Wings,BIRDS,\"[Quill, Ada] Univ X\",NOV 22,2020,WOS:1", "Quill|Ada ; Reed|Bo ; {Net Team}", "2020-11-22")]
    [InlineData("rispy", "csv", "type_of_reference,first_authors,primary_title,publication_year,secondary_title\nJOUR,\"['Quill, Ada', 'Reed, Bo']\",Wings,2020,Birds", "Quill|Ada ; Reed|Bo", "2020")]
    [InlineData("revtools", "csv", "\"\",\"label\",\"type\",\"author\",\"title\",\"journal\",\"year\"\n\"1\",\"q\",\"article\",\"Quill, Ada and Reed, Bo\",\"Wings\",\"Birds\",\"2020\"", "Quill|Ada ; Reed|Bo", "2020")]
    [InlineData("bibliometrix", "csv", "AU,TI,SO,PY,DI,DE,ID\nQUILL A;DE REED B,WINGS,BIRDS,2020,,,", "QUILL|A ; DE REED|B", "2020")]
    [InlineData("tags by tabs", "csv", "AU\tTI\tSO\tPY\nQuill, A; De Reed, B\tWings\tBIRDS\t2020", "Quill|A ; De Reed|B", "2020")]
    [InlineData("Excel's separator", "csv", "sep=;\nTitle;Authors;Year\nWings;Ada Quill, Bo Reed;2020", "Quill|Ada ; Reed|Bo", "2020")]
    [InlineData("Europe PMC", "csv", "SOURCE,EXTERNAL_ID,TITLE,AUTHORS,JOURNAL,PUBLICATION_YEAR\nMED,1,Wings,\"Quill A, Reed BC.\",Birds,2020", "Quill|A ; Reed|BC", "2020")]
    [InlineData("Scopus of old", "scopus", "Authors,Author(s) ID,Title,Year,Source title,EID\n\"Quill, A.N., Reed, B.\",\"901;902;\",Wings,2020,Birds,2-s2.0-1", "Quill|A.N. ; Reed|B.", "2020")]
    [InlineData("Scopus with a preamble", "scopus", "Scopus\nEXPORT DATE:28 Nov 2026\n\nAuthors,Author(s) ID,Title,Year,Source title,EID\n\"Quill A., Reed B.\",\"901;902;\",Wings,2020,Birds,2-s2.0-1", "Quill|A. ; Reed|B.", "2020")]
    [InlineData("ERIC", "medline", "\nOWN - ERIC\nTI  - Wings\nAU  - van Quill, Ada M.\nAU  - Reed, Bo\nOID - EJ1\nDP  - 2020", "van Quill|Ada M. ; Reed|Bo", "2020")]
    [InlineData("RIS of Scopus, references", "ris", "TY  - JOUR\nTI  - Wings\nAU  - Quill, A.\nPY  - 2020\nN1  - References: A, B., One (2003);\nC, D., Two (2004);\nE, F., Three;\nG, H., Four;\nI, J., Five;\nK, L., Six\nER  - ", "Quill|A.", "2020")]
    [InlineData("RIS with a preamble", "ris", "Provider: X\nContent: text/plain\n\nTY  - JOUR\nTI  - Wings\nAU  - Quill, A.\nPY  - 2020\nKW  - a\nb\nc\nd\ne\nf\ng\nER  - ", "Quill|A.", "2020")]
    [InlineData("EndNote", "enw", "%0 Journal Article\n%A Quill, Ada\n%A Bo Reed\n%E Dow, Cy\n%T Wings\n%J Birds\n%D 2020\n%8 Nov 22", "Quill|Ada ; Reed|Bo", "2020-11-22")]
    [InlineData("refer", "enw", "%A Ada Quill\n%T Wings\n%D 2020\n", "Quill|Ada", "2020")]
    public void Open_ExportOfAService_RecognisedAndRead(
        string service, string format, string text, string authors, string date)
    {
        var (read, papers) = Opened(text);
        var paper = Assert.Single(papers);

        Assert.Equal((service, format, authors, date, "WINGS"),
            (service, read, Shown.Of(paper), paper.Date.ToString(), paper.Title.ToUpperInvariant()));
    }

    [Fact]
    public void Open_ColumnsOfTagsAndOneInFull_BothAreUnderstood()
    {
        var items = Read.Text(new Readers.Csv.CsvReader(), "TY,AU,year,TI,DO\nJOUR,\"Quill, Ada\",2020,Wings,10.5555/w\n");

        Assert.Empty(Read.Issues(items));
        Assert.Equal((2020, "10.5555/w"), (Read.Papers(items)[0].Year, Read.Papers(items)[0].Doi));
    }

    [Fact]
    public void Open_OpenAlexColumns_IdsOrcidsAndAffiliationsGoToTheirAuthors()
    {
        var authors = Opened("""
            id,authorships.author.display_name,authorships.author.id,authorships.author.orcid,authorships.raw_affiliation_strings,display_name,publication_year
            https://openalex.org/W1,Ada Quill|Bo Reed,https://openalex.org/A1|https://openalex.org/A2,https://orcid.org/0000-0002-1825-0097|,Univ X|Univ Y,Wings,2020
            """).Papers[0].Authors;

        Assert.Equal(
            [("openalex:A1", "0000-0002-1825-0097", "Univ X"), ("openalex:A2", null, "Univ Y")],
            authors.Select(static author => (author.SourceId, author.Orcid, author.Affiliations[0].Raw)));
    }

    [Fact]
    public void Open_DimensionsAffiliations_GoToTheNameBeforeThem()
    {
        var authors = Opened("""
            Rank,Title,PubYear,Authors,Authors (Raw Affiliation)
            1,Wings,2020,"Quill, Ada; Reed, Bo","Quill, Ada (Univ X; Marsh); Reed, Bo (Univ Y)"
            """).Papers[0].Authors;

        Assert.Equal(["Univ X; Marsh", "Univ Y"], authors.Select(static author => author.Affiliations[0].Raw));
    }

    [Fact]
    public void Open_ColumnsNotKnown_NamedWithTheWayToMapThem()
    {
        var failure = Assert.Throws<CoauthorGraphException>(() => Opened("Bezeichner,Wer,Wann\nWings,Ada Quill,2020\n"));

        Assert.Contains("'Wer'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("--columns", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_ColumnOfAuthorsNotKnown_RemarkOnTheFile()
    {
        var remark = Assert.Single(Read.Issues(Items("Title,Wer,Year\nWings,Ada Quill,2020\n", null)));

        Assert.True(remark is { Rejected: false, IsOfFile: true });
        Assert.Contains("--columns \"authors=Wer\"", remark.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_ColumnsGiven_TableReadByThem()
    {
        var paper = Assert.Single(Read.Papers(Items(
            "Bezeichner,Wer,Wann\nWings,\"Quill A, Reed B\",2020\n", "title=Bezeichner,authors=Wer,year=Wann")));

        Assert.Equal(("Quill|A ; Reed|B", 2020), (Shown.Of(paper), paper.Year));
    }

    [Fact]
    public void Open_GivenColumnThatIsNotThere_SaysWhichThereAre()
    {
        var failure = Assert.Throws<CoauthorGraphException>(
            () => Items("Title,Authors,Year\nWings,Ada Quill,2020\n", "title=Titel"));

        Assert.Equal(ErrorCode.Usage, failure.Code);
        Assert.Contains("'Authors'", failure.Message, StringComparison.Ordinal);
    }

    private static (string Format, List<PaperRecord> Papers) Opened(string text)
    {
        using var opened = Open(text, null);
        return (opened.Format, Read.Papers(opened.Read(CancellationToken.None)));
    }

    private static List<ReadItem> Items(string text, string? columns)
    {
        using var opened = Open(text, columns);
        return [.. opened.Read(CancellationToken.None)];
    }

    private static OpenedInput Open(string text, string? columns) => RecordSources.Open(
        new InputFile("-", "-"), new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), "auto",
        Read.Options with { Columns = columns });
}
