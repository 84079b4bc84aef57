using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CoauthorGraph.Pipeline.Exporting;

namespace CoauthorGraph.Web.Tests;

/// <summary>Long work as jobs, over the network.</summary>
public sealed class JobTests
{
    [Fact]
    public async Task Export_OfTheGraph_IsAJobThenAFile()
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        var begun = await explorer.AskAsync("/export.json?format=gexf");
        Assert.Equal(HttpStatusCode.Accepted, begun.Status);
        var job = begun.Header("Location");
        Assert.Equal(job, begun.Json().GetProperty("address").GetString());
        Assert.Equal("GEXF of the whole graph", begun.Json().GetProperty("what").GetString());

        var done = await EndAsync(explorer, job);
        Assert.Equal("done", done.GetProperty("state").GetString());
        var file = done.GetProperty("file").GetString()!;
        var plain = await explorer.AskAsync(file);
        Assert.Equal("attachment; filename=\"coauthor-000001.gexf\"", plain.Header("Content-Disposition"));
        Assert.StartsWith("application/gexf+xml", plain.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal(done.GetProperty("written").GetInt64(), Encoding.UTF8.GetByteCount(plain.Text));
        Assert.Equal("Ada Quill, Bo Finch, Cy Marsh, Dee Holt", Names(plain.Text));
        Assert.Equal("GEXF of the whole graph", (await explorer.AskAsync("/export.json")).Json()[0].GetProperty("what").GetString());
        Assert.Contains($"href=\"{file}\"", (await explorer.AskAsync(job)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_ToWhoTakesGzip_IsSentAsItIsKept()
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        var file = await FileAsync(explorer, "/export.json?format=graphml");
        var plain = await explorer.BytesAsync(file);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(explorer.Address, file));
        request.Headers.AcceptEncoding.ParseAdd("br, gzip");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        var packed = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(packed.Length, response.Content.Headers.ContentLength);
        await using var unpacked = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var content = new MemoryStream();
        await unpacked.CopyToAsync(content, TestContext.Current.CancellationToken);
        Assert.Equal(plain, content.ToArray());
    }

    [Fact]
    public async Task Export_OfEveryFormat_IsMade()
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        foreach (var format in GraphExport.Formats)
        {
            Assert.NotEmpty(await explorer.BytesAsync(await FileAsync(explorer, $"/export.json?format={format}")));
        }
    }

    // Ada and Bo wrote in 2019 and 2020, Bo and Cy in 2021, Cy and Dee in 2022.
    [Theory]
    [InlineData("&years=2021-2022", "Bo Finch, Cy Marsh, Dee Holt")]
    [InlineData("&ego=Ada+Quill", "Ada Quill, Bo Finch")]
    [InlineData("&ego=Ada+Quill&hops=2", "Ada Quill, Bo Finch, Cy Marsh")]
    [InlineData("&ego=Bo+Finch&min-weight=1.5", "Ada Quill, Bo Finch")]
    public async Task Export_OfAPart_HoldsThatPart(string more, string names)
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        var file = await FileAsync(explorer, "/export.json?format=gexf" + more);
        Assert.Equal(names, Names((await explorer.AskAsync(file)).Text));
    }

    [Fact]
    public async Task Export_AskedForTwice_IsOneJob()
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        var first = await explorer.AskAsync("/export.json?format=csv");
        await EndAsync(explorer, first.Header("Location"));
        var second = await explorer.AskAsync("/export.json?format=csv");
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal(Id(first), Id(second));
        foreach (var other in (string[])["csv&min-weight=2", "csv&years=2021-", "csv&ego=Bo+Finch", "gexf"])
        {
            Assert.NotEqual(Id(first), Id(await explorer.AskAsync("/export.json?format=" + other)));
        }
    }

    [Fact]
    public async Task Job_UnderWay_GoesOnWithoutScriptAndCanBeCancelled()
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        var page = await explorer.AskAsync("/export?format=svg");
        var job = page.Header("Location");
        Assert.Equal(HttpStatusCode.Accepted, page.Status);
        Assert.Contains(
            $"<noscript><meta http-equiv=\"refresh\" content=\"3; url={job}\" /></noscript>", page.Text, StringComparison.Ordinal);
        Assert.Contains($"<form action=\"{job}\" method=\"post\">", page.Text, StringComparison.Ordinal);
        await EndAsync(explorer, job);
        Assert.DoesNotContain("http-equiv=\"refresh\"", (await explorer.AskAsync(job)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_ByAForm_LeadsBackAndByAnotherSiteIsRefused()
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain(), static settings => settings with { ReadOnly = true });
        var job = (await explorer.AskAsync("/export?format=svg")).Header("Location");
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(HttpMethod.Post, job, "Origin", "http://evil.example")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(HttpMethod.Delete, job, "Sec-Fetch-Site", "cross-site")).Status);
        var back = await SendAsync(HttpMethod.Post, job, "Sec-Fetch-Site", "same-origin");
        Assert.Equal((HttpStatusCode.SeeOther, job), (back.Status, back.Header("Location")));
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(HttpMethod.Post, "/jobs/nothing")).Status);
        await EndAsync(explorer, job);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(HttpMethod.Delete, job + ".json")).Status);

        Task<Reply> SendAsync(HttpMethod method, string address, params string[] headers) =>
            explorer.SendAsync(new HttpRequestMessage(method, address), headers);
    }

    // An image on a page elsewhere begins nothing; a link there does.
    [Theory]
    [InlineData("image", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("iframe", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("document", "cross-site", HttpStatusCode.Accepted)]
    [InlineData("empty", "same-origin", HttpStatusCode.Accepted)]
    public async Task Export_LoadedByAnotherSite_IsRefused(string dest, string site, HttpStatusCode status)
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        var reply = await explorer.AskAsync("/export?format=gexf", "Sec-Fetch-Dest", dest, "Sec-Fetch-Site", site);
        Assert.Equal(status, reply.Status);
    }

    [Theory]
    [InlineData("/export?format=doc", HttpStatusCode.BadRequest)]
    [InlineData("/export?format=gexf&hops=6", HttpStatusCode.BadRequest)]
    [InlineData("/export?format=gexf&min-weight=-1", HttpStatusCode.BadRequest)]
    [InlineData("/export?format=gexf&ego=Nobody", HttpStatusCode.NotFound)]
    [InlineData("/jobs/nothing", HttpStatusCode.NotFound)]
    [InlineData("/job-file/nothing", HttpStatusCode.NotFound)]
    public async Task Export_ThatMakesNoSense_IsNoJob(string address, HttpStatusCode status)
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        Assert.Equal(status, (await explorer.AskAsync(address)).Status);
        Assert.Equal(0, (await explorer.AskAsync("/export.json")).Json().GetArrayLength());
    }

    private static string Id(Reply reply) => reply.Json().GetProperty("id").GetString()!;

    private static string Names(string gexf) => string.Join(
        ", ", XDocument.Parse(gexf).Descendants().Where(static one => one.Name.LocalName == "node")
            .Select(static one => one.Attribute("label")!.Value).Order(StringComparer.Ordinal));

    private static async Task<string> FileAsync(Explorer explorer, string address)
    {
        var begun = await explorer.AskAsync(address);
        return (await EndAsync(explorer, begun.Json().GetProperty("address").GetString()!)).GetProperty("file").GetString()!;
    }

    private static async Task<JsonElement> EndAsync(Explorer explorer, string job)
    {
        while (true)
        {
            var reply = await explorer.AskAsync(job + ".json");
            if (reply.Json().GetProperty("state").GetString() is not ("waiting" or "running"))
            {
                Assert.Equal(HttpStatusCode.OK, reply.Status);
                return reply.Json();
            }

            Assert.Equal(HttpStatusCode.Accepted, reply.Status);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
