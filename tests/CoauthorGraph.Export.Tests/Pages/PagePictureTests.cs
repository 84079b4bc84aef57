using CoauthorGraph.Export.Network;

namespace CoauthorGraph.Export.Tests.Pages;

/// <summary>The picture is drawn by WebGL where there is one, and looks the same as by the canvas.</summary>
public sealed class PagePictureTests(Chromium chromium)
{
    /// <summary>Counts what WebGL draws, and keeps its contexts.</summary>
    private const string Watch = """
        window.drawn = 0; window.contexts = [];
        const gl = WebGL2RenderingContext.prototype, { drawArraysInstanced } = gl;
        gl.drawArraysInstanced = function (...all) { window.drawn++; return drawArraysInstanced.apply(this, all); };
        const { getContext } = HTMLCanvasElement.prototype;
        HTMLCanvasElement.prototype.getContext = function (kind, ...all) {
          const context = getContext.call(this, kind, ...all);
          if (kind === "webgl2" && context) window.contexts.push(context);
          return context;
        };
        """;

    private const string LosesAtOnce = """
        const { getContext } = HTMLCanvasElement.prototype;
        HTMLCanvasElement.prototype.getContext = function (kind, ...all) {
          const context = getContext.call(this, kind, ...all);
          if (kind === "webgl2") context?.getExtension("WEBGL_lose_context").loseContext();
          return context;
        };
        """;

    /// <summary>The mean red, green and blue of each square of 8 by 8 points, when the picture has come to rest:
    /// flown for as long as it may, and painted in the frames after that.</summary>
    private const string Squares = """
        new Promise(done => {
          const read = () => {
            const canvas = document.getElementById("canvas"), { width, height } = canvas;
            const { data } = canvas.getContext("2d").getImageData(0, 0, width, height), means = [];
            for (let top = 0; top + 8 <= height; top += 8) for (let left = 0; left + 8 <= width; left += 8) {
              const sums = [0, 0, 0];
              for (let y = top; y < top + 8; y++) for (let x = left; x < left + 8; x++) {
                for (let color = 0; color < 3; color++) sums[color] += data[4 * (y * width + x) + color];
              }
              means.push(...sums.map(sum => Math.round(sum / 64)));
            }
            done(means);
          };
          const flown = performance.now() + 600;
          let frames = 0;
          const wait = now => {
            if (now > flown && ++frames > 12) read(); else requestAnimationFrame(wait);
          };
          requestAnimationFrame(wait);
        })
        """;

    [Theory]
    [InlineData(80)]
    [InlineData(1_200)]
    public async Task Picture_ByWebGl_LooksAsByTheCanvas(int authors)
    {
        await using var byCanvas = await OpenedPage.OpenAsync(chromium, Field(authors));
        await using var byWebGl = await OpenedPage.OpenAsync(chromium, Field(authors), script: Watch, webGl: true);
        AssertAlike(await SquaresAsync(byCanvas), await SquaresAsync(byWebGl));
        Assert.True(await byWebGl.Page.EvaluateAsync<int>("window.drawn") > 0, "WebGL drew nothing");
        Assert.Empty(byWebGl.Errors);
    }

    [Fact]
    public async Task Picture_WithSomebodyChosen_LooksAsByTheCanvas()
    {
        var request = SampleGraph.Request(SampleGraph.Small());
        await using var byCanvas = await OpenedPage.OpenAsync(chromium, request, "#author=a00000");
        await using var byWebGl = await OpenedPage.OpenAsync(chromium, request, "#author=a00000", webGl: true);
        AssertAlike(await SquaresAsync(byCanvas), await SquaresAsync(byWebGl));
    }

    [Fact]
    public async Task Picture_WhoseWebGlIsLostAtOnce_IsDrawnByTheCanvas()
    {
        await using var byCanvas = await OpenedPage.OpenAsync(chromium, Field(80));
        await using var lost = await OpenedPage.OpenAsync(chromium, Field(80), script: LosesAtOnce, webGl: true);
        AssertAlike(await SquaresAsync(byCanvas), await SquaresAsync(lost));
    }

    [Fact]
    public async Task Picture_WhoseWebGlIsLostLater_IsDrawnByTheCanvas()
    {
        await using var page = await OpenedPage.OpenAsync(chromium, Field(80), script: Watch, webGl: true);
        var before = await SquaresAsync(page);
        await page.Page.EvaluateAsync("contexts.forEach(gl => gl.getExtension('WEBGL_lose_context').loseContext())");
        var drawn = await page.Page.EvaluateAsync<int>("window.drawn");
        await page.Page.Locator("#alone").CheckAsync();
        await page.Page.Locator("#alone").UncheckAsync();
        AssertAlike(before, await SquaresAsync(page));
        Assert.Equal(drawn, await page.Page.EvaluateAsync<int>("window.drawn"));
    }

    private static ExportRequest Field(int authors)
    {
        var (graph, communities, names) = SampleField.Of(authors);
        return SampleGraph.Request(graph) with { Communities = communities, CommunityNames = names };
    }

    private static Task<int[]> SquaresAsync(OpenedPage page) => page.Page.EvaluateAsync<int[]>(Squares);

    // Edges of marks are smoothed in other ways: no square may be another, and all together no more than a shade.
    private static void AssertAlike(int[] one, int[] other)
    {
        Assert.Equal(one.Length, other.Length);
        Assert.True(one.Distinct().Count() > 10, "the picture is empty");
        var apart = one.Zip(other, static (left, right) => Math.Abs(left - right)).ToArray();
        Assert.True(apart.Max() <= 40, $"a square is {apart.Max()} of 255 apart");
        Assert.True(apart.Average() < 0.4, $"the mean difference is {apart.Average():F2} of 255");
    }
}
