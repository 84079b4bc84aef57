namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>Who is on papers with whom, by institution and by country.</summary>
public sealed class CollaborationTests : IDisposable
{
    // Two of Finland with two papers, one of them with Norway too; a part with its whole is no pair.
    private const string Registry = """
        {"id":"https://ror.org/0a","names":[{"value":"Quuxville University","types":["ror_display"]}],"country":"FI"}
        {"id":"https://ror.org/0b","names":[{"value":"Zedtown Polytechnic","types":["ror_display"]}],"country":"FI"}
        {"id":"https://ror.org/0c","names":[{"value":"Fjordby College","types":["ror_display"]}],"country":"NO"}
        {"id":"https://ror.org/0d","names":[{"value":"Quuxville Weir Laboratory","types":["ror_display"]}],"country":"FI","relationships":[{"type":"parent","id":"https://ror.org/0a"}]}
        """;

    private const string Papers = """
        {"title":"On weirs","year":2019,"authors":[{"name":"Ada Byron","affiliations":[{"raw":"Quuxville University"}]},{"name":"Bo Finch","affiliations":[{"raw":"Zedtown Polytechnic"},{"raw":"Quuxville Weir Laboratory"}]}]}
        {"id":"newest","title":"On locks","year":2021,"authors":[{"name":"Ada Byron","affiliations":[{"raw":"Quuxville University"}]}],"affiliations":[{"raw":"Zedtown Polytechnic"},{"raw":"Fjordby College"},{"raw":"Quuxville University"}]}
        {"title":"On dams","authors":[{"name":"Cy Wren"}]}

        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _graph;

    public CollaborationTests() => _graph = _folder.File("g");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Collaborations_OfInstitutions_AreCountedByYearWithTheNewestPaper()
    {
        await IngestAsync();
        var run = (await CommandRun.Of("-g", _graph, "institutions", "collaborations")).Succeeded();
        var rows = run.Rows();
        Assert.Equal(
            [
                "Quuxville University+Zedtown Polytechnic 2 [1,0,1]", "Quuxville University+Fjordby College 1 [1]",
                "Zedtown Polytechnic+Fjordby College 1 [1]", "Zedtown Polytechnic+Quuxville Weir Laboratory 1 [1]",
            ],
            rows.Select(static row =>
                $"{row.GetProperty("firstName")}+{row.GetProperty("secondName")} {row.GetProperty("papers")} {row.GetProperty("byYear").GetRawText()}"));
        Assert.Equal("newest", rows[0].GetProperty("paper").GetString());
        Assert.Equal((2019, 2021), (rows[0].GetProperty("firstYear").GetInt32(), rows[0].GetProperty("lastYear").GetInt32()));
        Assert.DoesNotContain(
            "OpenAlex", (await CommandRun.Of("-g", _graph, "institutions")).Succeeded().Error, StringComparison.Ordinal);
        Assert.Contains("2 of 3 papers name a known institution", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rollup_CountsPartsForTheirWhole()
    {
        await IngestAsync();
        var pairs = (await CommandRun.Of("-g", _graph, "institutions", "collaborations", "--rollup")).Succeeded().Rows();
        Assert.Equal(
            ["Quuxville University+Zedtown Polytechnic 2", "Quuxville University+Fjordby College 1", "Zedtown Polytechnic+Fjordby College 1"],
            pairs.Select(static row => $"{row.GetProperty("firstName")}+{row.GetProperty("secondName")} {row.GetProperty("papers")}"));
        Assert.All(pairs, static row =>
            Assert.Equal("top institutions", row.GetProperty("origin").GetProperty("filters").GetString()));

        Assert.Equal(
            ["https://ror.org/0a 2 2", "https://ror.org/0b 2 1", "https://ror.org/0c 1 0"], await InstitutionsAsync("--rollup"));
        Assert.Equal(
            ["https://ror.org/0a 2 1", "https://ror.org/0b 2 1", "https://ror.org/0c 1 0", "https://ror.org/0d 1 1"],
            await InstitutionsAsync("--rollup-level", "1"));

        var author = (await CommandRun.Of("-g", _graph, "author", "Bo Finch", "--rollup", "--format", "json")).Succeeded().Json();
        Assert.Equal(
            ["https://ror.org/0a", "https://ror.org/0b"],
            author.GetProperty("institutions").EnumerateArray().Select(static stay => stay.GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2, "--rollup")]
    public async Task Filter_OfAPart_IsOfItsWholeWhenRolledUp(int papers, params string[] options)
    {
        await IngestAsync();
        var run = await CommandRun.Of(["-g", _graph, "papers", "--institution", "Quuxville Weir Laboratory", .. options]);
        Assert.Equal(papers, run.Succeeded().Rows().Count);
    }

    [Theory]
    [InlineData("--rollup is used with --institution only", "papers", "--rollup")]
    [InlineData("--rollup-level is used with --institution only", "who", "ranking", "--rollup-level", "1")]
    [InlineData("--rollup-level takes", "institutions", "--rollup-level", "-1")]
    [InlineData("--rollup-level takes", "institutions", "--rollup-level", "top")]
    public async Task Rollup_OfNothing_IsWrongUsage(string sentence, params string[] arguments)
    {
        var run = await CommandRun.Of(["-g", _graph, .. arguments]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "--country", "no")]
    [InlineData(2, "--country", "NO")]
    [InlineData(1, "--countries")]
    [InlineData(0, "--countries", "--country", "SE")]
    [InlineData(1, "--countries", "--years", "2021-")]
    [InlineData(0, "--countries", "--years", "-2020")]
    public async Task Collaborations_OfACountryOrOfCountries_AreThose(int pairs, params string[] options)
    {
        await IngestAsync();
        var rows = (await CommandRun.Of(["-g", _graph, "institutions", "collaborations", .. options])).Succeeded().Rows();
        Assert.Equal(pairs == 3 ? 2 : pairs, rows.Count);
        Assert.All(rows, static row => Assert.Contains(row.GetProperty("second").GetString(), (string[])["https://ror.org/0c", "NO"]));
    }

    [Fact]
    public async Task Collaborations_OfASourceWithoutInstitutions_AreSaidToBeMissing()
    {
        (await CommandRun.Of("-g", _graph, "ingest", _folder.Write(
            "p.jsonl", """{"title":"On dams","authors":[{"name":"Cy Wren"}]}"""))).Succeeded();
        var run = (await CommandRun.Of("-g", _graph, "institutions", "collaborations")).Succeeded();
        Assert.Empty(run.Rows());
        Assert.Contains("OpenAlex", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            "OpenAlex", (await CommandRun.Of("-g", _graph, "institutions")).Succeeded().Error, StringComparison.Ordinal);
    }

    private async Task<IEnumerable<string>> InstitutionsAsync(params string[] options) =>
        (await CommandRun.Of(["-g", _graph, "institutions", .. options])).Succeeded().Rows()
            .Select(static row => $"{row.GetProperty("id")} {row.GetProperty("papers")} {row.GetProperty("authors")}");

    private async Task IngestAsync()
    {
        (await CommandRun.Of("-g", _graph, "institutions", "import", _folder.Write("ror.jsonl", Registry))).Succeeded();
        (await CommandRun.Of("-g", _graph, "ingest", _folder.Write("p.jsonl", Papers))).Succeeded();
    }
}
