using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoauthorGraph.Export.Network;

namespace CoauthorGraph.Export.Tests.Pages;

public sealed partial class PageFileTests
{
    [Fact]
    public void Page_OfHostileNames_HasOnlyItsOwnScripts()
    {
        var page = Exported.Text("html", SampleGraph.Hostile());
        Assert.Equal(2, ScriptStart().Count(page));
        Assert.Equal(2, page.Split("</script", StringSplitOptions.None).Length - 1);
        Assert.DoesNotContain("javascript:", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u2028', page);
    }

    [Fact]
    public void Page_OfHostileNames_KeepsThemWhole()
    {
        var names = Data(SampleGraph.Request(SampleGraph.Hostile())).GetProperty("authors").EnumerateArray()
            .Select(static author => author[1].GetString());
        Assert.Equal(SampleGraph.HostileNames.Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public void Page_OfAnyGraph_AsksTheNetworkForNothing()
    {
        var page = Exported.Text("html", SampleGraph.Small());
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(Outside(), page);
    }

    [Fact]
    public void Page_OfTooManyAuthors_KeepsThoseWithMostPapersAndTheirTotals()
    {
        var data = Data(SampleGraph.Request(SampleGraph.Small()) with { PageAuthors = 2 });
        Assert.Equal(
            ["Ada Byron", "Ben Cole"],
            data.GetProperty("authors").EnumerateArray().Select(static author => author[1].GetString()));
        Assert.Equal(1, data.GetProperty("edges").GetArrayLength());
        Assert.Equal(4, data.GetProperty("about").GetProperty("authors").GetInt32());
    }

    [Fact]
    public void Page_WithCommunities_NamesTheLargestFirst()
    {
        var request = SampleGraph.Request(SampleGraph.Small()) with
        {
            Communities = new[] { 5, 5, 2, -1 },
            CommunityNames = ["", "", "Second"],
        };
        var communities = Data(request).GetProperty("communities");
        Assert.Equal("Community 6", communities.GetProperty("0")[0].GetString());
        Assert.Equal("Second", communities.GetProperty("1")[0].GetString());
        Assert.Equal("No community", communities.GetProperty("-1")[0].GetString());
    }

    [Fact]
    public void Page_OfTooManyAuthors_NamesTheOthersWithTheirTiesToThoseDrawn()
    {
        // Drawn are Ada (0) and Ben (1); Cy has one paper with both, Dee none with anybody.
        var others = Data(SampleGraph.Request(SampleGraph.Small()) with { PageAuthors = 2 }).GetProperty("others");
        Assert.Equal("""["Cy Dee","Dee Eff"]""", others.GetProperty("names").GetRawText());
        Assert.Equal("[1,1]", others.GetProperty("papers").GetRawText());
        Assert.Equal("[2,0]", others.GetProperty("degrees").GetRawText());
        Assert.Equal("[[0,1,1,1],[]]", others.GetProperty("ties").GetRawText());
    }

    [Fact]
    public void Page_WithALeastWeight_CountsNoTieThatIsLeftOut()
    {
        // Ada and Ben: 1 + 1/2; the others 1/2 each.
        var request = SampleGraph.Request(SampleGraph.Small()) with { PageAuthors = 2, MinWeight = 1 };
        Assert.Equal("[[],[]]", Data(request).GetProperty("others").GetProperty("ties").GetRawText());
        var authors = Data(request).GetProperty("authors").EnumerateArray();
        Assert.Equal([1, 1], authors.Select(static author => author[11].GetInt32()));
    }

    [Theory]
    [InlineData("groups", 3.0)]
    [InlineData("years", 3.0)]
    [InlineData("words", 4.5)]
    public void Colors_OnTheirGround_AreSeen(string scale, double least)
    {
        // Contrast as WCAG 2.2 defines it: 3 for marks, 4.5 for text.
        var page = Exported.Text("html", SampleGraph.Small());
        var grounds = Regex.Matches(page, "ground: \"(#[0-9a-f]{6})\"", RegexOptions.ExplicitCapture);
        var lists = Regex.Matches(page, $"{scale}: \\[(?<colors>[^\\]]+)\\]");
        Assert.Equal(2, lists.Count);
        for (var theme = 0; theme < 2; theme++)
        {
            var ground = Luminance(grounds[theme].Value[^8..^1]);
            foreach (Match color in Regex.Matches(lists[theme].Groups["colors"].Value, "#[0-9a-f]{6}"))
            {
                var luminance = Luminance(color.Value);
                var contrast = (Math.Max(ground, luminance) + 0.05) / (Math.Min(ground, luminance) + 0.05);
                Assert.True(contrast >= least, $"{color.Value} has a contrast of {contrast:F2}");
            }
        }
    }

    private static double Luminance(string color)
    {
        double Part(int from)
        {
            var part = Convert.ToInt32(color[from..(from + 2)], 16) / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }

    private static JsonElement Data(ExportRequest request)
    {
        var page = Encoding.UTF8.GetString(Exported.Bytes("html", request));
        using var document = JsonDocument.Parse(DataElement().Match(page).Groups["json"].Value);
        return document.RootElement.Clone();
    }

    [GeneratedRegex("<script")]
    private static partial Regex ScriptStart();

    [GeneratedRegex("(?:src|href)=\"")]
    private static partial Regex Outside();

    [GeneratedRegex("<script id=\"data\" type=\"application/json\">(?<json>.*?)</script>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex DataElement();
}
