using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Export.Tests.Pages;

/// <summary>The page in a real browser, with the network switched off.</summary>
public sealed class PageTests(Chromium chromium)
{
    [Fact]
    public async Task Search_ByPartOfAName_OpensTheAuthor()
    {
        await using var opened = await OpenAsync(SampleGraph.Small());
        await opened.Page.Keyboard.PressAsync("/");
        await opened.Page.Keyboard.TypeAsync("byr");
        await opened.Page.Locator("#found li").First.WaitForAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("Ada Byron", await opened.Page.Locator("#panel h2").InnerTextAsync());
        Assert.Equal(2, await opened.Page.Locator("#panel .papers li").CountAsync());
        Assert.EndsWith("#author=a00000", opened.Page.Url, StringComparison.Ordinal);
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task CoauthorInPanel_Clicked_ShowsThePapersBehindTheEdge()
    {
        await using var opened = await OpenAsync(SampleGraph.Small(), "#author=a00000");
        await opened.Page.Locator("#panel .people .why").First.ClickAsync();
        Assert.Equal("Ada Byron & Ben Cole", await opened.Page.Locator("#panel h2").InnerTextAsync());
        var papers = opened.Page.Locator("#panel .papers li");
        Assert.Equal(2, await papers.CountAsync());
        Assert.Contains("author list cut", await papers.Nth(0).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("code", await papers.Nth(1).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("https://example.org/1", await papers.Nth(1).Locator("a").GetAttributeAsync("href"));
        await opened.Page.GoBackAsync();
        Assert.Equal("Ada Byron", await opened.Page.Locator("#panel h2").InnerTextAsync());
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task NodeOnTheCanvas_Clicked_OpensItsAuthor()
    {
        await using var opened = await OpenAsync(SampleGraph.Of(new SamplePaper("Alone", 2020, "Dee Eff")));

        // The button for walking by keyboard lies on the mark.
        await opened.Page.Locator("#here").FocusAsync();
        var mark = (await opened.Page.Locator("#here").BoundingBoxAsync())!;
        await opened.Page.Mouse.ClickAsync(mark.X + (mark.Width / 2), mark.Y + (mark.Height / 2));
        Assert.Equal("Dee Eff", await opened.Page.Locator("#panel h2").InnerTextAsync());
        Assert.Contains("Alone", await opened.TextAsync("#panel .papers"), StringComparison.Ordinal);
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task Years_Narrowed_LeaveOnlyTheirPapers()
    {
        await using var opened = await OpenAsync(SampleGraph.Small(), "#author=a00000");
        await opened.Page.Locator("#from").FillAsync("2021");
        Assert.Equal("2021 · 3 authors", await opened.Page.Locator("#span").InnerTextAsync());
        Assert.Equal(1, await opened.Page.Locator("#panel .papers li").CountAsync());
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task Page_WithCutAuthorLists_SaysSo()
    {
        await using var opened = await OpenAsync(SampleGraph.Small());
        var note = await opened.Page.Locator("#notice").InnerTextAsync();
        Assert.Contains("1 of 3 papers name only their first authors", note, StringComparison.Ordinal);
        Assert.Contains("Snapshot 000001", await opened.TextAsync("#foot"), StringComparison.Ordinal);
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task Page_WithHostileNames_ShowsThemAsText()
    {
        await using var opened = await OpenAsync(SampleGraph.Hostile(), "#author=a00005");
        var text = await opened.Page.Locator("#panel").TextContentAsync();
        Assert.Contains("</script><script>alert(1)</script>", text, StringComparison.Ordinal);
        Assert.Contains("Bob <b>Bold</b> & Sons", text, StringComparison.Ordinal);
        Assert.Equal(0, await opened.Page.Locator("#panel b").CountAsync());
        Assert.Equal(0, await opened.Page.Locator("#panel a").CountAsync());
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task Page_OfAnEmptyGraph_HasNoErrors()
    {
        await using var opened = await OpenAsync(SampleGraph.Of(Array.Empty<SamplePaper>()));
        Assert.Contains("0 authors", await opened.Page.Locator("#counts").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(opened.Errors);
    }

    private Task<OpenedPage> OpenAsync(KnowledgeGraph graph, string address = "") =>
        OpenedPage.OpenAsync(chromium, SampleGraph.Request(graph), address);
}
