using System.Buffers.Binary;

namespace CoauthorGraph.Export.Tests.Pages;

public sealed class PageSavingTests(Chromium chromium)
{
    [Fact]
    public async Task Png_OfTheView_IsTwiceAsFineAsTheWindow()
    {
        await using var page = await OpenedPage.OpenAsync(
            chromium, SampleGraph.Request(SampleGraph.Small()), width: 900, height: 600);
        var png = await page.SaveAsync("#save-png");

        // The signature of PNG, and width and height in its first chunk.
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        Assert.Equal(1_800, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(1_200, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task Svg_OfTheView_HoldsMarksTiesNamesLegendAndWhereItCameFrom()
    {
        await using var page = await OpenedPage.OpenAsync(chromium, SampleGraph.Request(SampleGraph.Small()) with
        {
            Communities = new[] { 0, 0, 0, -1 },
            CommunityNames = ["Ranking"],
        });
        var svg = await page.SaveSvgAsync();
        var xmlns = svg.Name.Namespace;
        var ties = svg.Elements(xmlns + "path").Sum(static path => ((string)path.Attribute("d")!).Count(c => c == 'M'));
        Assert.Equal(3, ties);
        var texts = svg.Elements(xmlns + "text").Select(static text => text.Value).ToArray();
        Assert.All(["Ada Byron", "Ben Cole", "Cy Dee", "Dee Eff", "Ranking"], name => Assert.Contains(name, texts));
        Assert.Contains(texts, static text => text.Contains("Snapshot 000001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Svg_OfHostileNames_IsWellFormedAndHoldsThemAsText()
    {
        await using var page = await OpenedPage.OpenAsync(chromium, SampleGraph.Request(SampleGraph.Hostile()));
        var svg = await page.SaveSvgAsync();
        Assert.DoesNotContain(svg.Descendants(), static part => part.Name.LocalName is "script" or "b" or "a");
        Assert.Contains(
            svg.Descendants(svg.Name.Namespace + "text"),
            static text => text.Value == "</script><script>alert(1)</script>");
        Assert.Empty(page.Errors);
    }
}
