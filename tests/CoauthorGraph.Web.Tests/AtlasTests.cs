using System.Net;
using System.Xml.Linq;
using CoauthorGraph.Export.Tests.Pages;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CoauthorGraph.Web.Tests;

/// <summary>The whole network by its communities.</summary>
public sealed class AtlasTests(Chromium chromium)
{
    private const int Patience = 120_000;

    // Two groups of four who all write with each other, and one paper between them.
    private static IEnumerable<object> Groups()
    {
        foreach (var group in new[] { "Ash", "Elm" })
        {
            for (var paper = 0; paper < 3; paper++)
            {
                yield return Paper($"{group}{paper}", [.. Enumerable.Range(0, 4).Select(at => $"{(char)('A' + at)}da {group}")]);
            }
        }

        yield return Paper("between", ["Ada Ash", "Ada Elm"]);
    }

    private static object Paper(string id, string[] names) =>
        new { id, title = $"Paper {id} on ranking", year = 2020, authors = names.Select(static name => new { name }) };

    [Fact]
    public async Task Atlas_OfTwoGroups_HasThemAndTheirTie()
    {
        await using var explorer = await Explorer.OfAsync(Groups());
        var rows = (await ReadyAsync(explorer)).Json().EnumerateArray().ToList();
        Assert.Equal([4, 4], rows.Select(static row => row.GetProperty("authors").GetInt32()));
        Assert.NotEqual(rows[0].GetProperty("x").GetDouble(), rows[1].GetProperty("x").GetDouble());
        var community = (await explorer.AskAsync("/community.json?id=1")).Json();
        Assert.Equal(4, community.GetProperty("people").GetArrayLength());
        Assert.Equal(1, community.GetProperty("neighbors")[0].GetProperty("papers").GetInt32());
        var leaders = new HashSet<string>(community.GetProperty("people").EnumerateArray()
            .Select(static person => person.GetProperty("name").GetString()![4..]));
        Assert.Single(leaders);
        Assert.Equal(HttpStatusCode.NotFound, (await explorer.AskAsync("/community?id=2")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await explorer.AskAsync("/community?id=x")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await explorer.AskAsync("/atlas?years=2020-2020")).Status);
        foreach (var place in new[] { 0, 1 })
        {
            var people = (await explorer.AskAsync($"/community.json?id={place}")).Json().GetProperty("people");
            var somebody = people[0].GetProperty("id").GetString();
            Assert.Contains(
                $"href=\"/community?id={place}\"", (await explorer.AskAsync("/author/" + somebody)).Text,
                StringComparison.Ordinal);
            Assert.DoesNotContain(
                "/community", (await explorer.AskAsync($"/author/{somebody}?years=2020-2020")).Text,
                StringComparison.Ordinal);
        }

        Assert.Contains("data-frame=\"/atlas-frame\"", (await explorer.AskAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Atlas_ByKeyboard_LeadsToTheCommunityAndItsPeople(ColorScheme colors, int width)
    {
        await using var explorer = await Explorer.OfAsync(Groups());
        await ReadyAsync(explorer);
        await using var window = await chromium.OpenWindowAsync(width, 900, colors, isOnline: true);
        window.SetDefaultTimeout(Patience);
        var page = await window.NewPageAsync();
        foreach (var (address, heading) in new[] { ("/", "Who works with whom"), ("/atlas", "Atlas"), ("/community?id=0", "") })
        {
            await page.GotoAsync(new Uri(explorer.Address, address).AbsoluteUri);
            await page.WaitForSelectorAsync("#seen:has-text('are drawn')");
            Assert.StartsWith(heading, await page.InnerTextAsync("h1"), StringComparison.Ordinal);
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), address);
            var found = await page.RunAxe(new() { ResultTypes = [ResultType.Violations] });
            Assert.True(found.Violations.Length == 0, address + ": " + string.Join(
                "; ", found.Violations.Select(static one => one.Id + " " + one.Nodes[0].Html)));
        }

        await page.FocusAsync("#here");
        var name = (await page.GetAttributeAsync("#here", "aria-label"))!.Split(',')[0];
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(static url => url.Contains("/author", StringComparison.Ordinal));
        Assert.Equal(name, await page.InnerTextAsync("h1"));
    }

    [Fact]
    public async Task CommunityFile_OfAGroup_HasItsPeopleAndTiesAlone()
    {
        await using var explorer = await Explorer.OfAsync(Groups());
        await ReadyAsync(explorer);
        var page = (await explorer.AskAsync("/community?id=1")).Text;
        var link = Crawl.LinksOf(page).Single(static link => link.Contains("format=gexf", StringComparison.Ordinal));
        var gexf = XDocument.Parse((await explorer.AskAsync(link)).Text);
        Assert.Equal(4, gexf.Descendants().Count(static one => one.Name.LocalName == "node"));
        Assert.Equal(6, gexf.Descendants().Count(static one => one.Name.LocalName == "edge"));
        Assert.Equal(HttpStatusCode.NotFound, (await explorer.AskAsync("/community-file?id=2")).Status);
    }

    private static async Task<Reply> ReadyAsync(Explorer explorer)
    {
        while (true)
        {
            var reply = await explorer.AskAsync("/atlas.json");
            if (reply.Status == HttpStatusCode.OK)
            {
                return reply;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
