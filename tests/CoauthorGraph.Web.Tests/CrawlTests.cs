using System.Net;
using System.Text.RegularExpressions;

namespace CoauthorGraph.Web.Tests;

public sealed class CrawlTests(CrawledPages crawled) : IClassFixture<CrawledPages>
{
    [Fact]
    public void Links_OfEveryPage_LeadToPages()
    {
        var wrong = crawled.Pages.Where(static page => page.Value.Status != HttpStatusCode.OK)
            .Select(static page => $"{page.Value.Status} {page.Key}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("/author/")]
    [InlineData("/paper?id=")]
    [InlineData("/paper/p")]
    [InlineData("/topic/")]
    [InlineData("/institution/")]
    [InlineData("/edge?")]
    [InlineData("/path?")]
    [InlineData("/who?")]
    [InlineData("/explain?")]
    [InlineData("/stats")]
    public void Pages_OfEachKind_AreReachedFromTheStart(string kind) =>
        Assert.Contains(crawled.Pages.Keys.Select(static address => address), address =>
            address.StartsWith(kind, StringComparison.Ordinal));

    [Fact]
    public void Titles_ThatLookLikeMarkup_AreRead()
    {
        var headings = crawled.Pages.Values.Select(static page => WebUtility.HtmlDecode(page.Text)).ToList();
        Assert.All(SampleRecords.Hostile, text => Assert.Single(
            headings, page => page.Contains($"<h1>{text} reinforcement learning", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Texts_OfFilesAndAddresses_AreNeverMarkupOrScript()
    {
        var pages = crawled.Pages.ToDictionary();
        foreach (var hostile in SampleRecords.Hostile)
        {
            var query = Uri.EscapeDataString(hostile);
            foreach (var address in (string[])
            [
                $"/search?q={query}", $"/author?id={query}", $"/who?topic={query}", $"/path?first={query}&second=x",
                $"/{query}", $"/papers?years={query}", $"/topic/{query}", $"/authors?institution={query}",
            ])
            {
                pages[address] = await crawled.Explorer.AskAsync(address);
            }
        }

        foreach (var (address, page) in pages.Where(static page =>
            page.Value.Header("Content-Type").StartsWith("text/html", StringComparison.Ordinal)))
        {
            Assert.True(page.Status < HttpStatusCode.InternalServerError, address);
            Assert.Equal(1, Regex.Count(page.Text, "<script"));
            Assert.Empty(Regex.Matches(page.Text, "<[^>\"]*(?:\"[^\"]*\"[^>\"]*)*\\son[a-z]+=", RegexOptions.IgnoreCase));
            Assert.DoesNotContain("<img src=x", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("<svg onload", page.Text, StringComparison.Ordinal);
            Assert.All(Crawl.Addresses(page.Text), static link => Assert.Matches("^(/|#|https?://)", link));
        }
    }
}
