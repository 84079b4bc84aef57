using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Tests;

/// <summary>Deletions that sources announce, which name a record by the source's own key even where it has a DOI.</summary>
public sealed class WithdrawalTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_PubMedDeletesRecordsWithADoi_TheyGoAndTheOthersStay(bool inTheSameFile)
    {
        using var folder = new TemporaryFolder();
        var articles = PubMedArticle(1, "Compilers that check themselves") + PubMedArticle(12, "Ships that count")
            + PubMedArticle(123, "Clocks that agree with each other");
        const string Deletion = "<DeleteCitation><PMID Version=\"1\">12</PMID><PMID>999</PMID></DeleteCitation>";
        if (inTheSameFile)
        {
            Ingest(folder, "1.xml", PubMed(articles + Deletion));
        }
        else
        {
            Ingest(folder, "1.xml", PubMed(articles));
            Ingest(folder, "2.xml", PubMed(Deletion));
        }

        Assert.Equal(["10.1000/1", "10.1000/123"], Papers(folder));
    }

    [Fact]
    public void Run_RecordAfterItsDeletion_IsThereAgain()
    {
        using var folder = new TemporaryFolder();
        var article = PubMedArticle(7, "Ships that count");
        Ingest(folder, "1.xml", PubMed(article));
        Ingest(folder, "2.xml", PubMed("<DeleteCitation><PMID>7</PMID></DeleteCitation>" + article));

        Assert.Equal(["10.1000/7"], Papers(folder));
    }

    [Theory]
    [InlineData("dc", """
        <dc><title>Ships that count</title><creator>Hopper, Grace</creator><identifier>doi:10.1000/7</identifier></dc>
        """)]
    [InlineData("marcxml", """
        <record><datafield tag="024" ind1="7" ind2=" "><subfield code="2">DOI</subfield><subfield code="a">10.1000/7</subfield>
        </datafield><datafield tag="100" ind1=" " ind2=" "><subfield code="a">Hopper, Grace</subfield></datafield>
        <datafield tag="245" ind1=" " ind2=" "><subfield code="a">Ships that count</subfield></datafield></record>
        """)]
    public void Run_OaiDeletesARecordWithADoi_ItGoes(string prefix, string metadata)
    {
        using var folder = new TemporaryFolder();
        Ingest(folder, "1.xml", Oai(prefix, Record("7", "", $"<metadata>{metadata}</metadata>")));
        Assert.Equal(["10.1000/7"], Papers(folder));
        Ingest(folder, "2.xml", Oai(prefix, Record("7", " status=\"deleted\"", "")));

        Assert.Empty(Papers(folder));
    }

    private static string PubMed(string content) => $"<PubmedArticleSet>\n{content}\n</PubmedArticleSet>\n";

    private static string PubMedArticle(int pmid, string title) => $"""
        <PubmedArticle><MedlineCitation><PMID Version="1">{pmid}</PMID><Article><ArticleTitle>{title}</ArticleTitle><AuthorList>
        <Author><LastName>Hopper</LastName><ForeName>Grace</ForeName></Author></AuthorList></Article></MedlineCitation>
        <PubmedData><ArticleIdList><ArticleId IdType="doi">10.1000/{pmid}</ArticleId></ArticleIdList></PubmedData></PubmedArticle>
        """;

    private static string Oai(string prefix, string record) => $"""
        <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2024-02-03T00:00:00Z</responseDate>
        <request verb="ListRecords" metadataPrefix="{prefix}">http://example.org/oai</request><ListRecords>{record}
        </ListRecords></OAI-PMH>
        """;

    private static string Record(string key, string status, string metadata) =>
        $"<record><header{status}><identifier>oai:example.org:{key}</identifier><datestamp>2024-02-03</datestamp></header>"
        + metadata + "</record>";

    private static void Ingest(TemporaryFolder folder, string name, string content) => Ingestion.Run(
        new IngestRequest
        {
            GraphFolder = folder.File("g"),
            Inputs = [folder.Write(name, content)],
            Threads = 2,
            ProgramVersion = "test",
        },
        null,
        TestContext.Current.CancellationToken);

    private static List<string> Papers(TemporaryFolder folder)
    {
        using var graph = GraphFolder.Open(folder.File("g"));
        return [.. graph.Papers.Id.AsEnumerable()];
    }
}
