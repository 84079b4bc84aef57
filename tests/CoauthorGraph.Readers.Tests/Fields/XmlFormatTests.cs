using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.ArxivOai;
using CoauthorGraph.Readers.EndNoteXml;
using CoauthorGraph.Readers.Jats;
using CoauthorGraph.Readers.Marc;
using CoauthorGraph.Readers.Pica;
using CoauthorGraph.Readers.PubMed;

namespace CoauthorGraph.Readers.Tests.Fields;

/// <summary>Articles, books and catalogues in XML, by the descriptions of JATS, EndNote, SRU and PubMed.</summary>
public sealed class XmlFormatTests
{
    [Fact]
    public void Jats_AllKindsOfContributors_AreAuthorsWithTheirAffiliations()
    {
        var paper = One(Read.Text(new JatsReader(), """
            <article><front><journal-meta><journal-title-group><journal-title>Kites</journal-title></journal-title-group>
            </journal-meta><article-meta><article-id pub-id-type="pmc">456</article-id>
            <article-id pub-id-type="doi">10.5555/kite.1</article-id><title-group><article-title>Growth of
            <italic>Rosa</italic> in CO<sub>2</sub> by <inline-formula><alternatives><tex-math>$x^2$</tex-math>
            <mml:math><mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math></alternatives>
            </inline-formula><xref ref-type="fn" rid="f"><sup>1</sup></xref></article-title></title-group>
            <contrib-group><contrib contrib-type="author"><contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097</contrib-id>
            <name><surname>van der Berg</surname><given-names>Jan</given-names><suffix>Jr</suffix></name>
            <xref ref-type="aff" rid="a1">1</xref></contrib>
            <contrib contrib-type="author"><name-alternatives><name><surname>Li</surname><given-names>Hua</given-names>
            </name><name><surname>李</surname><given-names>华</given-names></name></name-alternatives></contrib>
            <contrib contrib-type="author"><collab>Kite Study Group<contrib-group><contrib><name>
            <surname>Member</surname></name></contrib></contrib-group></collab></contrib>
            <contrib contrib-type="editor"><name><surname>Editor</surname></name></contrib><etal/></contrib-group>
            <aff id="a1"><label>1</label>Reed College, <country>USA</country></aff>
            <pub-date><month>5</month><year>2020</year></pub-date>
            <pub-date><day>3</day><month>2</month><year>2020</year></pub-date></article-meta></front>
            <sub-article><front-stub><title-group><article-title>Reply</article-title></title-group></front-stub>
            </sub-article></article>
            """));

        Assert.Equal("Growth of Rosa in CO2 by x2", paper.Title.Replace(" x 2", " x2", StringComparison.Ordinal));
        Assert.Equal(["van der Berg/Jan/Jr", "Li/Hua/", "//"],
            paper.Authors.Select(static author => $"{author.Family}/{author.Given}/{author.Suffix}"));
        Assert.Equal("Kite Study Group", paper.Authors[2].Name);
        Assert.Equal("0000-0002-1825-0097", paper.Authors[0].Orcid);
        Assert.Equal("Reed College, USA", Assert.Single(paper.Authors[0].Affiliations).Raw);
        Assert.True(paper.AuthorsTruncated);
        Assert.Equal(("2020-02-03", "Kites"), (paper.Date.ToString(), paper.Venue));
        Assert.Equal(["pmcid:PMC456"], paper.OtherIds);
    }

    [Theory]
    [InlineData("<author>Quill AB</author><author>de la Reed MT</author>", "Quill|AB de la Reed|MT")]
    [InlineData("<author>Ada Quill; Bo Reed</author>", "Quill|Ada Reed|Bo")]
    [InlineData("<author>Quill AB</author><author>WARM,</author><author>Reed C</author>", "Quill|AB | Reed|C")]
    public void EndNote_ListsAndInitialsWithoutCommas_CutAsElsewhere(string authors, string expected)
    {
        var paper = One(Read.Text(new EndNoteXmlReader(), $"""
            <xml><records><record><contributors><authors>{authors}</authors></contributors>
            <titles><title>R\'esum\'e</title></titles></record></records></xml>
            """));

        Assert.Equal(expected, string.Join(' ', paper.Authors.Select(static author => $"{author.Family}|{author.Given}")));
        Assert.Equal("Résumé", paper.Title);
    }

    [Fact]
    public void Marc_SeveralNamesInAFieldAndPartsOfATitle_Read()
    {
        var paper = One(Read.Text(new MarcXmlReader(), """
            <record xmlns="http://www.loc.gov/MARC21/slim"><datafield tag="245" ind1="1" ind2="0">
            <subfield code="a">Kites :</subfield><subfield code="b">a life /</subfield><subfield code="n">Band 2.</subfield>
            <subfield code="p">Late years</subfield></datafield><datafield tag="700" ind1="1" ind2=" ">
            <subfield code="a">Ada Quill &amp; Bo Reed</subfield></datafield></record>
            """));

        Assert.Equal("Kites: a life. Band 2: Late years", paper.Title);
        Assert.Equal(["Ada Quill", "Bo Reed"], paper.Authors.Select(static author => author.Name));
    }

    [Fact]
    public void EndNote_StylesOrganisationsAndDates_Read()
    {
        var paper = One(Read.Text(new EndNoteXmlReader(), """
            <xml><records><record><ref-type name="Journal Article">17</ref-type><contributors><authors>
            <author><style face="normal" size="100%">van der Berg, Jan</style></author>
            <author>World Health Organization,</author><author>et al.</author></authors><secondary-authors>
            <author>Editor, E.</author></secondary-authors></contributors><titles><title><style face="normal">Kites of
            </style><style face="italic">Rosa</style></title><secondary-title>J Kites</secondary-title></titles><dates>
            <year>2020</year><pub-dates><date>Feb 3</date></pub-dates></dates>
            <electronic-resource-num>10.5555/kite.2</electronic-resource-num></record></records></xml>
            """));

        Assert.Equal(("Kites of Rosa", "2020-02-03", "J Kites"), (paper.Title, paper.Date.ToString(), paper.Venue));
        Assert.Equal(["van der Berg", null], paper.Authors.Select(static author => author.Family));
        Assert.Equal(("World Health Organization", true), (paper.Authors[1].Name, paper.Authors[1].Collective));
        Assert.True(paper.AuthorsTruncated);
    }

    [Theory]
    [InlineData("<record>{0}</record>", false)]
    [InlineData("<zs:record><zs:recordData><record>{0}</record></zs:recordData></zs:record>", false)]
    [InlineData("<record><recordData><record>{0}</record></recordData></record>", false)]
    [InlineData("<zs:record><zs:recordPacking>string</zs:recordPacking><zs:recordData>{0}</zs:recordData></zs:record>", true)]
    public void Marc_InAnswersOfSru_IsReadOnce(string wrapper, bool isText)
    {
        const string Fields = """<datafield tag="100"><subfield code="a">Dorset, Jane,</subfield></datafield>"""
            + """<datafield tag="245"><subfield code="a">Soft tolls /</subfield></datafield>""";
        var record = isText ? $"<record>{Fields}</record>".Replace("<", "&lt;", StringComparison.Ordinal) : Fields;
        var file = $"<searchRetrieveResponse><records>{wrapper.Replace("{0}", record, StringComparison.Ordinal)}"
            + $"{wrapper.Replace("{0}", record, StringComparison.Ordinal)}</records></searchRetrieveResponse>";
        var items = Read.Text(new MarcXmlReader(), file);

        Assert.Empty(Read.Issues(items));
        Assert.Equal(["Soft tolls", "Soft tolls"], Read.Papers(items).Select(static paper => paper.Title));
        Assert.Equal("Dorset", Read.Papers(items)[0].Authors[0].Family);
    }

    // As the SRU server of GVK writes records, by the description of K10plus.
    [Theory]
    [InlineData("<zs:record><zs:recordSchema>picaxml</zs:recordSchema><zs:recordData><record>{0}</record></zs:recordData></zs:record>")]
    [InlineData("<record>{0}</record>")]
    public void Pica_PeopleByTheirRoles_AuthorsAndWhatElseAPaperHas(string wrapper)
    {
        const string Fields = """
            <datafield tag="003@"><subfield code="0">785</subfield></datafield>
            <datafield tag="004V"><subfield code="0">10.5555/kite.3</subfield></datafield>
            <datafield tag="011@"><subfield code="a">2014</subfield></datafield>
            <datafield tag="021A"><subfield code="a">Der @Drachen</subfield><subfield code="d">am Himmel</subfield></datafield>
            <datafield tag="028A"><subfield code="d">Ada</subfield><subfield code="a">Quill</subfield></datafield>
            <datafield tag="028B" occurrence="01"><subfield code="d">Jan</subfield><subfield code="c">van der</subfield><subfield code="a">Berg</subfield><subfield code="4">aut</subfield></datafield>
            <datafield tag="028B"><subfield code="d">Ed</subfield><subfield code="a">Fox</subfield><subfield code="B">Hrsg.</subfield></datafield>
            <datafield tag="028C"><subfield code="d">Cy</subfield><subfield code="a">Dow</subfield></datafield>
            <datafield tag="028C"><subfield code="P">Aristoteles</subfield><subfield code="B">Verfasser</subfield></datafield>
            <datafield tag="029A"><subfield code="a">Verein der Drachen</subfield></datafield>
            <datafield tag="039B"><subfield code="i">In</subfield><subfield code="t">Winde</subfield></datafield>
            """;
        var record = wrapper.Replace("{0}", Fields, StringComparison.Ordinal);
        var paper = One(Read.Text(new PicaXmlReader(), $"<searchRetrieveResponse><records>{record}</records></searchRetrieveResponse>"));

        Assert.Equal(("Der Drachen: am Himmel", 2014, "Winde", "10.5555/kite.3"), (paper.Title, paper.Year, paper.Venue, paper.Doi));
        Assert.Equal("Quill|Ada ; van der Berg|Jan ; Aristoteles| ; {Verein der Drachen}", AuthorLists.Shown.Of(paper));
        Assert.Equal(["ppn:785"], paper.OtherIds);
    }

    [Theory]
    [InlineData("<AuthorList Type=\"editors\"><Author><LastName>Ed</LastName></Author></AuthorList>", "Nusbaum")]
    [InlineData("<AuthorList Type=\"authors\"><Author><LastName>Own</LastName></Author></AuthorList>", "Own")]
    public void PubMed_Book_HasTheAuthorsOfTheBookUnlessItsOwn(string own, string expected) => Assert.Equal(
        expected,
        Assert.Single(One(Read.Text(new PubMedXmlReader(), $"""
            <PubmedArticleSet><PubmedBookArticle><BookDocument><PMID>9</PMID><Book><BookTitle>Tides</BookTitle>
            <AuthorList Type="authors"><Author><LastName>Nusbaum</LastName></Author></AuthorList></Book>{own}
            </BookDocument></PubmedBookArticle></PubmedArticleSet>
            """)).Authors).Family);

    [Fact]
    public void Oai_ErrorOfTheServer_IsSaid()
    {
        var items = Read.Text(new ArxivOaiReader(), "<OAI-PMH><error code=\"badArgument\">No such set</error></OAI-PMH>");

        Assert.Contains("badArgument", Assert.Single(Read.Issues(items)).Message, StringComparison.Ordinal);
    }

    private static PaperRecord One(List<ReadItem> items) => Assert.Single(Read.Papers(items));
}
