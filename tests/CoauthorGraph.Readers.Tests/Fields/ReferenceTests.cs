using System.Buffers;
using System.Globalization;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Crossref;
using CoauthorGraph.Readers.Jats;
using CoauthorGraph.Readers.Medline;
using CoauthorGraph.Readers.OpenAlex;
using CoauthorGraph.Readers.PaperRecords;
using CoauthorGraph.Readers.PubMed;
using CoauthorGraph.Readers.Scopus;
using CoauthorGraph.Readers.SemanticScholar;
using CoauthorGraph.Readers.WebOfScience;
using CsCheck;

namespace CoauthorGraph.Readers.Tests.Fields;

/// <summary>What papers cite and who paid for them, by each format's own names for it.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void Crossref_ReferencesAndFunders_AreDoisAndAwards()
    {
        var paper = One(Read.Text(new CrossrefReader(), """
            {"DOI":"10.5555/birds.7","type":"journal-article","title":["Where robins sleep"],
            "author":[{"given":"Ada","family":"Quill"}],
            "reference":[{"key":"1","doi-asserted-by":"crossref","DOI":"10.5555/BIRDS.1"},
              {"key":"2","unstructured":"Reed, Beaks, 1999"},{"key":"3","DOI":"10.48550/arXiv.1904.01234"},
              {"key":"4","DOI":"https://doi.org/10.5555/birds.1"}],
            "funder":[{"name":"National Natural Science Foundation of China","award":["61872105","61772136, 61572045"]},
              {"name":"Marsh Trust"},{"DOI":"10.13039/1","name":"Bird Fund","award":["Not applicable"]}]}
            """));
        Assert.Equal(["doi:10.5555/birds.1", "arxiv:1904.01234"], paper.References);
        const string From = " (National Natural Science Foundation of China)";
        Assert.Equal(["61872105" + From, "61772136" + From, "61572045" + From], paper.Grants);
    }

    [Theory]
    [InlineData("\"awards\":[{\"id\":\"https://openalex.org/G1\",\"funder_award_id\":\"EP/K503113/1\",\"funder_display_name\":\"EPSRC\"}]")]
    [InlineData("\"grants\":[{\"funder\":\"https://openalex.org/F1\",\"funder_display_name\":\"EPSRC\",\"award_id\":\"EP/K503113/1\"},{\"funder\":\"f\",\"award_id\":null}]")]
    public void OpenAlex_ReferencedWorksAndAwards_AreKeysAndGrants(string awards)
    {
        var paper = One(Read.Text(new OpenAlexReader(), $$"""
            {"id":"https://openalex.org/W7","title":"Where robins sleep","authorships":[],
            "referenced_works":["https://openalex.org/W1","https://openalex.org/W2","https://openalex.org/W1"],{{awards}}}
            """));
        Assert.Equal(["openalex:W1", "openalex:W2"], paper.References);
        Assert.Equal(["EP/K503113/1 (EPSRC)"], paper.Grants);
    }

    [Fact]
    public void OpenAlex_TwoWorksThatCiteOne_BothHaveIt()
    {
        var papers = Read.Papers(Read.Text(new OpenAlexReader(), """
            {"id":"https://openalex.org/W7","title":"A","authorships":[],"referenced_works":["https://openalex.org/W1"]}
            {"id":"https://openalex.org/W8","title":"B","authorships":[],"referenced_works":["https://openalex.org/W1"]}
            {"id":"https://openalex.org/W9","title":"C","authorships":[]}
            """));
        Assert.Equal(
            ["openalex:W1", "openalex:W1", ""],
            papers.Select(static paper => string.Join(' ', paper.References)));
    }

    // A work has one key, so that one that two papers cite is one.
    [Fact]
    public void SemanticScholar_References_AreTheBestKeyOfEach()
    {
        var paper = One(Read.Text(new SemanticScholarReader(), """
            {"paperId":"p7","title":"Where robins sleep","authors":[{"name":"Ada Quill"}],
            "references":[{"paperId":"p1","externalIds":{"DOI":"10.5555/Birds.1","ArXiv":"1904.01234"}},
              {"paperId":"p2","externalIds":{"ArXiv":"1904.01235"}},{"paperId":"p3","externalIds":{"PubMed":"33"}},
              {"paperId":"p4","title":"Beaks"},{"paperId":null,"title":"Unknown"}]}
            """));
        Assert.Equal(["doi:10.5555/birds.1", "arxiv:1904.01235", "pmid:33", "s2:p4"], paper.References);
    }

    [Fact]
    public void PubMed_ReferencesAndGrants_AreNumbersAndAwards()
    {
        var paper = One(Read.Text(new PubMedXmlReader(), """
            <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>7</PMID><Article>
            <ArticleTitle>Where robins sleep</ArticleTitle>
            <GrantList CompleteYN="Y"><Grant><GrantID>R01 AI032956-05</GrantID><Acronym>AI</Acronym>
            <Agency>NIAID NIH HHS</Agency><Country>United States</Country></Grant>
            <Grant><Agency>Marsh Trust</Agency></Grant></GrantList></Article></MedlineCitation>
            <PubmedData><ReferenceList><Title>References</Title>
            <Reference><Citation>One</Citation><ArticleIdList><ArticleId IdType="doi">10.5555/x</ArticleId>
            <ArticleId IdType="pubmed">11</ArticleId></ArticleIdList></Reference>
            <ReferenceList><Reference><Citation>Two</Citation><ArticleIdList>
            <ArticleId IdType="doi">10.5555/Two</ArticleId></ArticleIdList></Reference></ReferenceList>
            <Reference><Citation>Three</Citation></Reference>
            <Reference><Citation>Four</Citation><ArticleIdList><ArticleId IdType="pmc">PMC44</ArticleId></ArticleIdList>
            </Reference></ReferenceList></PubmedData></PubmedArticle></PubmedArticleSet>
            """));
        Assert.Equal(["pmid:11", "doi:10.5555/two", "pmcid:PMC44"], paper.References);
        Assert.Equal(["AI032956 (NIAID NIH HHS)"], paper.Grants);
    }

    [Theory]
    [InlineData("R01 GM123456/GM/NIGMS NIH HHS/United States", "GM123456 (NIGMS NIH HHS)")]
    [InlineData("G0701652/Medical Research Council/United Kingdom", "G0701652 (Medical Research Council)")]
    [InlineData("MC_U105184313/MRC_/Medical Research Council/United Kingdom", "MCU105184313 (Medical Research Council)")]
    [InlineData("EP/K503113/1/Marsh Trust/United Kingdom", "EP/K503113/1 (Marsh Trust)")]
    [InlineData("Howard Hughes Medical Institute/United States", null)]
    [InlineData("001/WHO_/World Health Organization/International", null)]
    public void Medline_Grant_IsNumberAndAgency(string printed, string? grant)
    {
        var paper = One(Read.Text(new MedlineReader(), $"""
            PMID- 7
            TI  - Where robins sleep
            FAU - Quill, Ada
            GR  - {printed}
            """));
        Assert.Equal(grant is null ? [] : [grant], paper.Grants);
    }

    [Fact]
    public void WebOfScience_CitedReferencesAndFunding_AreDoisAndAwards()
    {
        var paper = One(Read.Text(new WebOfScienceReader(), """
            FN Clarivate Analytics Web of Science
            VR 1.0
            PT J
            AU Quill, A
            TI Where robins sleep
            SO BIRDS
            CR Reed B, 1999, BEAKS, V1, P2, DOI 10.5555/Beaks(99)1
               Wing C, 2001, BIRDS, V3, P4, DOI [10.5555/Wings.2, 10.5555/Wings.3]
               Tail D, 1980, FEATHERS, V5
            FU National Natural Science Foundation of China [61872105, 61772136]; Natural Science
               Foundation of Shanxi [2006-011010]; Marsh Trust
            PY 2019
            ER
            EF
            """));
        Assert.Equal(["doi:10.5555/beaks(99)1", "doi:10.5555/wings.2", "doi:10.5555/wings.3"], paper.References);
        Assert.Equal(
            ["61872105 (National Natural Science Foundation of China)",
                "61772136 (National Natural Science Foundation of China)",
                "2006011010 (Natural Science Foundation of Shanxi)"],
            paper.Grants);
    }

    [Fact]
    public void Scopus_ReferencesAndFundingDetails_AreDoisAndAwards()
    {
        var paper = One(Read.Text(new ScopusReader(), """
            "Authors","Title","Year","Source title","EID","Funding Details","References"
            "Quill A.","Where robins sleep",2019,"Birds","2-s2.0-7","National Science Foundation, NSF, (1638300, IIS-0812114); Marsh Trust","Reed B., Beaks, Birds, 1, (1999), https://doi.org/10.5555/Beaks.1; Wing C., Wings, (2001); Tail D., (see 10.5555/tails.2)"
            """));
        Assert.Equal(["doi:10.5555/beaks.1", "doi:10.5555/tails.2"], paper.References);
        Assert.Equal(
            ["1638300 (National Science Foundation)", "IIS0812114 (National Science Foundation)"], paper.Grants);
    }

    [Fact]
    public void Jats_RefListsAndAwards_AreThoseOfTheArticleItself()
    {
        var paper = One(Read.Text(new JatsReader(), """
            <article><front><article-meta><title-group><article-title>Where robins sleep</article-title></title-group>
            <funding-group><award-group><funding-source><institution-wrap><institution>Marsh Trust</institution>
            <institution-id>https://doi.org/10.13039/1</institution-id></institution-wrap></funding-source>
            <award-id>MT-2019-77</award-id><award-id>n/a</award-id></award-group></funding-group></article-meta></front>
            <body><sec><p><pub-id pub-id-type="doi">10.5555/body</pub-id></p></sec></body>
            <back><sec><ref-list><ref id="b1"><mixed-citation>Reed. <pub-id pub-id-type="doi">10.5555/Beaks</pub-id>
            <pub-id pub-id-type="pmid">11</pub-id></mixed-citation></ref>
            <ref-list><ref><element-citation><pub-id pub-id-type="pmid">12</pub-id></element-citation>
            <element-citation><pub-id pub-id-type="pmcid">44</pub-id></element-citation></ref></ref-list></ref-list></sec>
            </back><sub-article><back><ref-list><ref><element-citation><pub-id pub-id-type="doi">10.5555/review</pub-id>
            </element-citation></ref></ref-list></back></sub-article></article>
            """));
        Assert.Equal(["doi:10.5555/beaks", "pmid:12", "pmcid:PMC44"], paper.References);
        Assert.Equal(["MT201977 (Marsh Trust)"], paper.Grants);
    }

    [Fact]
    public void Records_OwnFormat_KeepsWhatIsAKeyOrAGrant()
    {
        var paper = One(Read.Text(new PaperRecordReader(), """
            {"title":"T","authors":["Ada Quill"],"references":["doi:10.1/a","doi:10.1/a","no key","x:1 2","pmid:7"],
            "grants":["61872105 (NSFC)","61872105","none","77 (X)"]}
            """));
        Assert.Equal(["doi:10.1/a", "pmid:7"], paper.References);
        Assert.Equal(["61872105 (NSFC)"], paper.Grants);
    }

    [Theory]
    [InlineData("NSF IIS-1234568", "NSFIIS1234568")]
    [InlineData("iis-1234568", "IIS1234568")]
    [InlineData("Grant No. 61872105", "61872105")]
    [InlineData("61872105, 61772136 and IIS-1234568 (NSF)", "61872105 (NSF) 61772136 (NSF) IIS1234568 (NSF)")]
    [InlineData("5 R01 AI032956-05 (NIH)", "AI032956 (NIH)")]
    [InlineData("n/a", "")]
    public void Records_GrantAsPrinted_IsThatOfOtherSources(string printed, string grants)
    {
        var paper = One(Read.Text(
            new PaperRecordReader(), $$"""{"title":"T","authors":["Ada Quill"],"grants":["{{printed}}"]}"""));
        Assert.Equal(grants, string.Join(' ', paper.Grants));
    }

    [Theory]
    [InlineData("https://doi.org/10.48550/arXiv.2001.01234", "arxiv:2001.01234")]
    [InlineData("doi:10.48550/arxiv.2001.01234", "arxiv:2001.01234")]
    [InlineData("arXiv:2001.01234v3", "arxiv:2001.01234")]
    [InlineData("https://arxiv.org/abs/math/0309136", "arxiv:math/0309136")]
    [InlineData("PMID: 0012", "pmid:12")]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/12/", "pmid:12")]
    [InlineData("PMC44", "pmcid:PMC44")]
    [InlineData("pmcid:44", "pmcid:PMC44")]
    [InlineData("https://openalex.org/W7", "openalex:W7")]
    [InlineData("acl:P19-1001", "acl:P19-1001")]
    [InlineData("Quill, A. (2001) Wings", null)]
    [InlineData("pmid:none", null)]
    public void Records_ReferenceAsPrinted_IsThatOfOtherSources(string printed, string? key)
    {
        var paper = One(Read.Text(
            new PaperRecordReader(), $$"""{"title":"T","authors":["Ada Quill"],"references":["{{printed}}"]}"""));
        Assert.Equal(key is null ? [] : [key], paper.References);
    }

    private static readonly Gen<string> Letters = Gen.Char["abz09./()_-"].Array[1, 12].Select(static all => new string(all));

    private static readonly Gen<string> Keys =
        Gen.Select(Gen.Int[0, 2].Select(static at => new[] { "doi:", "s2:", "openalex:" }[at]), Letters, static (scheme, value) => scheme + value);

    private static readonly Gen<string> Grants = Gen.Select(
        Gen.Int[100_000, 999_999], Gen.String[0, 20], static (number, funder) =>
            GrantNumbers.Of("A" + number.ToString(CultureInfo.InvariantCulture), funder).Single());

    [Fact]
    public void Records_OwnFormat_TakesADoiInAnyOfItsForms()
    {
        var paper = One(Read.Text(new PaperRecordReader(), """
            {"id":"p","title":"Where robins sleep","doi":"https://doi.org/10.5555/BIRDS.7","authors":[{"name":"Ada Quill"}],
            "references":["10.5555/birds.1","DOI:10.5555/Birds.1","doi: 10.5555/birds.2","https://doi.org/10.5555/birds.3"]}
            """.ReplaceLineEndings(" ")));
        Assert.Equal("10.5555/birds.7", paper.Doi);
        Assert.Equal(["doi:10.5555/birds.1", "doi:10.5555/birds.2", "doi:10.5555/birds.3"], paper.References);
    }

    [Fact]
    public void Records_Written_AreReadBackAsTheyAre() =>
        Gen.Select(Keys.List[0, 30], Grants.List[0, 5]).Sample((references, grants) =>
        {
            var record = new PaperRecord
            {
                Id = "p",
                Title = "T",
                References = ReferenceKeys.Kept(references),
                Grants = GrantNumbers.Kept(grants),
                Source = new RecordSource("f", "records", 0, 0),
            };
            var output = new ArrayBufferWriter<byte>();
            PaperRecordJson.Write(output, record);
            var back = new PaperRecordParser().Parse(output.WrittenMemory, record.Source);
            return record.References.SequenceEqual(back.References) && record.Grants.SequenceEqual(back.Grants)
                && references.Distinct().SequenceEqual(back.References);
        });

    [Theory]
    [InlineData("""{"title":"T","authors":["A"],"references":"doi:10.1/a"}""", "'references' should be a list")]
    [InlineData("""{"title":"T","authors":["A"],"grants":[7]}""", "'grants' should hold strings")]
    public void Records_OfAnotherKind_AreRejected(string record, string why) => Assert.Contains(
        why, Assert.Single(Read.Issues(Read.Text(new PaperRecordReader(), record))).Message, StringComparison.Ordinal);

    // 100,000 references on one paper, and a key of a megabyte: the first thousand are kept.
    [Fact]
    public void Crossref_MoreThanAnybodyReads_AreCut()
    {
        var many = string.Join(',', Enumerable.Range(0, 100_000).Select(static at =>
            string.Create(CultureInfo.InvariantCulture, $"{{\"DOI\":\"10.1/{at}\"}}")));
        var paper = One(Read.Text(new CrossrefReader(), $$"""
            {"DOI":"10.5555/birds.7","title":["T"],"author":[{"family":"Quill"}],"reference":[{"DOI":"10.1/{{new string('x', 1 << 20)}}"},{{many}}],"funder":[{"award":["{{new string('1', 1 << 20)}}"]}]}
            """));
        Assert.Equal(ReferenceKeys.Most, paper.References.Count);
        Assert.Equal("doi:10.1/0", paper.References[0]);
        Assert.Empty(paper.Grants);
    }

    private static PaperRecord One(List<ReadItem> items)
    {
        Assert.Empty(Read.Issues(items));
        return Assert.Single(Read.Papers(items));
    }
}
