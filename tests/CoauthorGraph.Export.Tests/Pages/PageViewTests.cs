using System.Text.Json;
using System.Xml.Linq;
using CoauthorGraph.Export.Network;
using Microsoft.Playwright;

namespace CoauthorGraph.Export.Tests.Pages;

public sealed class PageViewTests(Chromium chromium)
{
    /// <summary>Keeps the boxes of the names of the last painting, and counts paintings and frames.</summary>
    private const string Watch = """
        window.names = []; window.paintings = 0; window.frames = 0;
        const pen = CanvasRenderingContext2D.prototype, { clearRect, fillText, drawImage } = pen;
        pen.clearRect = function (...box) { window.names = []; window.paintings++; return clearRect.apply(this, box); };
        pen.drawImage = function (...all) { window.frames++; return drawImage.apply(this, all); };
        pen.fillText = function (text, x, y) {
          const high = parseFloat(/([\d.]+)px/.exec(this.font)[1]), wide = this.measureText(text).width;
          const left = x - (this.canvas.width - innerWidth) / 2, middle = y - (this.canvas.height - innerHeight) / 2;
          window.names.push({ text, left, top: middle - high / 2, right: left + wide, bottom: middle + high / 2 });
          return fillText.apply(this, arguments);
        };
        """;

    [Fact]
    public async Task WeakTies_SlidAway_LeaveTheStrongOnes()
    {
        await using var page = await OpenAsync(SampleGraph.Request(SampleGraph.Small()));
        await page.Page.Locator("#ties").FillAsync("2");
        Assert.Equal("4 authors · 1 of 3 co-authorships · 3 papers", await page.TextAsync("#counts"));
        await page.Page.Locator("#alone").CheckAsync();
        Assert.Equal("2 of 4 authors · 1 of 3 co-authorships · 3 papers", await page.TextAsync("#counts"));
    }

    [Fact]
    public async Task PeopleWithoutTies_AreHiddenByChoice()
    {
        await using var page = await OpenAsync(SampleGraph.Request(SampleGraph.Small()));
        Assert.Equal("(1)", await page.TextAsync("#alone-count"));
        Assert.Equal(4, Marks(await page.SaveSvgAsync()).Count);
        await page.Page.Locator("#alone").CheckAsync();
        Assert.Equal("3 of 4 authors · 3 co-authorships · 3 papers", await page.TextAsync("#counts"));
        Assert.Equal(3, Marks(await page.SaveSvgAsync()).Count);
    }

    [Fact]
    public async Task Years_AndWeakTies_CountTheSamePapers()
    {
        await using var page = await OpenAsync(SampleGraph.Request(SampleGraph.Small()));
        await page.Page.Locator("#from").FillAsync("2021");
        await page.Page.Locator("#ties").FillAsync("2");
        Assert.Equal("3 of 4 authors · 0 of 3 co-authorships · 1 of 3 papers", await page.TextAsync("#counts"));
    }

    [Fact]
    public async Task Size_ByAnotherMeasure_MakesOthersLarge()
    {
        // Ann writes much and alone; Bo writes once, with three others.
        await using var page = await OpenAsync(SampleGraph.Request(SampleGraph.Of(
            new SamplePaper("One", 2020, "Ann"), new SamplePaper("Two", 2020, "Ann"),
            new SamplePaper("Three", 2020, "Ann"), new SamplePaper("Four", 2020, "Ann"),
            new SamplePaper("Many", 2020, "Bo", "Cy", "Di", "Ed"))));
        var byPapers = Marks(await page.SaveSvgAsync()).Order().ToArray();
        Assert.True(byPapers[^1] > byPapers[^2]);
        await page.Page.Locator("#size-by").SelectOptionAsync("coauthors");
        var byCoauthors = Marks(await page.SaveSvgAsync()).Order().ToArray();
        Assert.True(byCoauthors[0] < byCoauthors[1]);
        Assert.Equal(byCoauthors[1], byCoauthors[^1]);
    }

    [Theory]
    [InlineData("topic", "ranking", 4)]
    [InlineData("first", "2019", 2)]
    [InlineData("last", "2021", 3)]
    public async Task Color_ByAnotherMeasure_IsSaidInTheLegend(string measure, string name, int people)
    {
        await using var page = await OpenAsync(SampleGraph.Request(SampleGraph.Small()));
        await page.Page.Locator("#color-by").SelectOptionAsync(measure);
        var key = page.Page.Locator("#keys button").Filter(new() { HasText = name });
        Assert.Equal(people.ToString(System.Globalization.CultureInfo.InvariantCulture),
            await key.Locator(".size").InnerTextAsync());
        await key.ClickAsync();
        Assert.Equal("true", await key.GetAttributeAsync("aria-pressed"));
        Assert.Equal(people, await page.Page.Locator("#panel .people li").CountAsync());
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task Legend_OfALongName_ShowsItWhole()
    {
        const string Name = "Distributed, parallel and cluster computing for the sea sciences · Ada Byron the Elder";
        await using var page = await OpenAsync(SampleGraph.Request(SampleGraph.Small()) with
        {
            Communities = new[] { 0, 0, 0, -1 },
            CommunityNames = [Name],
        });
        var name = page.Page.Locator("#keys .name").First;
        Assert.Equal(Name, await name.InnerTextAsync());
        Assert.True(await name.EvaluateAsync<bool>(
            "name => name.scrollWidth <= name.clientWidth + 1 && getComputedStyle(name).textOverflow !== 'ellipsis'"
            + " && name.getBoundingClientRect().right"
            + " <= document.getElementById('side').getBoundingClientRect().right"));
    }

    [Theory]
    [InlineData(80, 1280, "")]
    [InlineData(600, 1280, "#topic=Ranking")]
    [InlineData(600, 800, "")]
    [InlineData(300, 390, "#topic=Ranking")]
    public async Task Names_OnThePicture_LieNeitherOnPanelsNorOnEachOther(int authors, int width, string address)
    {
        await using var page = await OpenedPage.OpenAsync(
            chromium, Field(authors), address, width, 800, script: Watch);
        var names = await NamesAsync(page);
        Assert.True(names.Count > 5, $"{names.Count} names");
        foreach (var id in new[] { "side", "panel", "bar" })
        {
            if (await page.Page.Locator("#" + id).BoundingBoxAsync() is { } box)
            {
                Assert.DoesNotContain(names, name => Meet(
                    name, new Box(id, box.X, box.Y, box.X + box.Width, box.Y + box.Height)));
            }
        }

        for (var i = 0; i < names.Count; i++)
        {
            Assert.DoesNotContain(names.Skip(i + 1), other => Meet(names[i], other));
            Assert.InRange(names[i].Left, 0, width - (names[i].Right - names[i].Left));
        }
    }

    [Fact]
    public async Task LargePicture_WhileItIsMoved_IsNotPaintedAnew()
    {
        await using var page = await OpenedPage.OpenAsync(chromium, Field(1_200), script: Watch);
        await page.Page.WaitForFunctionAsync("window.frames > 0");
        await page.Page.Mouse.MoveAsync(1_000, 60);
        await page.Page.Mouse.DownAsync();
        var before = await page.Page.EvaluateAsync<int[]>("[window.paintings, window.frames]");
        var during = await page.Page.EvaluateAsync<int[]>("""
            new Promise(done => {
              const canvas = document.getElementById("canvas"), move = x => canvas.dispatchEvent(
                new PointerEvent("pointermove", { pointerId: 1, clientX: x, clientY: 60 }));
              let step = 0;
              const next = () => {
                if (++step > 20) { done([window.paintings, window.frames]); return; }
                move(1000 + 3 * step);
                requestAnimationFrame(next);
              };
              next();
            })
            """);
        Assert.True(during[1] - before[1] >= 10, "it did not move");
        Assert.True(during[0] - before[0] <= 3, $"painted {during[0] - before[0]} times");
        await page.Page.WaitForFunctionAsync("before => window.paintings > before", during[0]);
    }

    [Fact]
    public async Task Printing_LeavesOutWhatOnlyAScreenCanDo()
    {
        await using var page = await OpenedPage.OpenAsync(
            chromium, SampleGraph.Request(SampleGraph.Small()), "#author=a00000");
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await page.Page.Locator("#bar").IsVisibleAsync());
        Assert.False(await page.Page.Locator("#search").IsVisibleAsync());
        Assert.True(await page.Page.Locator("#panel .papers").IsVisibleAsync());
        var panel = page.Page.Locator("#panel");
        Assert.Equal("static", await panel.EvaluateAsync<string>("it => getComputedStyle(it).position"));
    }

    private static ExportRequest Field(int authors)
    {
        var (graph, communities, names) = SampleField.Of(authors);
        return SampleGraph.Request(graph) with { Communities = communities, CommunityNames = names };
    }

    /// <summary>The radii of the marks of a saved view.</summary>
    private static List<double> Marks(XElement svg) => svg.Descendants(svg.Name.Namespace + "circle")
        .Where(static mark => (double)mark.Attribute("cx")! > 300).Select(static mark => (double)mark.Attribute("r")!)
        .ToList();

    private static async Task<List<Box>> NamesAsync(OpenedPage page)
    {
        await page.Page.WaitForFunctionAsync("window.names.length > 0");
        var json = await page.Page.EvaluateAsync<JsonElement>(
            "new Promise(done => setTimeout(() => done(names), 400))");
        return [.. json.EnumerateArray().Select(static name => new Box(
            name.GetProperty("text").GetString()!, name.GetProperty("left").GetDouble(),
            name.GetProperty("top").GetDouble(), name.GetProperty("right").GetDouble(),
            name.GetProperty("bottom").GetDouble()))];
    }

    private static bool Meet(Box one, Box other) => one.Left < other.Right && one.Right > other.Left
        && one.Top < other.Bottom && one.Bottom > other.Top;

    private Task<OpenedPage> OpenAsync(ExportRequest request) => OpenedPage.OpenAsync(chromium, request);

    private sealed record Box(string Text, double Left, double Top, double Right, double Bottom);
}
