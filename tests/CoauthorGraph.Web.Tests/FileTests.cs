using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using CoauthorGraph.Pipeline.Exporting;

namespace CoauthorGraph.Web.Tests;

/// <summary>What a picture shows, as files for other tools.</summary>
public sealed class FileTests
{
    // Ada and Bo wrote in 2019 and 2020, Bo and Cy in 2021, Cy and Dee in 2022.
    [Theory]
    [InlineData("", "Ada Quill, Bo Finch, Cy Marsh", "2, 1")]
    [InlineData("&open=Cy+Marsh", "Ada Quill, Bo Finch, Cy Marsh, Dee Holt", "2, 1, 1")]
    [InlineData("&each=1", "Ada Quill, Bo Finch", "2")]
    [InlineData("&open=Cy+Marsh&to=2020", "Ada Quill, Bo Finch", "2")]
    [InlineData("&open=Cy+Marsh&from=2022", "Bo Finch", "")]
    [InlineData("&least=2", "Ada Quill, Bo Finch", "2")]
    [InlineData("&years=2020-2022&open=Cy+Marsh", "Ada Quill, Bo Finch, Cy Marsh, Dee Holt", "1, 1, 1")]
    public async Task AroundFile_OfAView_HoldsWhatIsSeen(string more, string names, string papers)
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        var reply = await explorer.AskAsync("/around-file?id=Bo+Finch&format=gexf" + more);
        Assert.StartsWith("application/gexf+xml", reply.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Matches("^attachment; filename=\"around-[a-z0-9]+\\.gexf\"$", reply.Header("Content-Disposition"));
        var gexf = XDocument.Parse(reply.Text);
        Assert.Equal(names, string.Join(", ", Of(gexf, "node").Select(static one => one.Attribute("label")!.Value).Order(StringComparer.Ordinal)));
        Assert.Equal(papers, string.Join(", ", Of(gexf, "edge").Select(static edge => Of(edge, "attvalue")
            .First(static value => value.Attribute("for")!.Value == "papers").Attribute("value")!.Value).OrderDescending()));
    }

    // By the exporter of the command line: where it came from is said as there.
    [Fact]
    public async Task AroundFile_SaysWhatItIsOf()
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        var text = (await explorer.AskAsync(
            "/around-file?id=Bo+Finch&open=Cy+Marsh&format=graphml&from=2020&least=1&years=2019-2022")).Text;
        Assert.Contains("Snapshot 000001.", text, StringComparison.Ordinal);
        Assert.Contains("CoauthorGraph 1.2.3", text, StringComparison.Ordinal);
        Assert.Contains(
            "Filters: years 2019-2022, around Bo Finch and Cy Marsh, co-authorships of 2020-.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AroundFile_OfEveryFormat_IsThereAndTheSameTwice()
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        foreach (var format in GraphExport.Formats)
        {
            var bytes = await explorer.BytesAsync($"/around-file?id=Bo+Finch&format={format}");
            Assert.NotEmpty(bytes);
            Assert.Equal(bytes, await explorer.BytesAsync($"/around-file?id=Bo+Finch&to=0&format={format}"));
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await explorer.AskAsync("/around-file?id=Bo+Finch&format=doc")).Status);
    }

    [Fact]
    public async Task AroundFile_AsCsv_IsAZipOfTables()
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        using var zip = new ZipArchive(new MemoryStream(await explorer.BytesAsync("/around-file?id=Bo+Finch&format=csv")));
        Assert.Equal(["README.md", "edges.csv", "nodes.csv"], zip.Entries.Select(static entry => entry.FullName));
        using var nodes = new StreamReader(await zip.GetEntry("nodes.csv")!.OpenAsync(TestContext.Current.CancellationToken));
        var rows = (await nodes.ReadToEndAsync(TestContext.Current.CancellationToken)).TrimEnd().Split('\n');
        Assert.Equal(4, rows.Length);
        Assert.Contains(rows, static row => row.Contains(",Bo Finch,", StringComparison.Ordinal));
    }

    private static IEnumerable<XElement> Of(XContainer document, string name) =>
        document.Descendants().Where(one => one.Name.LocalName == name);
}
