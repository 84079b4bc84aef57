using System.Globalization;
using System.Xml.Linq;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Export.Network;

namespace CoauthorGraph.Export.Tests.Pages;

/// <summary>What the controls, lists and the search of the page do, on graphs where it can be counted by hand.</summary>
public sealed class PageControlTests(Chromium chromium)
{
    [Fact]
    public async Task Edge_BetweenPeopleOfAHyperauthoredPaper_OpensWithoutIt()
    {
        var crowd = Enumerable.Range(0, 99).Select(static i => $"Crowd {i:D2}");
        await using var page = await OpenAsync(
            SampleGraph.Of(
                new SamplePaper("Two of us", 2020, "Ada", "Ben"), new SamplePaper("All of us", 2021, ["Ada", "Ben", .. crowd])),
            "#edge=a00000~a00001");
        Assert.Equal("Ada & Ben", await page.TextAsync("#panel h2"));
        Assert.Equal(["Two of us"], await page.Page.Locator("#panel .papers .title").AllInnerTextsAsync());
    }

    [Fact]
    public async Task SomebodyNotDrawn_IsShownWithTheirCoauthors_ThoseOfMostPapersFirst()
    {
        await using var page = await OpenAsync(SampleGraph.Request(SampleGraph.Of(
            new SamplePaper("One", 2020, "Ada", "Ben", "Cy"), new SamplePaper("Two", 2020, "Ben", "Cy"),
            new SamplePaper("Three", 2020, "Ben", "Cy"), new SamplePaper("Four", 2020, "Ada", "Ben"),
            new SamplePaper("Five", 2020, "Ada"), new SamplePaper("Six", 2020, "Ada"), new SamplePaper("Seven", 2020, "Ada")))
            with
        { PageAuthors = 2 });
        await page.SearchAsync("cy");
        await page.PressAsync("Enter");
        Assert.Equal(["Ben", "Ada"], await page.Page.Locator("#panel .people .who").AllInnerTextsAsync());
        Assert.Equal(["3 papers", "1 paper"], await page.Page.Locator("#panel .people .why").AllInnerTextsAsync());
    }

    [Fact]
    public async Task Years_Chosen_AreLitInTheBars()
    {
        await using var page = await OpenAsync(SampleGraph.Small());
        await page.Page.Locator("#to").FillAsync("2020");
        Assert.Equal("true true false", await page.Page.EvaluateAsync<string>(
            "[...document.getElementById('bars').children].map(bar => bar.classList.contains('on')).join(' ')"));
        Assert.Equal(
            ["2019: 1 paper", "2020: 1 paper", "2021: 1 paper"],
            await page.Page.EvaluateAsync<string[]>(
                "[...document.getElementById('bars').children].map(bar => bar.title)"));
    }

    [Fact]
    public async Task Years_DrawnAcrossEachOther_MoveTheOtherEndAlong()
    {
        await using var page = await OpenAsync(SampleGraph.Small());
        await page.Page.Locator("#from").FillAsync("2020");
        await page.Page.Locator("#to").FillAsync("2019");
        Assert.Equal("2019", await page.Page.Locator("#from").InputValueAsync());
        Assert.Equal("2019 · 2 authors", await page.TextAsync("#span"));
        await page.Page.Locator("#from").FillAsync("2021");
        Assert.Equal("2021", await page.Page.Locator("#to").InputValueAsync());
    }

    [Fact]
    public async Task Ties_OfManyPapers_AreParedUpToTwenty()
    {
        var papers = Enumerable.Range(0, 25).Select(static i => new SamplePaper($"Paper {i}", 2020, "Ada", "Ben"));
        await using var page = await OpenAsync(SampleGraph.Of([.. papers]));
        Assert.Equal("20", await page.Page.Locator("#ties").GetAttributeAsync("max"));
    }

    [Fact]
    public async Task Size_ByYears_CountsTheFirstAndTheLast()
    {
        // Ada: 2017 to 2020, four years, two papers; Ben: one year. Areas above the least are as 4 to 1.
        await using var page = await OpenAsync(SampleGraph.Of(
            new SamplePaper("One", 2017, "Ada"), new SamplePaper("Two", 2020, "Ada", "Ben")));
        await page.Page.Locator("#size-by").SelectOptionAsync("years");
        var marks = await MarksAsync(page);
        Assert.Equal((2.6 + (1.5 * Math.Sqrt(0.5))) / (2.6 + (1.5 * Math.Sqrt(2))), marks[0] / marks[1], 1e-2);
    }

    [Fact]
    public async Task PeopleApart_AreSmallerBesideALargePart()
    {
        var many = Enumerable.Range(0, 20).Select(static i => $"Crowd {i:D2}").ToArray();
        await using var page = await OpenAsync(SampleGraph.Of(
            new SamplePaper("Many", 2020, many), new SamplePaper("Alone", 2020, "Zoe")));
        var marks = await MarksAsync(page);
        Assert.Equal(0.7, marks[0] / marks[1], 0.03);
        Assert.Equal(marks[1], marks[^1]);
    }

    [Fact]
    public async Task Communities_MoreThanColors_ShareTheLast()
    {
        var papers = Enumerable.Range(0, 14).Select(
            static i => new SamplePaper($"Paper {i}", 2020, $"{(char)('A' + i)} One", $"{(char)('A' + i)} Two"));
        await using var page = await OpenAsync(SampleGraph.Request(SampleGraph.Of([.. papers])) with
        {
            Communities = Enumerable.Range(0, 28).Select(static row => row / 2).ToArray(),
            CommunityNames = [.. Enumerable.Range(0, 14).Select(static i => $"Group {i}")],
        });
        var keys = await page.Page.Locator("#keys .name").AllInnerTextsAsync();
        Assert.Equal([.. Enumerable.Range(0, 12).Select(static i => $"Group {i}"), "2 other communities"], keys);
    }

    [Fact]
    public async Task Regions_AreNamedOnThePicture()
    {
        var (graph, communities, names) = SampleField.Of(80);
        await using var page = await OpenAsync(
            SampleGraph.Request(graph) with { Communities = communities, CommunityNames = names });
        var svg = await page.SaveSvgAsync();
        var captions = svg.Elements(svg.Name.Namespace + "text")
            .Where(static text => (string?)text.Attribute("font-weight") == "700").Select(static text => text.Value).ToArray();
        Assert.NotEmpty(captions);
        Assert.All(captions, caption => Assert.Contains(names, name => name.Split(" · ")[0] == caption));
    }

    [Fact]
    public async Task Search_PutsTheBeginningOfANameFirst_ThenWhoHasMorePapers()
    {
        await using var page = await OpenAsync(SampleGraph.Of(
            new SamplePaper("One", 2020, "Zed Ann", "Ann Zed", "Ann Abe"), new SamplePaper("Two", 2020, "Zed Ann"),
            new SamplePaper("Three", 2020, "Zed Ann", "Ann Zed"), new SamplePaper("Four", 2020, "Zed Annan", "Joann")));
        await page.SearchAsync("ann");
        var found = await page.Page.Locator("#found li").AllInnerTextsAsync();
        Assert.Equal(
            ["Ann Zed", "Ann Abe", "Zed Ann", "Zed Annan", "Joann"], found.Select(static line => line.Split('\n')[0]));
    }

    [Fact]
    public async Task Coauthors_InThePanel_StandByTheirPapersInTheYears()
    {
        await using var page = await OpenAsync(
            SampleGraph.Of(
                new SamplePaper("One", 2018, "Ada", "Ben"), new SamplePaper("Two", 2018, "Ada", "Ben"),
                new SamplePaper("Three", 2020, "Ada", "Ben"), new SamplePaper("Four", 2020, "Ada", "Cy"),
                new SamplePaper("Five", 2020, "Ada", "Cy")),
            "#author=a00000");
        Assert.Equal(["Ben", "Cy"], await page.Page.Locator("#panel .people .who").AllInnerTextsAsync());
        await page.Page.Locator("#from").FillAsync("2020");
        Assert.Equal(["Cy", "Ben"], await page.Page.Locator("#panel .people .who").AllInnerTextsAsync());
        Assert.Equal(["2 papers", "1 paper"], await page.Page.Locator("#panel .people .why").AllInnerTextsAsync());
        Assert.Equal(
            ["2020", "2020", "2020"],
            (await page.Page.Locator("#panel .papers .meta span:first-child").AllInnerTextsAsync())
                .Select(static date => date[..4]));
    }

    [Fact]
    public async Task LongLists_ShowTheRestWhenAsked()
    {
        var papers = Enumerable.Range(0, 45).Select(static i => new SamplePaper($"Paper {i}", 2020, "Ada"));
        await using var page = await OpenAsync(SampleGraph.Of([.. papers]), "#author=a00000");
        Assert.Equal(40, await page.Page.Locator("#panel .papers li").CountAsync());
        await page.Page.Locator("#panel .more").ClickAsync();
        Assert.Equal(45, (await page.Page.Locator("#panel .papers .title").AllInnerTextsAsync()).Distinct().Count());
        Assert.Equal(0, await page.Page.Locator("#panel .more").CountAsync());
    }

    [Fact]
    public async Task ManyAuthors_OfAPaper_AreCutAndCounted()
    {
        var many = Enumerable.Range(0, 20).Select(static i => $"Crowd {i:D2}").ToArray();
        await using var page = await OpenAsync(SampleGraph.Of(new SamplePaper("Many", 2020, many)), "#author=a00019");
        var line = await page.TextAsync("#panel .by");
        Assert.EndsWith("Crowd 11\u2060, Crowd 19 and 7 more", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Legend_PressedAgain_LetsGo()
    {
        await using var page = await OpenAsync(SampleGraph.Request(SampleGraph.Small()) with
        {
            Communities = new[] { 0, 0, 0, -1 },
            CommunityNames = ["Ranking"],
        });
        var key = page.Page.Locator("#keys button").First;
        await key.ClickAsync();
        Assert.True(await page.Page.Locator("#panel").IsVisibleAsync());
        Assert.Equal("true", await key.GetAttributeAsync("aria-pressed"));
        await key.ClickAsync();
        Assert.False(await page.Page.Locator("#panel").IsVisibleAsync());
        Assert.Equal("false", await key.GetAttributeAsync("aria-pressed"));
    }

    [Fact]
    public async Task Arrows_WithShift_MoveThePictureAndNotTheWalk()
    {
        await using var page = await OpenAsync(SampleGraph.Small());
        await page.Page.Locator("#here").FocusAsync();
        var name = await page.Page.Locator("#here").GetAttributeAsync("aria-label");
        var before = (await page.Page.Locator("#here").BoundingBoxAsync())!;
        await page.PressAsync("Shift+ArrowRight");
        await page.Page.WaitForFunctionAsync(
            "left => Math.abs(document.getElementById('here').getBoundingClientRect().left - left) > 1", (double)before.X);
        var after = (await page.Page.Locator("#here").BoundingBoxAsync())!;
        Assert.Equal(before.X - 60, after.X, 1f);
        Assert.Equal(before.Y, after.Y, 1f);
        Assert.Equal(name, await page.Page.Locator("#here").GetAttributeAsync("aria-label"));
    }

    [Fact]
    public async Task Mark_DraggedByTheMouse_IsNotOpened()
    {
        await using var page = await OpenAsync(SampleGraph.Of(new SamplePaper("Alone", 2020, "Dee Eff")));
        await page.Page.Locator("#here").FocusAsync();
        var mark = (await page.Page.Locator("#here").BoundingBoxAsync())!;
        var (x, y) = (mark.X + (mark.Width / 2), mark.Y + (mark.Height / 2));
        await page.Page.EvaluateAsync("document.getElementById('here').hidden = true");
        await page.Page.Mouse.MoveAsync(x, y);
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.MoveAsync(x + 30, y, new() { Steps = 5 });
        await page.Page.Mouse.UpAsync();
        Assert.False(await page.Page.Locator("#panel").IsVisibleAsync());
        await page.Page.Mouse.ClickAsync(x + 30, y);
        Assert.Equal("Dee Eff", await page.TextAsync("#panel h2"));
    }

    /// <summary>The radii of the marks of the view, least first.</summary>
    private static async Task<List<double>> MarksAsync(OpenedPage page)
    {
        XElement svg = await page.SaveSvgAsync();
        return [.. svg.Descendants(svg.Name.Namespace + "circle")
            .Where(static mark => double.Parse((string)mark.Attribute("cx")!, CultureInfo.InvariantCulture) > 300)
            .Select(static mark => double.Parse((string)mark.Attribute("r")!, CultureInfo.InvariantCulture)).Order()];
    }

    private Task<OpenedPage> OpenAsync(KnowledgeGraph graph, string address = "") =>
        OpenAsync(SampleGraph.Request(graph), address);

    private Task<OpenedPage> OpenAsync(ExportRequest request, string address = "") =>
        OpenedPage.OpenAsync(chromium, request, address);
}
