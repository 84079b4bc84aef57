using System.Net;
using CoauthorGraph.Export.Tests.Pages;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CoauthorGraph.Web.Tests;

/// <summary>The picture of the people around somebody: its bytes, and what a reader sees and does.</summary>
public sealed class AroundTests(Chromium chromium)
{
    private const int Patience = 120_000;

    [Fact]
    public async Task Frame_OfSomebody_HoldsWhatTheAnswerSays()
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        var answer = (await explorer.AskAsync("/around.json?id=Bo+Finch&open=Cy+Marsh")).Json();
        var frame = new FrameBytes(await explorer.BytesAsync("/frame?id=Bo+Finch&open=Cy+Marsh"));
        Assert.Equal(
            answer.GetProperty("people").EnumerateArray().Select(static one => one.GetProperty("name").GetString()),
            frame.Texts("names"));
        var ties = answer.GetProperty("ties").EnumerateArray().ToList();
        Assert.Equal(ties.Select(static tie => tie.GetProperty("papers").GetDouble()), frame.Arrays["common"]);
        Assert.Equal(ties.Select(static tie => tie.GetProperty("firstYear").GetDouble()), frame.Arrays["firstYear"]);
        Assert.Equal(ties.Select(static tie => tie.GetProperty("lastYear").GetDouble()), frame.Arrays["lastYear"]);
        var ids = frame.Texts("ids");
        Assert.Equal(
            ties.Select(static tie => tie.GetProperty("first").GetString() + tie.GetProperty("second").GetString()),
            frame.Arrays["source"].Zip(frame.Arrays["target"], (one, other) => ids[(int)one] + ids[(int)other]));
        Assert.Equal([0, 0, 0, 1], frame.Arrays["broughtBy"]);
    }

    [Theory]
    [InlineData("/frame?id=Nobody", 404)]
    [InlineData("/frame", 400)]
    [InlineData("/frame?id=Bo+Finch&each=0", 400)]
    [InlineData("/around?id=Nobody", 404)]
    [InlineData("/around?id=Bo+Finch&open=Nobody", 404)]
    public async Task Frame_OfNobody_SaysSo(string address, int status)
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        var many = string.Concat(Enumerable.Repeat("&open=Bo+Finch", 31));
        Assert.Equal(status, (int)(await explorer.AskAsync(address)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await explorer.AskAsync("/frame?id=Bo+Finch" + many)).Status);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Around_ByKeyboard_OpensFiltersAndRestores(ColorScheme colors, int width)
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        await using var window = await chromium.OpenWindowAsync(width, 900, colors, isOnline: true);
        window.SetDefaultTimeout(Patience);
        var page = await window.NewPageAsync();
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (PageFault.Is(message))
            {
                errors.Add(message.Text);
            }
        };
        await page.GotoAsync(new Uri(explorer.Address, "/around?id=Bo+Finch").AbsoluteUri);
        await SeenAsync(page, "3 people and 2 co-authorships are seen.");
        await AxeAsync(page);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));

        // The walk begins at whom most is written by; Enter chooses, and once more opens.
        await page.FocusAsync("#here");
        Assert.StartsWith("Bo Finch, 3 papers, 2 co-authors", await page.GetAttributeAsync("#here", "aria-label"), StringComparison.Ordinal);
        foreach (var key in new[] { "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown" })
        {
            if ((await page.GetAttributeAsync("#here", "aria-label"))!.StartsWith("Bo Finch", StringComparison.Ordinal))
            {
                await page.Keyboard.PressAsync(key);
            }
        }

        Assert.DoesNotMatch("^Bo Finch", await page.GetAttributeAsync("#here", "aria-label"));
        await page.ClickAsync("#people >> role=button[name='Open the co-authors of Cy Marsh']");
        await SeenAsync(page, "4 people and 3 co-authorships are seen.");
        await page.ClickAsync("#people >> text=Dee Holt");
        await page.WaitForSelectorAsync("#chosen >> text=1 co-author");
        await AxeAsync(page);

        // The slider asks the server nothing.
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.FocusAsync("#to");
        await page.Keyboard.PressAsync("Home");
        await SeenAsync(page, "2 people and 1 co-authorship are seen. The years and the strength hide 2 people and 2 co-authorships.");
        Assert.DoesNotContain(asked, static url => !url.Contains("/snapshot", StringComparison.Ordinal)
            && !url.Contains("/assets/", StringComparison.Ordinal));
        Assert.Contains("to=2019", page.Url, StringComparison.Ordinal);

        // The file is of what is seen: whom the years hide is not in it.
        var file = await page.GetAttributeAsync("#around [data-format=graphml]", "href");
        var graph = (await explorer.AskAsync(file!)).Text;
        Assert.Contains(">Ada Quill<", graph, StringComparison.Ordinal);
        Assert.DoesNotContain(">Dee Holt<", graph, StringComparison.Ordinal);
        Assert.DoesNotContain(">Cy Marsh<", graph, StringComparison.Ordinal);

        // A sent link shows the same, and back leads to what was before.
        var sent = await window.NewPageAsync();
        await sent.GotoAsync(page.Url);
        await SeenAsync(sent, "2 people and 1 co-authorship are seen. The years and the strength hide 2 people and 2 co-authorships.");
        await page.GoBackAsync();
        await SeenAsync(page, "4 people and 3 co-authorships are seen.");
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Tie_WhenChosen_OpensToItsPapers()
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        await using var window = await chromium.OpenWindowAsync(1280, 900, ColorScheme.Light, isOnline: true);
        window.SetDefaultTimeout(Patience);
        var page = await window.NewPageAsync();
        var around = (await explorer.AskAsync("/around.json?id=Bo+Finch")).Json();
        var tie = around.GetProperty("ties")[0];
        await page.GotoAsync(new Uri(
            explorer.Address,
            $"/around?id=Bo+Finch#chosen={tie.GetProperty("first").GetString()}&chosen={tie.GetProperty("second").GetString()}").AbsoluteUri);
        await page.WaitForFunctionAsync("""
            () => {
              const canvas = document.getElementById('picture');
              const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
              return data.some((value, at) => at % 4 < 3 && value < 120);
            }
            """);
        await page.ClickAsync("#chosen >> text=Ranking with graph neural networks");
        Assert.Equal("Ranking with graph neural networks", await page.InnerTextAsync("h1"));
    }

    // By the module itself: who stands keeps the very place, and an address gives the places of one step after another.
    [Fact]
    public async Task Places_OfThoseWhoStand_DoNotChange()
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        await using var window = await chromium.OpenWindowAsync(1280, 900, ColorScheme.Light, isOnline: true);
        window.SetDefaultTimeout(Patience);
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(explorer.Address, "/around?id=Ada+Quill").AbsoluteUri);
        await SeenAsync(page, "2 people and 1 co-authorship are seen.");
        var places = await page.EvaluateAsync<double[][]>("""
            async () => {
              const folder = document.querySelector('script').src.replace(/[^/]+$/, '');
              const { Places } = await import(folder + 'around-places.js');
              const { readFrame } = await import(folder + 'around-frame.js');
              const frame = async open => readFrame(await (await fetch('/frame?id=Ada+Quill' + open)).arrayBuffer());
              const flat = places => [...places.x, ...places.y];
              const [steps, once, first, both] = [new Places(), new Places(), await frame(''), await frame('&open=Bo+Finch')];
              return [flat(steps.settle(first)), flat(steps.settle(both)), flat(once.settle(both))];
            }
            """);
        Assert.Equal((4, 6), (places[0].Length, places[1].Length));
        Assert.Equal(places[0], new[] { places[1][0], places[1][1], places[1][3], places[1][4] });
        Assert.Equal(places[1], places[2]);
        Assert.Equal(3, places[1].Take(3).Zip(places[1].Skip(3)).Distinct().Count());
        Assert.All(places[1], static number => Assert.True(double.IsFinite(number)));
    }

    [Fact]
    public async Task Author_WithoutScript_LeadsToThePeopleAround()
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        await using var window = await chromium.OpenWindowAsync(1280, 900, ColorScheme.Light, isOnline: true, script: false);
        window.SetDefaultTimeout(Patience);
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(explorer.Address, "/author?id=Bo+Finch").AbsoluteUri);
        Assert.False(await page.IsVisibleAsync("#picture"));
        await page.ClickAsync("text=Around Bo Finch, at large");
        Assert.Equal(2, await page.Locator("#people tbody tr").CountAsync());
    }

    private static async Task SeenAsync(IPage page, string words) =>
        await page.WaitForSelectorAsync($"#seen:has-text('{words}')");

    private static async Task AxeAsync(IPage page)
    {
        var found = await page.RunAxe(new() { ResultTypes = [ResultType.Violations] });
        Assert.True(found.Violations.Length == 0, string.Join(
            "; ", found.Violations.Select(static one => one.Id + " " + one.Nodes[0].Html)));
    }
}
