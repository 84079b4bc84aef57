using System.Net;

namespace CoauthorGraph.Web.Tests;

public sealed class PageTests
{
    [Theory]
    [InlineData("/author/Nobody", 404, "No author 'Nobody'")]
    [InlineData("/paper/none", 404, "No paper 'none' is in this graph")]
    [InlineData("/topic/none", 404, "No topic 'none'")]
    [InlineData("/institution/none", 404, "No institution 'none'")]
    [InlineData("/edge?first=Ada+Quill&second=Dee+Holt", 404, "no paper in common")]
    [InlineData("/edge?first=Ada+Quill", 400, "needs 'second'")]
    [InlineData("/path?first=Ada+Quill&second=Ada+Quill", 404, "named twice")]
    [InlineData("/path?first=Ada+Quill&second=Dee+Holt&k=0", 400, "from 1 to 20, not '0'")]
    [InlineData("/path?first=Ada+Quill&second=Dee+Holt&without=Bo+Finch", 404, "leads over 'Bo Finch'")]
    [InlineData("/path?first=Ada+Quill&second=Dee+Holt&without=Ada+Quill", 400, "an end of the path")]
    [InlineData("/who?topic=ranking&mode=some", 400, "any, all, only, not 'some'")]
    [InlineData("/who?topic=none", 404, "No topic 'none'")]
    [InlineData("/papers?years=2020-2010", 400, "not '2020-2010'")]
    [InlineData("/papers?years=1&years=2", 400, "more than once")]
    [InlineData("/papers?top=0", 400, "'top' takes")]
    [InlineData("/papers?top=10001", 400, "'top' takes")]
    [InlineData("/stats?snapshot=000099", 404, "snapshot '000099'")]
    [InlineData("/stats?snapshot=../../x", 404, "snapshot")]
    [InlineData("/author/", 400, "needs 'id'")]
    [InlineData("/nothing/here", 404, "There is no page '/nothing/here'")]
    public async Task Question_WithoutAnAnswer_IsOneSentence(string address, int status, string sentence)
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        var page = await explorer.AskAsync(address);
        Assert.Equal(status, (int)page.Status);
        Assert.Contains(WebUtility.HtmlEncode(sentence).Replace("&#39;", "&#x27;", StringComparison.Ordinal), page.Text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page.Text, StringComparison.Ordinal);

        var json = await explorer.AskAsync(address, "Accept", "application/json");
        Assert.Equal(status, (int)json.Status);
        Assert.Contains(sentence, json.Json().GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_OfWordsThatNoTopicIsCalled_SaysThatTextsWereSearched()
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        var page = await explorer.AskAsync("/who?topic=learning+to+rank+documents&topic=ranking");
        Assert.Contains("Cy Marsh", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "its words were searched in titles and abstracts: 1 paper.", page.Text, StringComparison.Ordinal);
        var topics = await explorer.AskAsync("/who?topic=ranking");
        Assert.DoesNotContain("were searched", topics.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_OfSeveral_ListsThemWithTheirPages()
    {
        await using var explorer = await Explorer.OfAsync(
        [
            new { id = "a", title = "Ranking", authors = new[] { new { name = "Wei Ada Quill" } } },
            new { id = "b", title = "Speech", authors = new[] { new { name = "Wei Bo Quill" } } },
        ]);
        var page = await explorer.AskAsync("/author/Quill");
        Assert.Equal(HttpStatusCode.MultipleChoices, page.Status);
        var people = Crawl.LinksOf(page.Text).Where(static link => link.StartsWith("/author/", StringComparison.Ordinal));
        Assert.Equal(2, people.Count());
        foreach (var link in people)
        {
            Assert.Equal(HttpStatusCode.OK, (await explorer.AskAsync(link)).Status);
        }
    }

    [Theory]
    [InlineData("/paper/Learning%20to%20rnak%20documents", "<a href=\"/paper/p3\">Learning to rank documents</a>")]
    [InlineData("/author/Dee%20Hotl", ">Dee Holt, 1 paper in 2022")]
    [InlineData("/topic/speech%20recogniton", "<a href=\"/topic/speech-recognition\">Speech recognition")]
    public async Task Page_OfWhatIsNot_LeadsToWhatIsNear(string address, string near)
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        var page = await explorer.AskAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains(near, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_OfAPage_CutItAndItsLinks()
    {
        await using var explorer = await Explorer.OfAsync(SampleRecords.Plain());
        var cut = (await explorer.AskAsync("/author.json?id=Bo+Finch&years=2020-2021")).Json();
        Assert.Equal(2, cut.GetProperty("papers").GetInt32());
        Assert.Equal("years 2020-2021", cut.GetProperty("origin").GetProperty("filters").GetString());
        var page = await explorer.AskAsync("/author?id=Bo+Finch&years=2020-2021");
        Assert.Contains("Only years 2020-2021.", page.Text, StringComparison.Ordinal);
        Assert.All(
            Crawl.LinksOf(page.Text).Where(static link => link.StartsWith("/author/", StringComparison.Ordinal)),
            static link => Assert.EndsWith("?years=2020-2021", link, StringComparison.Ordinal));
        Assert.Contains("/author?id=Bo%20Finch", Crawl.LinksOf(page.Text));
    }

    [Fact]
    public async Task Author_WhoMoved_IsToldWithThePapers()
    {
        await using var explorer = await Explorer.OfAsync(
        [
            Placed("p1", 2015, "Stanford University"), Placed("p2", 2017, "MIT"),
            new { id = "p3", title = "Speech", year = 2018, authors = new[] { new { name = "Eve Lund" } } },
        ]);
        var page = (await explorer.AskAsync("/author?id=Eve+Lund")).Text;
        Assert.Contains("One paper alone says so.", page, StringComparison.Ordinal);
        Assert.Contains("until 2015", page, StringComparison.Ordinal);
        Assert.Contains("since 2017", page, StringComparison.Ordinal);
        Assert.Contains("/paper/p2", Crawl.LinksOf(page));
        var json = (await explorer.AskAsync("/author.json?id=Eve+Lund")).Json();
        Assert.Equal("doubtful", json.GetProperty("presentInstitution").GetProperty("sureness").GetString());
        Assert.Equal(1, json.GetProperty("movements").GetArrayLength());

        await using var silent = await Explorer.OfAsync(SampleRecords.Plain());
        Assert.Contains("OpenAlex", (await silent.AskAsync("/author?id=Ada+Quill")).Text, StringComparison.Ordinal);
    }

    // Google Research is part of Google among the institutions that come with the program.
    [Fact]
    public async Task Institutions_RolledUp_AreWholesAndLinksStaySo()
    {
        await using var explorer = await Explorer.OfAsync([Placed("p1", 2015, "Google Research"), Placed("p2", 2017, "Google")]);
        var rows = (await explorer.AskAsync("/institutions.json?rollup=0")).Json();
        Assert.Equal(1, rows.GetArrayLength());
        Assert.Equal(2, rows[0].GetProperty("papers").GetInt32());
        Assert.Equal("top institutions", rows[0].GetProperty("origin").GetProperty("filters").GetString());
        var page = (await explorer.AskAsync("/institutions?rollup=0")).Text;
        Assert.Contains("Only top institutions.", page, StringComparison.Ordinal);
        Assert.Contains(Crawl.LinksOf(page), static link => link == "/topics?rollup=0");
        Assert.Equal(2, (await explorer.AskAsync("/institutions.json")).Json().GetArrayLength());
    }

    private static object Placed(string id, int year, string place) => new
    {
        id,
        title = $"On {place}",
        year,
        authors = new[] { new { name = "Eve Lund", affiliations = new[] { new { raw = place } } } },
    };

    [Fact]
    public async Task Paths_WithoutSomebody_GoRound()
    {
        await using var explorer = await Explorer.OfAsync(
        [
            .. SampleRecords.Plain(),
            new { id = "p5", title = "Ranking", year = 2020, authors = new[] { new { name = "Ada Quill" }, new { name = "Eve Lund" } } },
            new { id = "p6", title = "Speech", year = 2020, authors = new[] { new { name = "Eve Lund" }, new { name = "Fay Moor" } } },
            new { id = "p7", title = "Vision", year = 2020, authors = new[] { new { name = "Fay Moor" }, new { name = "Cy Marsh" } } },
        ]);
        Assert.Equal(["Ada Quill", "Bo Finch", "Cy Marsh"], await PathAsync(explorer, ""));
        Assert.Equal(
            ["Ada Quill", "Eve Lund", "Fay Moor", "Cy Marsh"], await PathAsync(explorer, "&without=Bo+Finch"));
        Assert.Equal(["Ada Quill", "Eve Lund", "Fay Moor", "Cy Marsh"], await PathAsync(explorer, "&years=-2020"));
        var none = await explorer.AskAsync("/path.json?first=Ada+Quill&second=Cy+Marsh&without=Bo+Finch&without=Eve+Lund");
        Assert.Equal(HttpStatusCode.NotFound, none.Status);
    }

    private static async Task<IEnumerable<string>> PathAsync(Explorer explorer, string more)
    {
        var paths = (await explorer.AskAsync("/path.json?first=Ada+Quill&second=Cy+Marsh" + more)).Json();
        var steps = paths[0].GetProperty("path").EnumerateArray().ToList();
        return [Name(steps[0], "from"), .. steps.Select(static step => Name(step, "to"))];
    }

    private static string Name(System.Text.Json.JsonElement step, string end) =>
        step.GetProperty(end).GetProperty("name").GetString()!;
}
