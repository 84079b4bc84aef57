using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CoauthorGraph.Export.Tests.Pages;

public sealed class PageKeyboardTests(Chromium chromium)
{
    [Fact]
    public async Task Picture_WalkedByArrows_LeadsToCoauthorsAndTheirPanel()
    {
        // Two people side by side: one of the two ways leads to the other.
        await using var page = await OpenedPage.OpenAsync(
            chromium, SampleGraph.Request(SampleGraph.Of(new SamplePaper("Both", 2020, "Ada", "Ben"))));
        await page.PressAsync("Tab");
        Assert.Equal("here", await page.FocusAsync());
        var first = await NameAsync(page);
        foreach (var key in new[] { "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown" })
        {
            await page.PressAsync(key);
            if (await NameAsync(page) != first)
            {
                break;
            }
        }

        Assert.Equal(["Ada", "Ben"], new[] { first, await NameAsync(page) }.Order(StringComparer.Ordinal));
        await page.PressAsync("Enter");
        Assert.Equal("panel-name", await page.FocusAsync());
        Assert.NotEqual(first, await page.TextAsync("#panel h2"));
        await page.PressAsync("Escape");
        Assert.Equal("here", await page.FocusAsync());
        Assert.False(await page.Page.Locator("#panel").IsVisibleAsync());
    }

    [Fact]
    public async Task Panel_OpenedFromTheSearch_TakesTheFocusAndGivesItBack()
    {
        await using var page = await OpenAsync();
        await page.SearchAsync("byron");
        await page.PressAsync("Enter");
        Assert.Equal("panel-name", await page.FocusAsync());
        await page.PressAsync("Escape");
        Assert.Equal("query", await page.FocusAsync());
    }

    [Fact]
    public async Task Panel_AfterAFilterMovedElsewhere_LeavesTheFocusThere()
    {
        await using var page = await OpenAsync("#author=a00000");
        await page.Page.Locator("#ties").FocusAsync();
        await page.PressAsync("ArrowRight");
        Assert.Equal("ties", await page.FocusAsync());
        Assert.Contains("hidden by the filters", await page.TextAsync("#panel"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_InThePanel_AreOneStopWithArrowsBetweenThem()
    {
        await using var page = await OpenAsync("#author=a00000");
        Assert.Equal(1, await page.Page.Locator("#panel .people [tabindex='0']").CountAsync());
        await page.Page.Locator("#panel .people .who").First.FocusAsync();
        Assert.Equal("Ben Cole", await page.FocusAsync());
        await page.PressAsync("ArrowDown");
        Assert.Equal("Cy Dee", await page.FocusAsync());
        await page.PressAsync("ArrowRight");
        Assert.Equal("1 paper", await page.FocusAsync());
        await page.PressAsync("Home");
        Assert.Equal("2 papers", await page.FocusAsync());
        await page.PressAsync("Enter");
        Assert.Equal("Ada Byron & Ben Cole", await page.TextAsync("#panel h2"));
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Page_InEachState_HasNoFindingAndNoSmallTarget(ColorScheme colors, int width)
    {
        await using var page = await OpenedPage.OpenAsync(
            chromium, SampleGraph.Request(SampleGraph.Small()) with { PageAuthors = 3 }, "", width, 800, colors);
        await page.Page.Locator("#look").EvaluateAsync("look => { look.open = true; }");
        await page.SearchAsync("ran");
        await CheckAsync(page, "searching");
        await page.PressAsync("Enter");
        await page.Page.Locator("#panel .people .who").First.ClickAsync();
        await CheckAsync(page, "with an author");
        await page.Page.Locator("#panel .people button.why").First.ClickAsync();
        await page.Page.EvaluateAsync("document.getElementById('help').showModal()");
        await CheckAsync(page, "with the keys over an edge");
        Assert.Empty(page.Errors);
    }

    private static async Task CheckAsync(OpenedPage page, string state)
    {
        var result = await page.Page.RunAxe(new() { ResultTypes = [ResultType.Violations] });
        Assert.True(result.Violations.Length == 0, state + ": " + string.Join(
            "; ", result.Violations.Select(static found => found.Id + " " + found.Nodes[0].Html)));
        var small = await page.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll("button, a, input, select, summary, [role=option]")]
              .filter(it => it.getClientRects().length > 0)
              .filter(it => it.getBoundingClientRect().width < 24 || it.getBoundingClientRect().height < 24)
              .map(it => it.outerHTML)
            """);
        Assert.True(small.Length == 0, state + ": " + string.Join("; ", small));
    }

    private static async Task<string> NameAsync(OpenedPage page) =>
        (await page.Page.Locator("#here").GetAttributeAsync("aria-label"))!.Split(',')[0];

    private Task<OpenedPage> OpenAsync(string address = "") =>
        OpenedPage.OpenAsync(chromium, SampleGraph.Request(SampleGraph.Small()), address);
}
