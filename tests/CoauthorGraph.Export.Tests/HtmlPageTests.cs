using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoauthorGraph.Export.Network;

namespace CoauthorGraph.Export.Tests;

public sealed partial class HtmlPageTests
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
