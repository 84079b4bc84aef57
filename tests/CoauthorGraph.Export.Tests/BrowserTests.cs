using Microsoft.Playwright;

namespace CoauthorGraph.Export.Tests;

/// <summary>The page in a real browser: Debian's Chromium, with the network switched off.</summary>
public sealed class BrowserTests : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _errors = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IPage _page = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists(Chromium), $"no browser at {Chromium}");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu"],
        });
        _page = await _browser.NewPageAsync(new()
        {
            ViewportSize = new() { Width = 1400, Height = 900 },
            Offline = true,
            ReducedMotion = ReducedMotion.Reduce,
        });
        _page.PageError += (_, error) => _errors.Add(error);
        _page.Console += (_, message) => _errors.AddRange(message.Type == "error" ? [message.Text] : []);
        _page.Dialog += (_, dialog) => _errors.Add("dialog " + dialog.Message);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Search_ByPartOfAName_OpensTheAuthor()
    {
        await OpenAsync(SampleGraph.Small());
        await _page.Keyboard.PressAsync("/");
        await _page.Keyboard.TypeAsync("byr");
        await _page.Locator("#found li").First.WaitForAsync();
        await _page.Keyboard.PressAsync("Enter");
        Assert.Equal("Ada Byron", await _page.Locator("#panel h2").InnerTextAsync());
        Assert.Equal(2, await _page.Locator("#panel .papers li").CountAsync());
        Assert.EndsWith("#author=a00000", _page.Url, StringComparison.Ordinal);
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task CoauthorInPanel_Clicked_ShowsThePapersBehindTheEdge()
    {
        await OpenAsync(SampleGraph.Small(), "#author=a00000");
        await _page.Locator("#panel .people .why").First.ClickAsync();
        Assert.Equal("Ada Byron & Ben Cole", await _page.Locator("#panel h2").InnerTextAsync());
        var papers = _page.Locator("#panel .papers li");
        Assert.Equal(2, await papers.CountAsync());
        Assert.Contains("author list cut", await papers.Nth(0).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("code", await papers.Nth(1).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("https://example.org/1", await papers.Nth(1).Locator("a").GetAttributeAsync("href"));
        await _page.GoBackAsync();
        Assert.Equal("Ada Byron", await _page.Locator("#panel h2").InnerTextAsync());
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task NodeOnTheCanvas_Clicked_OpensItsAuthor()
    {
        await OpenAsync(SampleGraph.Of(new SamplePaper("Alone", 2020, "Dee Eff")));

        // One author alone is drawn in the middle of the free part of the window.
        await _page.Mouse.ClickAsync((270 + 1400 - 70) / 2f, (70 + 900 - 105) / 2f);
        Assert.Equal("Dee Eff", await _page.Locator("#panel h2").InnerTextAsync());
        Assert.Contains("Alone", await _page.Locator("#panel .papers").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task Years_Narrowed_LeaveOnlyTheirPapers()
    {
        await OpenAsync(SampleGraph.Small(), "#author=a00000");
        await _page.Locator("#from").FillAsync("2021");
        Assert.Equal("2021 · 3 authors", await _page.Locator("#span").InnerTextAsync());
        Assert.Equal(1, await _page.Locator("#panel .papers li").CountAsync());
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task Page_WithCutAuthorLists_SaysSo()
    {
        await OpenAsync(SampleGraph.Small());
        var note = await _page.Locator("#notice").InnerTextAsync();
        Assert.Contains("1 of 3 papers name only their first authors", note, StringComparison.Ordinal);
        Assert.Contains("Snapshot 000001", await _page.Locator("#foot").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task Page_WithHostileNames_ShowsThemAsText()
    {
        await OpenAsync(SampleGraph.Hostile(), "#author=a00005");
        var text = await _page.Locator("#panel").TextContentAsync();
        Assert.Contains("</script><script>alert(1)</script>", text, StringComparison.Ordinal);
        Assert.Contains("Bob <b>Bold</b> & Sons", text, StringComparison.Ordinal);
        Assert.Equal(0, await _page.Locator("#panel b").CountAsync());
        Assert.Equal(0, await _page.Locator("#panel a").CountAsync());
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task Page_OfAnEmptyGraph_HasNoErrors()
    {
        await OpenAsync(SampleGraph.Of(Array.Empty<SamplePaper>()));
        Assert.Contains("0 authors", await _page.Locator("#counts").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(_errors);
    }

    private async Task OpenAsync(Core.Graph.KnowledgeGraph graph, string address = "")
    {
        await File.WriteAllBytesAsync(_folder["page.html"], Exported.Bytes("html", graph));
        await _page.GotoAsync("file://" + _folder["page.html"] + address);
    }
}
