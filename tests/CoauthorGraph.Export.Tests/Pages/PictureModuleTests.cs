using System.Text.Json;
using Microsoft.Playwright;

namespace CoauthorGraph.Export.Tests.Pages;

/// <summary>The drawing modules by themselves, in the browser, on points and boxes that are worked out by hand.</summary>
public sealed class PictureModuleTests(Chromium chromium)
{
    private const string Scene = """
        const { makeScene, tiesOf, partsOf } = await import("http://picture/picture-scene.js");
        const { Camera } = await import("http://picture/picture-camera.js");
        const finder = await import("http://picture/picture-finder.js");
        const sceneOf = (places, ties) => makeScene({
          ids: places.map(String), names: places.map(String),
          x: Float32Array.from(places, place => place[0]), y: Float32Array.from(places, place => place[1]),
          rank: new Uint32Array(places.length), weight: new Float32Array(ties.length).fill(1),
          source: Uint32Array.from(ties, tie => tie[0]), target: Uint32Array.from(ties, tie => tie[1]),
          first: new Uint16Array(ties.length), last: new Uint16Array(ties.length),
        });
        const camera = Object.assign(new Camera(), { width: 200, height: 100, scale: 1 });
        """;

    [Fact]
    public async Task Zoom_AtAPoint_LeavesWhatIsThereInItsPlace() => Assert.Equal(
        "[30,80,2,12,0.01]",
        await RunAsync("""
            camera.x = 7; camera.y = -3;
            const x = camera.worldX(30), y = camera.worldY(80);
            camera.zoomAt(30, 80, 2);
            const at = [Math.round(camera.screenX(x)), Math.round(camera.screenY(y)), camera.scale];
            camera.zoomAt(30, 80, 1e6);
            const near = camera.scale;
            camera.zoomAt(30, 80, 1e-9);
            return [...at, near, camera.scale];
            """));

    // 100 by 40 into the 140 by 60 that are free of 200 by 100: 1.4 times, its middle 10 to the right and 5 down.
    [Fact]
    public async Task Fit_PutsABoxIntoTheFreePart() => Assert.Equal(
        "[20,120,1.4]",
        await RunAsync("""
            const sides = { left: 40, right: 20, top: 25, bottom: 15 };
            camera.go(camera.fit({ left: 0, right: 100, top: 0, bottom: 40 }, sides, 9));
            return [camera.screenX(0) - 20, camera.screenX(100) - 60, camera.scale].map(n => Math.round(n * 10) / 10);
            """));

    [Fact]
    public async Task Point_FindsTheMarkWhoseRimIsNearest_AndElseTheTie() => Assert.Equal(
        "[0,-1,0,-1,1]",
        await RunAsync("""
            // A large mark at the middle with a small one beside it, and a third far off with a tie to the second.
            const scene = sceneOf([[0, 0], [30, 0], [90, 0]], [[1, 2], [0, 1]]);
            scene.size.set([20, 2, 2]);
            const at = (x, y) => [camera.screenX(x), camera.screenY(y)];
            return [
              finder.nodeAt(scene, camera, ...at(18, 0)), finder.nodeAt(scene, camera, ...at(60, 0)),
              finder.edgeAt(scene, camera, ...at(60, 3)), finder.edgeAt(scene, camera, ...at(93, 0)),
              finder.edgeAt(scene, camera, ...at(25, 4)),
            ];
            """));

    [Fact]
    public async Task Arrows_LeadToTheNearestWithinSixtyDegrees() => Assert.Equal(
        "[1,2,-1,1]",
        await RunAsync("""
            // To the right: one straight on but farther, one nearer at 45 degrees, one at 80 degrees that is none.
            const scene = sceneOf([[0, 0], [50, 0], [30, 30], [5, 28]], []);
            const towards = (dx, dy, among) => finder.nodeTowards(scene, 0, dx, dy, among);
            return [towards(1, 0, [1, 3]), towards(0, 1, [1, 2]), towards(1, 0, [3]), towards(1, 0, [1, 2, 3])];
            """));

    [Fact]
    public async Task Parts_AreWhatTiesHoldTogether() => Assert.Equal(
        "[[0,0,0,0,4],[4,4,4,4,1],[[1,3]]]",
        await RunAsync("""
            const scene = sceneOf([[0, 0], [1, 0], [2, 0], [3, 0], [4, 0]], [[0, 1], [1, 2], [2, 3]]);
            const { part, size } = partsOf(scene);
            scene.edgeShown[1] = 0;
            return [[...part], [...size], tiesOf(scene, 2).map(tie => [scene.edgeOrder[1], tie.other])];
            """));

    [Fact]
    public async Task Names_TakeTheFirstFreeSideWithinBounds() => Assert.Equal(
        """["below","above","right","none","below"]""",
        await RunAsync("""
            const { TakenBoxes, placeLabel } = await import("http://picture/picture-labels.js");
            const all = { left: 0, top: 0, right: 200, bottom: 200 };
            const wish = { x: 100, y: 100, gap: 5, width: 40, height: 10 };
            const side = box => !box ? "none" : box.top >= 105 ? "below" : box.bottom <= 95 ? "above"
              : box.left >= 105 ? "right" : "left";
            const below = new TakenBoxes();
            below.add({ left: 90, top: 106, right: 95, bottom: 108 });
            const both = new TakenBoxes();
            both.add({ left: 80, top: 60, right: 120, bottom: 94 });
            both.add({ left: 80, top: 106, right: 120, bottom: 140 });
            const apart = new TakenBoxes();
            apart.add({ left: 80, top: 20, right: 120, bottom: 60 });
            return [
              side(placeLabel(wish, new TakenBoxes(), all)), side(placeLabel(wish, below, all)),
              side(placeLabel(wish, both, all)),
              side(placeLabel(wish, new TakenBoxes(), { left: 99, top: 99, right: 101, bottom: 101 })),
              side(placeLabel(wish, apart, all)),
            ];
            """));

    private async Task<string> RunAsync(string script)
    {
        await using var window = await chromium.OpenWindowAsync(800, 600, ColorScheme.Light);
        var page = await window.NewPageAsync();
        await page.RouteAsync("http://picture/**", static route =>
        {
            var name = Path.GetFileName(new Uri(route.Request.Url).AbsolutePath);
            return name.Length == 0
                ? route.FulfillAsync(new() { ContentType = "text/html", Body = "<!doctype html>" })
                : route.FulfillAsync(new()
                {
                    ContentType = "text/javascript",
                    Body = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Html", name)),
                });
        });
        await page.GotoAsync("http://picture/");
        var result = await page.EvaluateAsync<JsonElement>($"(async () => {{ {Scene}\n{script} }})()");
        return result.GetRawText();
    }
}
