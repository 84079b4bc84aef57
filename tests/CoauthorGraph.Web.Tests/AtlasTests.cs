using System.Net;
using System.Text.RegularExpressions;
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

    // Two groups of four, all of them of 2020, and the one tie between them.
    [Fact]
    public async Task AtlasFrame_OfTwoGroups_CountsTheYearsOfBoth()
    {
        await using var explorer = await Explorer.OfAsync(Groups());
        await ReadyAsync(explorer);
        var frame = new FrameBytes(await explorer.BytesAsync("/atlas-frame"));
        Assert.Equal([2020], frame.Head.GetProperty("years").EnumerateArray().Select(static year => year.GetInt32()));
        Assert.Equal([4, 4], frame.Arrays["marksBegan"]);
        Assert.Equal([4, 4], frame.Arrays["marksEnded"]);
        Assert.Equal([1], frame.Arrays["linesBegan"]);
        Assert.Equal([1], frame.Arrays["linesEnded"]);
        frame = new FrameBytes(await explorer.BytesAsync("/community-frame?id=0"));
        Assert.Equal([2020, 2020, 2020, 2020], frame.Arrays["since"]);
        Assert.Equal(frame.Arrays["since"], frame.Arrays["until"]);
    }

    // Two groups of two, one of the nineties, and one tie between them of 2001: what is there is what was there then.
    [Fact]
    public async Task Years_OnEveryPicture_ShowWhatWasThereAndStandInTheAddress()
    {
        var papers = new (string Id, int Year, string[] Names)[]
        {
            ("a", 1995, ["Ada Ash", "Bo Ash"]), ("b", 1998, ["Ada Ash", "Bo Ash"]), ("c", 1996, ["Bo Ash", "Cy Ash", "Ada Ash"]),
            ("d", 2010, ["Ada Elm", "Bo Elm"]), ("e", 2012, ["Ada Elm", "Bo Elm", "Cy Elm"]), ("f", 2001, ["Ada Ash", "Ada Elm"]),
        };
        await using var explorer = await Explorer.OfAsync(papers.Select(static paper => new
        {
            id = paper.Id,
            title = $"Paper {paper.Id} on ranking",
            year = paper.Year,
            authors = paper.Names.Select(static name => new { name }),
        }));
        await ReadyAsync(explorer);
        await using var window = await chromium.OpenWindowAsync(1280, 900, ColorScheme.Light, isOnline: true);
        window.SetDefaultTimeout(Patience);
        var page = await window.NewPageAsync();
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(new Uri(explorer.Address, "/atlas").AbsoluteUri);
        await SeenAsync(page, "2 communities are drawn, each as large as its authors are many");
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.FocusAsync("#to");
        await page.Keyboard.PressAsync("Home");
        await SeenAsync(page, "1 community of 2 is drawn: those whose papers span some of 1995,");
        Assert.DoesNotContain(asked, static url => url.Contains("frame", StringComparison.Ordinal));
        await page.FocusAsync("#here");
        Assert.Contains(", 2 authors", await page.GetAttributeAsync("#here", "aria-label"), StringComparison.Ordinal);
        Assert.Contains("#from=1995&to=1995", page.Url, StringComparison.Ordinal);

        // All of both were there by 2001 but Bo and Cy Elm, and the one tie between them was.
        await page.GotoAsync(new Uri(explorer.Address, "/atlas#from=2001&to=2009").AbsoluteUri);
        await page.ReloadAsync();
        await SeenAsync(page, "2 communities of 2 are drawn: those whose papers span some of 2001–2009,");
        await page.FocusAsync("#here");
        Assert.Contains(", 1 author", await page.GetAttributeAsync("#here", "aria-label"), StringComparison.Ordinal);
        await page.GoBackAsync();
        await SeenAsync(page, "1 community of 2");

        // A link may say one of the years, or such as there are none of.
        foreach (var (years, said) in new[]
        {
            ("from=2011", "1 community of 2 is drawn: those whose papers span some of 2011–2012,"),
            ("to=2000", "1 community of 2 is drawn: those whose papers span some of 1995–2000,"),
            ("from=1900&to=3000", "2 communities are drawn, each as large as its authors are many"),
            ("from=Infinity&at=0_0_1e300", "2 communities are drawn, each as large as its authors are many"),
            ("from=2011&to=1996", "1 community of 2 is drawn: those whose papers span some of 1996,"),
        })
        {
            await page.GotoAsync("about:blank");
            await page.GotoAsync(new Uri(explorer.Address, "/atlas#" + years).AbsoluteUri);
            await SeenAsync(page, said);
            Assert.True(await page.EvaluateAsync<bool>("""
                () => {
                  const canvas = document.getElementById('picture');
                  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                  const [first, second, third] = data;
                  let ground = 0;
                  for (let at = 0; at < data.length; at += 4) {
                    ground += data[at] === first && data[at + 1] === second && data[at + 2] === third ? 1 : 0;
                  }
                  return first > 200 && second > 200 && third > 200 && ground > data.length / 8;
                }
                """), years);
        }

        // The people of whichever community Ada Elm is in: of three one is there, and the file has her alone.
        var id = await ElmsAsync(explorer);
        await page.GotoAsync(new Uri(explorer.Address, $"/community?id={id}#to=2009").AbsoluteUri);
        await SeenAsync(page, "1 person of 3 is drawn");
        var file = await page.GetAttributeAsync(".files [data-format=graphml]", "href");
        var graph = (await explorer.AskAsync(file!)).Text;
        Assert.Contains(">Ada Elm<", graph, StringComparison.Ordinal);
        Assert.DoesNotContain(">Bo Elm<", graph, StringComparison.Ordinal);
        await page.GotoAsync(new Uri(explorer.Address, "/who?topic=ranking#from=2011").AbsoluteUri);
        await SeenAsync(page, "3 people of 6 are drawn: those whose papers span some of");
        graph = (await explorer.AskAsync((await page.GetAttributeAsync(".files [data-format=graphml]", "href"))!)).Text;
        Assert.Equal((3, 3), (Regex.Count(graph, "<node "), Regex.Count(graph, "<edge ")));

        // Playing begins at the first of the years and moves the last; what is seen is what the slider says.
        await page.GotoAsync("about:blank");
        await page.GotoAsync(new Uri(explorer.Address, "/who?topic=ranking#from=1996").AbsoluteUri);
        await SeenAsync(page, "6 people of 6 are drawn");
        await page.ClickAsync("#play");
        await SeenAsync(page, "span some of 1996–1998");
        Assert.Equal("Pause", await page.InnerTextAsync("#play"));
        await page.ClickAsync("#play");
        Assert.Equal("Play the years", await page.InnerTextAsync("#play"));
        Assert.Equal(await page.InnerTextAsync("output[for=to]"), await page.InputValueAsync("#to"));

        // The walk stands on nobody who is hidden.
        await page.FocusAsync("#here");
        await page.FocusAsync("#to");
        await page.Keyboard.PressAsync("End");
        await page.FocusAsync("#from");
        await page.Keyboard.PressAsync("End");
        await SeenAsync(page, "span some of 2012");
        Assert.Contains(" Elm, ", await page.GetAttributeAsync("#here", "aria-label"), StringComparison.Ordinal);
        Assert.Empty(errors);

        static async Task<int> ElmsAsync(Explorer explorer)
        {
            var people = (await explorer.AskAsync("/community.json?id=0")).Text;
            return people.Contains("Cy Elm", StringComparison.Ordinal) ? 0 : 1;
        }
    }

    // A picture that was moved is seen from there again by its address; moved back to everybody, the address is plain.
    [Fact]
    public async Task Camera_OfTheAtlas_StandsInTheAddress()
    {
        await using var explorer = await Explorer.OfAsync(Groups());
        await ReadyAsync(explorer);
        await using var window = await chromium.OpenWindowAsync(1280, 900, ColorScheme.Light, isOnline: true);
        window.SetDefaultTimeout(Patience);
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(explorer.Address, "/atlas").AbsoluteUri);
        await SeenAsync(page, "are drawn");
        await page.Keyboard.PressAsync("?");
        Assert.Contains("to the page of the mark", await page.InnerTextAsync("dialog[open]"), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.IsVisibleAsync("dialog"));
        await page.Keyboard.PressAsync("+");
        await page.WaitForFunctionAsync("() => location.hash.startsWith('#at=')");
        var sent = await window.NewPageAsync();
        await sent.GotoAsync(page.Url);
        await SeenAsync(sent, "are drawn");
        Assert.Equal(await PlaceAsync(page), await PlaceAsync(sent));
        await page.Keyboard.PressAsync("0");
        await page.WaitForFunctionAsync("() => location.hash === ''");

        static async Task<string> PlaceAsync(IPage page)
        {
            await page.FocusAsync("#here");
            return await page.EvaluateAsync<string>("(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)(document.querySelector('#here').getBoundingClientRect())");
        }
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

    private static async Task SeenAsync(IPage page, string words) =>
        await page.WaitForSelectorAsync($"#seen:has-text('{words}')");

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
