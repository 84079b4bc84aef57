using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Bibtex;
using CoauthorGraph.Readers.Conference;
using CoauthorGraph.Readers.Csv;
using CoauthorGraph.Readers.Dblp;
using CoauthorGraph.Readers.Marc;
using CoauthorGraph.Readers.Medline;
using CoauthorGraph.Readers.PubMed;
using CoauthorGraph.Readers.Ris;
using CoauthorGraph.Readers.WebOfScience;

namespace CoauthorGraph.Readers.Tests.Fields;

/// <summary>What identity needs arrives: parts of names, ids, ORCIDs, affiliations author by author.</summary>
public sealed class FieldMapTests
{
    [Fact]
    public void Bibtex_NamesOfAllKinds_PartsRight()
    {
        var authors = One(Read.Text(new BibtexReader(), """
            @article{k, title = {Na{\"\i}ve {B}ayes}, author = {Ludwig van Beethoven and
              de la Vall{\'e}e Poussin, Charles and King, Jr., Martin Luther and {World Bird Society} and
              given=Ada, family=Quill, prefix=von and others}, year = 2001}
            """));

        Assert.Equal("Naïve Bayes", authors.Title);
        Assert.Equal(
            ["Ludwig|van Beethoven|", "Charles|de la Vallée Poussin|", "Martin Luther|King|Jr.", "||", "Ada|von Quill|"],
            authors.Authors.Select(static a => $"{a.Given}|{a.Family}|{a.Suffix}"));
        Assert.True(authors.Authors[3].Collective);
        Assert.Equal("World Bird Society", authors.Authors[3].Name);
        Assert.True(authors.AuthorsTruncated);
    }

    [Fact]
    public void Ris_RemarksBetweenRecords_AreNoRecords()
    {
        var items = Read.Text(new RisReader(), """
            1.
            TY  - JOUR
            T1  - Wings
            ER  -
            NL  - J Birds

            Link to the full text: https://example.org/1

            2.
            TY  - JOUR
            T1  - Beaks
            ER  -
            NL  - J Birds
            """);

        Assert.Empty(Read.Issues(items));
        Assert.Equal(["Wings", "Beaks"], Read.Papers(items).Select(static paper => paper.Title));
    }

    [Fact]
    public void Bibtex_MacrosAndCrossref_Resolved()
    {
        var papers = Read.Papers(Read.Text(new BibtexReader(), """
            @string(lncs = "Lecture Notes")
            @inproceedings{a, author = "Ada Quill", title = "Wings", crossref = "p"}
            @article{b, author = "Bo Reed", title = "Beaks", journal = lncs # " in " # {Birds}, year = 1999, month = mar}
            @proceedings{p, title = "Proceedings of Birds", year = 2004}
            """));

        var wings = papers.Single(static paper => paper.Title == "Wings");
        Assert.Equal(("Proceedings of Birds", 2004), (wings.Venue, wings.Year));
        var beaks = papers.Single(static paper => paper.Title == "Beaks");
        Assert.Equal(("Lecture Notes in Birds", "1999-03"), (beaks.Venue, beaks.Date.ToString()));
    }

    [Fact]
    public void Dblp_HomePage_PersonWithNamesOrcidsAndNotes()
    {
        var person = Assert.Single(Read.Text(new DblpXmlReader(), """
            <dblp><www key="homepages/q/AdaQuill1"><author>Ada Quill 0001</author><author>Ada B. Quill</author>
            <title>Home Page</title><note type="affiliation">Reed College</note><note type="award">Prize</note>
            <url>https://orcid.org/0000-0002-1825-0097</url></www></dblp>
            """)).Person!;

        Assert.Equal("dblp:Ada Quill 0001", person.SourceId);
        Assert.Equal(["Ada Quill", "Ada B. Quill"], person.Names);
        Assert.Equal(["0000-0002-1825-0097"], person.Orcids);
        Assert.Equal(["Reed College"], person.Notes);
        Assert.Equal(["dblp-pid:q/AdaQuill1"], person.OtherIds);
        Assert.False(person.IsDisambiguation);
    }

    [Fact]
    public void Dblp_HomePageOfASinglePerson_IdsAreNumberedAliasesAndTheKey()
    {
        var person = Assert.Single(Read.Text(new DblpXmlReader(), """
            <dblpperson name="Ada Quill"><person key="homepages/q/Q1" publtype="disambiguation"><author pid="q/Q1">Ada Quill</author>
            <author>Ada Reed 0012</author><author>A. Reed 0012</author><author>Ada Reed</author></person></dblpperson>
            """)).Person!;

        Assert.Equal("dblp:Ada Quill", person.SourceId);
        Assert.Equal(["Ada Quill", "Ada Reed", "A. Reed"], person.Names);
        Assert.Equal(["dblp:Ada Reed 0012", "dblp:A. Reed 0012", "dblp-pid:q/Q1"], person.OtherIds);
        Assert.True(person.IsDisambiguation);
    }

    [Fact]
    public void PubMed_AuthorsWithOrcidGroupAndTwoAffiliations_AllKept()
    {
        var paper = One(Read.Text(new PubMedXmlReader(), """
            <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>7</PMID><Article><ArticleTitle>[Wings].</ArticleTitle>
            <AuthorList CompleteYN="N"><Author><LastName>Quill</LastName><ForeName>Ada</ForeName><Suffix>Jr</Suffix>
            <Identifier Source="ORCID">https://orcid.org/0000-0002-1825-0097</Identifier>
            <AffiliationInfo><Affiliation>Reed.</Affiliation></AffiliationInfo>
            <AffiliationInfo><Affiliation>Marsh.</Affiliation></AffiliationInfo></Author>
            <Author><CollectiveName>Bird Group</CollectiveName></Author></AuthorList></Article></MedlineCitation>
            <PubmedData><ArticleIdList><ArticleId IdType="doi">10.5555/W.1</ArticleId></ArticleIdList></PubmedData>
            </PubmedArticle></PubmedArticleSet>
            """));

        Assert.Equal(("Wings", "10.5555/w.1", true), (paper.Title, paper.Doi, paper.AuthorsTruncated));
        Assert.Equal("0000-0002-1825-0097", paper.Authors[0].Orcid);
        Assert.Equal(["Reed.", "Marsh."], paper.Authors[0].Affiliations.Select(static a => a.Raw));
        Assert.True(paper.Authors[1].Collective);
    }

    [Fact]
    public void Medline_AffiliationsAndOrcids_GoToTheAuthorBefore()
    {
        var paper = One(Read.Text(new MedlineReader(), """
            PMID- 7
            TI  - Wings of birds that
                  fly far
            FAU - Quill, Ada
            AU  - Quill A
            AUID- ORCID: 0000-0002-1825-0097
            AD  - Reed.
            AD  - Marsh.
            AU  - van Reed BC
            AD  - Sand.
            LID - 10.5555/W.1 [doi]
            DP  - 2019 Mar-Apr
            """));

        Assert.Equal(("Wings of birds that fly far", "10.5555/w.1", "2019-03"),
            (paper.Title, paper.Doi, paper.Date.ToString()));
        Assert.Equal(["Ada|Quill|2", "B C|van Reed|1"],
            paper.Authors.Select(static a => $"{a.Given}|{a.Family}|{a.Affiliations.Count}"));
        Assert.Equal("0000-0002-1825-0097", paper.Authors[0].Orcid);
    }

    [Fact]
    public void WebOfScience_AddressesWithNames_GoToThoseAuthors()
    {
        var paper = One(Read.Text(new WebOfScienceReader(), """
            PT J
            AU Quill, A
               Reed, B
            AF Quill, Ada
               Reed, Bo
            TI Wings
            C1 [Quill, Ada] Sand Univ, Nome, AK USA.
               [Quill, Ada; Reed, Bo] Reed Coll, Portland, OR USA.
            OI Reed, Bo/0000-0002-1825-0097
            PD MAR 3
            PY 2019
            UT WOS:0001
            ER
            """));

        Assert.Equal([2, 1], paper.Authors.Select(static a => a.Affiliations.Count));
        Assert.Equal("0000-0002-1825-0097", paper.Authors[1].Orcid);
        Assert.Equal(("wos:0001", "2019-03-03"), (paper.Id, paper.Date.ToString()));
    }

    [Fact]
    public void Marc_InspireFields_IdsAndAffiliationsKept()
    {
        var paper = One(Read.Text(new MarcXmlReader(), """
            <record xmlns="http://www.loc.gov/MARC21/slim"><controlfield tag="001">42</controlfield>
            <datafield tag="037"><subfield code="a">arXiv:1904.00001</subfield><subfield code="9">arXiv</subfield>
            <subfield code="c">hep-ex</subfield></datafield>
            <datafield tag="100"><subfield code="a">Quill, Ada</subfield><subfield code="u">Reed Coll.</subfield>
            <subfield code="i">INSPIRE-00000001</subfield><subfield code="j">ORCID:0000-0002-1825-0097</subfield></datafield>
            <datafield tag="700"><subfield code="a">Reed, Bo</subfield><subfield code="e">ed.</subfield></datafield>
            <datafield tag="245"><subfield code="a">Wings</subfield></datafield></record>
            """));

        var author = Assert.Single(paper.Authors);
        Assert.Equal(("inspire:INSPIRE-00000001", "0000-0002-1825-0097"), (author.SourceId, author.Orcid));
        Assert.Equal(("1904.00001", "hep-ex"), (paper.ArxivId, paper.Categories[0]));
    }

    [Fact]
    public void Conference_NamesTwiceAndJoinedAffiliations_CountedOnceAndParted()
    {
        var paper = One(Read.Text(new ConferenceReader(), """
            [{"title": "Wings", "status": "Poster", "author": "Ada Quill;Bo Reed;Ada Quill;Bo Reed",
              "aff": "Reed College+Marsh University;Sand Institute", "authorids": "~Ada_Quill1;~Bo_Reed2;~Ada_Quill1;~Bo_Reed2"}]
            """));

        Assert.Equal(["openreview:~Ada_Quill1", "openreview:~Bo_Reed2"], paper.Authors.Select(static a => a.SourceId));
        Assert.Equal([2, 1], paper.Authors.Select(static a => a.Affiliations.Count));
    }

    [Fact]
    public void Csv_ColumnMap_ColumnsOfAnyName()
    {
        var options = Read.Options with { Columns = "title=Name,authors=Who,year=When" };
        var paper = One(Read.Text(new CsvReader(), "Who\tWhen\tName\nQuill, Ada; Reed, Bo\t2019\tWings\n", options));

        Assert.Equal(("Wings", 2019), (paper.Title, paper.Year));
        Assert.Equal(["Ada Quill", "Bo Reed"], paper.Authors.Select(static a => a.Name));
    }

    private static PaperRecord One(List<ReadItem> items)
    {
        Assert.Empty(Read.Issues(items));
        return Assert.Single(Read.Papers(items));
    }
}
