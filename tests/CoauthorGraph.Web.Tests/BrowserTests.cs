using CoauthorGraph.Export.Tests.Pages;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CoauthorGraph.Web.Tests;

public sealed class BrowserTests(Chromium chromium)
{
    private const int Patience = 120_000;
    private static readonly string[] Addresses =
    [
        "/", "/stats", "/search?q=ranking", "/author/Ada%20Quill", "/authors", "/coauthors/Bo%20Finch", "/papers",
        "/paper/p1", "/topics", "/topic/ranking", "/institutions", "/who", "/who?topic=ranking&topic=machine-learning",
        "/path", "/path?first=Ada+Quill&second=Dee+Holt", "/edge?first=Ada+Quill&second=Bo+Finch",
        "/around?id=Bo+Finch", "/export", "/export?format=graphml", "/explain?author=Ada+Quill", "/explain?author=Ada+Quill&other=Bo+Finch", "/nothing", "/author/%3Cscript%3E",
    ];

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Pages_OfEveryKind_HaveNoFindingNoSmallTargetAndFitTheScreen(ColorScheme colors, int width)
    {
        await using var explorer = await Explorer.OfAsync([.. SampleRecords.Plain(), .. SampleRecords.OfHostileTexts()]);
        await using var window = await chromium.OpenWindowAsync(width, 900, colors, isOnline: true);
        var page = await window.NewPageAsync();
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            // That a page is missing is what some of them are for.
            if (PageFault.Is(message) && !message.Text.StartsWith("Failed to load", StringComparison.Ordinal))
            {
                errors.Add(message.Text);
            }
        };
        page.PageError += (_, error) => errors.Add(error);
        page.Dialog += (_, dialog) => errors.Add("dialog " + dialog.Message);
        foreach (var address in Addresses)
        {
            await page.GotoAsync(new Uri(explorer.Address, address).AbsoluteUri);
            if (address.StartsWith("/export?", StringComparison.Ordinal))
            {
                await page.WaitForSelectorAsync("a.button"); // The page of a job goes on to another when it ends.
            }

            await page.EvaluateAsync("for (const it of document.querySelectorAll('details')) it.open = true");
            var found = await page.RunAxe(new() { ResultTypes = [ResultType.Violations] });
            Assert.True(found.Violations.Length == 0, address + ": " + string.Join(
                "; ", found.Violations.Select(static one => one.Id + " " + one.Nodes[0].Html)));
            Assert.True(
                await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), address + " is too wide");
            var small = await page.EvaluateAsync<string[]>("""
                [...document.querySelectorAll("button, input, select, summary, nav a, .chips a, .rows a, .paper h3 a")]
                  .filter(it => it.getClientRects().length > 0 && it.type !== "hidden" && it.type !== "checkbox")
                  .filter(it => it.getBoundingClientRect().height < 24)
                  .map(it => it.outerHTML)
                """);
            Assert.True(small.Length == 0, address + ": " + string.Join("; ", small));
        }

        Assert.Empty(errors);
    }

    [Fact]
    public async Task Explorer_WithoutScript_IsUsableFromTheStartToTheProof()
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        await using var window = await chromium.OpenWindowAsync(1280, 900, ColorScheme.Light, isOnline: true, script: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync(explorer.Address.AbsoluteUri);
        await page.FillAsync("#q", "quill");
        await page.PressAsync("#q", "Enter");
        await page.ClickAsync("main >> text=Ada Quill");
        await page.ClickAsync("table >> text=2 papers");
        Assert.Equal("Bo Finch and Ada Quill",
            string.Join(" and ", (await page.InnerTextAsync("h1")).Split(" and ").OrderDescending()));
        await page.ClickAsync("text=Ranking with graph neural networks");
        Assert.Equal("Ranking with graph neural networks", await page.InnerTextAsync("h1"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Graph_TakenAway_IsAFileAfterAWhile(bool script)
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        await using var window = await chromium.OpenWindowAsync(1280, 900, ColorScheme.Light, isOnline: true, script: script);
        var page = await window.NewPageAsync();
        await page.GotoAsync(explorer.Address.AbsoluteUri);
        await page.ClickAsync("footer >> text=Take the graph away");
        await page.SelectOptionAsync("select[name=format]", "graphml");
        await page.ClickAsync("text=Make the file");
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a.button"));
        Assert.Equal("coauthor-000001.graphml", download.SuggestedFilename);
        await using var file = await download.CreateReadStreamAsync();
        using var text = new StreamReader(file);
        Assert.Contains("Dee Holt", await text.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await page.ClickAsync("text=All files that were asked for");
        Assert.Equal("The file is there.", await page.InnerTextAsync("main td"));
    }

    [Fact]
    public async Task Page_OfAnOlderSnapshot_SaysSo()
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        await using var window = await chromium.OpenWindowAsync(1280, 900, ColorScheme.Light, isOnline: true);
        var page = await window.NewPageAsync();
        await page.GotoAsync(explorer.Address.AbsoluteUri);
        explorer.Ingest(new { id = "q", title = "Robots", authors = new[] { new { name = "Zoe Round" } } });
        while (!(await explorer.AskAsync("/stats.json")).Text.Contains("000002", StringComparison.Ordinal))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");
        await page.ClickAsync("text=show snapshot 000002");
        await page.WaitForFunctionAsync("document.documentElement.dataset.snapshot === '000002'");
    }

    [Fact]
    public async Task Search_ByKeyboard_SuggestsAndGoesThere()
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        await using var window = await chromium.OpenWindowAsync(390, 800, ColorScheme.Dark, isOnline: true);
        window.SetDefaultTimeout(Patience);
        var page = await window.NewPageAsync();
        await page.GotoAsync(explorer.Address.AbsoluteUri);
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("quil ad");
        await page.WaitForSelectorAsync("[role=listbox][data-of='quil ad'] [role=option]");
        Assert.Equal("true", await page.GetAttributeAsync("#q", "aria-expanded"));
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(
            await page.GetAttributeAsync("[role=option][aria-selected=true]", "id"),
            await page.GetAttributeAsync("#q", "aria-activedescendant"));
        // Waited for before it is asked for: the page may come sooner than the waiting begins.
        var arrival = page.WaitForURLAsync(static address => address.Contains("/author?id=", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Enter");
        await arrival;
        Assert.Equal("Ada Quill", await page.InnerTextAsync("h1"));

        // Escape closes the list and leaves what was typed.
        await page.FillAsync("#q", "rank");
        await page.WaitForSelectorAsync("[data-of='rank'] [role=option]");
        await page.PressAsync("#q", "Escape");
        Assert.Equal(("rank", true), (await page.InputValueAsync("#q"), await page.IsHiddenAsync("[role=option]")));
        await page.FillAsync("#q", "finch");
        await page.WaitForSelectorAsync("[data-of='finch'] [role=option]");

        // Who leaves the field and comes back at once keeps the list, and who stays away does not.
        await page.EvaluateAsync("document.activeElement.blur(); document.getElementById('q').focus()");
        await page.WaitForTimeoutAsync(300);
        Assert.True(await page.IsVisibleAsync("[data-of='finch'] [role=option]"));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        var found = await page.RunAxe(new() { ResultTypes = [ResultType.Violations] });
        Assert.True(found.Violations.Length == 0, string.Join("; ", found.Violations.Select(static one => one.Id)));
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.WaitForSelectorAsync("[data-of='finch']", new() { State = WaitForSelectorState.Hidden });
    }

    [Fact]
    public async Task Path_ByNames_SendsIdsAndShowsNames()
    {
        await using var explorer = await Explorer.OfAsync(
            [.. SampleRecords.Plain(), new { id = "x", title = "Elsewhere", authors = new[] { new { name = "Ada Quillon" } } }]);
        await using var window = await chromium.OpenWindowAsync(1280, 800, ColorScheme.Light, isOnline: true);
        window.SetDefaultTimeout(Patience);
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(explorer.Address, "/path").AbsoluteUri);
        foreach (var (label, typed) in new[] { ("From", "quill ada"), ("To", "holt") })
        {
            await page.GetByLabel(label, new() { Exact = true }).PressSequentiallyAsync(typed);
            await page.WaitForSelectorAsync($"[role=listbox][data-of='{typed}'] [role=option]");
            await page.Keyboard.PressAsync("ArrowDown");
            await page.Keyboard.PressAsync("Enter");
        }

        await page.ClickAsync(".ask button");
        Assert.Equal("From Ada Quill to Dee Holt", await page.InnerTextAsync("h1"));
        Assert.Equal("Ada Quill", await page.GetByLabel("From", new() { Exact = true }).InputValueAsync());
        Assert.DoesNotContain("first=Ada", page.Url, StringComparison.Ordinal);

        // Who changes a field sends what it says now.
        await page.GetByLabel("To", new() { Exact = true }).FillAsync("Bo Finch");
        await page.ClickAsync(".ask button");
        Assert.Equal("From Ada Quill to Bo Finch", await page.InnerTextAsync("h1"));
    }
}
