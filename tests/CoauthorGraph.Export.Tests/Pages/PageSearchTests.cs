namespace CoauthorGraph.Export.Tests.Pages;

public sealed class PageSearchTests(Chromium chromium)
{
    [Fact]
    public async Task Counts_OfACutPage_SayWhatIsDrawnAndWhatTheSliceHas()
    {
        await using var page = await OpenCutAsync();
        Assert.Equal(
            "2 of 4 authors · 1 of 3 co-authorships · 2 of 3 papers", await page.TextAsync("#counts"));
        Assert.Contains("The search finds everybody", await page.TextAsync("#notice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_ForSomebodyNotDrawn_SaysSoAndLeadsToTheirCoauthors()
    {
        await using var page = await OpenCutAsync();
        await page.SearchAsync("dee c");
        Assert.Equal("Cy Dee\n1 paper · not drawn", await page.TextAsync("#found li"));
        await page.PressAsync("Enter");
        Assert.Equal("Cy Dee", await page.TextAsync("#panel h2"));
        Assert.Contains("Not drawn", await page.TextAsync("#panel .note"), StringComparison.Ordinal);
        Assert.Equal(
            ["Ada Byron", "Ben Cole"], await page.Page.Locator("#panel .people .who").AllInnerTextsAsync());
        await page.Page.Locator("#panel .people .who").First.ClickAsync();
        Assert.Equal("Ada Byron", await page.TextAsync("#panel h2"));
        await page.Page.GoBackAsync();
        Assert.Equal("Cy Dee", await page.TextAsync("#panel h2"));
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task Search_ForATopic_LightsItsPeopleOnTheMap()
    {
        await using var page = await OpenAsync();
        await page.SearchAsync("reinforcement");
        Assert.Equal("reinforcement-learning\nTopic · 3 authors", await page.TextAsync("#found li"));
        await page.PressAsync("Enter");
        Assert.Equal("Topic · 3 authors", await page.TextAsync("#panel .facts"));
        Assert.Equal(
            ["Ada Byron", "Ben Cole", "Cy Dee"], await page.Page.Locator("#panel .people .who").AllInnerTextsAsync());
        Assert.EndsWith("#topic=reinforcement-learning", page.Page.Url, StringComparison.Ordinal);
        Assert.Equal("0.16 1 1 1", await MarksAsync(page));
    }

    [Fact]
    public async Task Search_ForAnInstitution_LightsItsPeopleOnTheMap()
    {
        await using var page = await OpenAsync();
        await page.SearchAsync("univ");
        Assert.Equal("Example University\nInstitution · 2 authors", await page.TextAsync("#found li"));
        await page.PressAsync("Enter");
        Assert.Equal(
            ["Ada Byron", "Ben Cole"], await page.Page.Locator("#panel .people .who").AllInnerTextsAsync());
        Assert.Equal("0.16 0.16 1 1", await MarksAsync(page));
    }

    [Fact]
    public async Task Search_ForNothingThatIsHere_SaysSo()
    {
        await using var page = await OpenAsync();
        await page.SearchAsync("xyzzy");
        Assert.Equal("Nobody and nothing here by that name", await page.TextAsync("#found-note"));
        await page.PressAsync("Enter");
        Assert.False(await page.Page.Locator("#panel").IsVisibleAsync());
    }

    [Fact]
    public async Task Search_AmongHostileNames_ShowsAndOpensThemAsText()
    {
        await using var page = await OpenedPage.OpenAsync(chromium, SampleGraph.Request(SampleGraph.Hostile()) with
        {
            PageAuthors = 1,
        });
        foreach (var (word, name) in new[]
        {
            ("script", "</script><script>alert(1)</script>"), ("bold", "Bob <b>Bold</b> & Sons"),
            ("a;b", "a;b\"c"), ("i </", "I </script> \"&\n;"),
        })
        {
            await page.SearchAsync(word);
            var item = page.Page.Locator("#found li").Filter(new() { HasText = name.Split('\n')[0] }).First;
            Assert.Contains(name, await item.TextContentAsync(), StringComparison.Ordinal);
            await item.ClickAsync();
            Assert.Equal(name, await page.Page.Locator("#panel h2").TextContentAsync());
            Assert.Equal(0, await page.Page.Locator("#panel b, #panel script, #found b, #found script").CountAsync());
        }

        Assert.Empty(page.Errors);
    }

    [Theory]
    [InlineData("#topic=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")]
    [InlineData("#other=99")]
    [InlineData("#other=1e0")]
    [InlineData("#constructor=x")]
    [InlineData("#author=%E0%A4%A")]
    public async Task Address_OfNothingThatIsHere_OpensNothing(string address)
    {
        await using var page = await OpenedPage.OpenAsync(chromium, SampleGraph.Request(SampleGraph.Small()), address);
        Assert.False(await page.Page.Locator("#panel").IsVisibleAsync());
        Assert.Empty(page.Errors);
    }

    /// <summary>How strong each mark of the view is, weakest first.</summary>
    private static async Task<string> MarksAsync(OpenedPage page)
    {
        var svg = await page.SaveSvgAsync();
        return string.Join(' ', svg.Descendants(svg.Name.Namespace + "g")
            .Where(static group => group.Elements().All(static mark => (double)mark.Attribute("cx")! > 300))
            .Select(static group => (string)group.Attribute("fill-opacity")!).Order(StringComparer.Ordinal));
    }

    private Task<OpenedPage> OpenAsync() =>
        OpenedPage.OpenAsync(chromium, SampleGraph.Request(SampleGraph.Small()));

    private Task<OpenedPage> OpenCutAsync() =>
        OpenedPage.OpenAsync(chromium, SampleGraph.Request(SampleGraph.Small()) with { PageAuthors = 2 });
}
