namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>Where an author is and came from, as the command tells it.</summary>
public sealed class WhereaboutsTests : IDisposable
{
    private const string Papers = """
        {"id":"weirs","title":"On weirs","year":2015,"authors":[{"name":"Ada Byron","affiliations":[{"raw":"Stanford University"}]}]}
        {"id":"locks","title":"On locks","year":2017,"authors":[{"name":"Ada Byron","affiliations":[{"raw":"Allen Institute for AI"}]},{"name":"Cy Wren"}]}
        {"id":"dams","title":"On dams","year":2019,"authors":[{"name":"Ada Byron","affiliations":[{"raw":"Allen Institute for AI"}]}]}

        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _graph;

    public WhereaboutsTests() => _graph = _folder.File("g");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Author_WhoMoved_IsWhereTheNewestPapersSay()
    {
        await IngestAsync();
        var author = await AuthorAsync("Ada Byron");
        var present = author.GetProperty("presentInstitution");
        Assert.Equal(
            ("https://ror.org/05w520734", "firm", 2, 2017, 2019, "dams"),
            (present.GetProperty("id").GetString(), present.GetProperty("sureness").GetString(),
                present.GetProperty("papers").GetInt32(), present.GetProperty("firstYear").GetInt32(),
                present.GetProperty("lastYear").GetInt32(), present.GetProperty("paperList")[0].GetProperty("id").GetString()));
        var move = Assert.Single(author.GetProperty("movements").EnumerateArray());
        Assert.Equal(
            ("https://ror.org/00f54p054", 2015, 2017, "weirs", "locks"),
            (move.GetProperty("from").GetString(), move.GetProperty("until").GetInt32(), move.GetProperty("since").GetInt32(),
                move.GetProperty("fromPapers")[0].GetProperty("id").GetString(),
                move.GetProperty("toPapers")[0].GetProperty("id").GetString()));
        Assert.False(author.TryGetProperty("institutionsMissing", out _));

        var shown = (await CommandRun.OnTerminal("-g", _graph, "author", "Ada Byron", "--wide")).Succeeded().Output;
        Assert.Contains("Allen Institute for AI (firm), 2017–2019, by On dams (2019); On locks (2017)", shown, StringComparison.Ordinal);
        Assert.Contains("Stanford University (until 2015) → Allen Institute for AI (since 2017)", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Author_OfEarlierYearsAlone_IsWhereThosePapersSay()
    {
        await IngestAsync();
        var author = await AuthorAsync("Ada Byron", "--years", "-2016");
        Assert.Equal("https://ror.org/00f54p054", author.GetProperty("presentInstitution").GetProperty("id").GetString());
        Assert.Equal("likely", author.GetProperty("presentInstitution").GetProperty("sureness").GetString());
        Assert.Empty(author.GetProperty("movements").EnumerateArray());
    }

    [Fact]
    public async Task Author_OfASourceWithoutAffiliations_IsSaidToBeNowhereAndWhatWouldTell()
    {
        await IngestAsync();
        var author = await AuthorAsync("Cy Wren");
        Assert.False(author.TryGetProperty("presentInstitution", out _));
        Assert.Contains("OpenAlex", author.GetProperty("institutionsMissing").GetString(), StringComparison.Ordinal);
        Assert.Contains(
            "OpenAlex", (await CommandRun.OnTerminal("-g", _graph, "author", "Cy Wren", "--wide")).Succeeded().Output,
            StringComparison.Ordinal);
    }

    private async Task<System.Text.Json.JsonElement> AuthorAsync(params string[] arguments) =>
        (await CommandRun.Of(["-g", _graph, "author", .. arguments, "--format", "json"])).Succeeded().Json();

    private async Task IngestAsync() =>
        (await CommandRun.Of("-g", _graph, "ingest", _folder.Write("p.jsonl", Papers))).Succeeded();
}
