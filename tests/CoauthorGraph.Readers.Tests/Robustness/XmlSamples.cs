namespace CoauthorGraph.Readers.Tests.Robustness;

internal static class XmlSamples
{
    public static readonly FormatSample Dblp = new(
        "dblp",
        static i => $$"""
            <article mdate="2019-04-01" key="journals/birds/Quill{{i}}">
            <author orcid="0000-0002-1825-0097">Ada Quill 0001</author><author>Bo R&eacute;ed</author>
            <title>{{FormatSample.Title(i)}}.</title><year>2019</year><journal>Birds</journal>
            </article>
            """,
        """
        <?xml version="1.0" encoding="ISO-8859-1"?>
        <!DOCTYPE dblp SYSTEM "dblp.dtd">
        <dblp>

        """,
        "", "</dblp>\n", Nested("article"));

    public static readonly FormatSample Acl = new(
        "acl",
        static i => $$"""
              <paper id="{{i + 1}}">
                <title>Where <fixed-case>s</fixed-case>{{FormatSample.Title(i)["Where s".Length..]}}</title>
                <author id="ada-quill"><first>Ada</first><last>Quill</last><affiliation>Reed College</affiliation>
                </author>
              </paper>
            """,
        """
        <?xml version='1.0' encoding='UTF-8'?>
        <collection id="2019.birds"><volume id="1"><meta><booktitle>Birds</booktitle><year>2019</year></meta>

        """,
        "\n", "</volume></collection>", Nested("paper"));

    public static readonly FormatSample PubMed = new(
        "pubmed",
        static i => $$"""
            <PubmedArticle><MedlineCitation><PMID Version="1">{{i + 100}}</PMID><Article><Journal>
            <JournalIssue><PubDate><Year>2019</Year><Month>Apr</Month></PubDate></JournalIssue>
            <Title>Birds</Title></Journal>
            <ArticleTitle>{{FormatSample.Title(i)}}</ArticleTitle><AuthorList CompleteYN="Y"><Author>
            <LastName>Quill</LastName><ForeName>Ada</ForeName></Author></AuthorList></Article>
            </MedlineCitation></PubmedArticle>
            """,
        "<?xml version=\"1.0\"?>\n<PubmedArticleSet>\n", "\n", "\n</PubmedArticleSet>", Nested("PubmedArticle"));

    public static readonly FormatSample Jats = new(
        "jats",
        static i => $$"""
            <article><front><article-meta><article-id pub-id-type="doi">10.5555/jats.{{i}}</article-id><title-group>
            <article-title>{{FormatSample.Title(i)}}</article-title></title-group><contrib-group><contrib><name>
            <surname>Quill</surname><given-names>Ada</given-names></name></contrib></contrib-group>
            <pub-date><year>2019</year></pub-date></article-meta></front></article>
            """,
        "<?xml version=\"1.0\"?>\n<articles>\n", "\n", "\n</articles>", Nested("article"));

    public static readonly FormatSample EndNote = new(
        "endnote-xml",
        static i => $$"""
            <record><rec-number>{{i}}</rec-number><ref-type name="Journal Article">17</ref-type><contributors><authors>
            <author>Quill, Ada</author></authors></contributors><titles><title>{{FormatSample.Title(i)}}</title></titles>
            <dates><year>2019</year></dates></record>
            """,
        "<?xml version=\"1.0\"?>\n<xml><records>\n", "\n", "\n</records></xml>", Nested("record"));

    public static readonly FormatSample Atom = new(
        "arxiv-atom",
        static i => $$"""
            <entry><id>http://arxiv.org/abs/1904.0{{i:D4}}v1</id><title>{{FormatSample.Title(i)}}</title>
            <published>2019-04-01T00:00:00Z</published><author><name>Ada Quill</name></author>
            <category term="cs.AI"/></entry>
            """,
        "<?xml version='1.0' encoding='UTF-8'?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">"
            + "<link href=\"https://arxiv.org/api/query\"/>\n",
        "\n", "\n</feed>", Nested("entry"));

    public static readonly FormatSample Oai = new(
        "arxiv-oai",
        static i => $$"""
            <record><header><identifier>oai:arXiv.org:1904.0{{i:D4}}</identifier></header><metadata>
            <arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>1904.0{{i:D4}}</id><created>2019-04-01</created><authors>
            <author><keyname>Quill</keyname><forenames>Ada</forenames></author></authors>
            <title>{{FormatSample.Title(i)}}</title>
            <categories>cs.AI cs.LG</categories></arXiv></metadata></record>
            """,
        "<?xml version=\"1.0\"?>\n<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><ListRecords>\n", "\n",
        "</ListRecords></OAI-PMH>", Nested("record"));

    public static readonly FormatSample Marc = new(
        "marcxml",
        static i => $$"""
            <marc:record><marc:controlfield tag="001">{{i}}</marc:controlfield>
            <marc:datafield tag="100" ind1="1" ind2=" "><marc:subfield code="a">Quill, Ada</marc:subfield>
            <marc:subfield code="u">Reed College</marc:subfield></marc:datafield>
            <marc:datafield tag="245" ind1="0" ind2="0">
            <marc:subfield code="a">{{FormatSample.Title(i)}} /</marc:subfield></marc:datafield></marc:record>
            """,
        "<marc:collection xmlns:marc=\"http://www.loc.gov/MARC21/slim\">\n", "\n", "</marc:collection>",
        Nested("marc:record"));

    public static readonly FormatSample Pica = new(
        "pica",
        static i => $$"""
            <record xmlns="info:srw/schema/5/picaXML-v1.0"><datafield tag="003@"><subfield code="0">{{i}}</subfield></datafield>
            <datafield tag="028A"><subfield code="a">Quill</subfield><subfield code="d">Ada</subfield></datafield>
            <datafield tag="021A"><subfield code="a">{{FormatSample.Title(i)}}</subfield></datafield></record>
            """,
        "<collection>\n", "\n", "</collection>", Nested("record"));

    private static string Nested(string record) => $"<{record}>" + string.Concat(Enumerable.Repeat("<a>", 10_000))
        + string.Concat(Enumerable.Repeat("</a>", 10_000)) + $"</{record}>";
}
