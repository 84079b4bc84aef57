namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>What one institution's answer tells, from the graph and from the registry that was imported.</summary>
public sealed class InstitutionTests : IDisposable
{
    private const string Registry = """
        {"id":"https://ror.org/0a","names":[{"value":"Quuxville University","types":["ror_display"]}],"country":"FI","city":"Quuxville","lat":60.5,"lng":-24.25,"relationships":[{"type":"child","id":"https://ror.org/0d"},{"type":"child","id":"https://ror.org/0e"},{"type":"predecessor","id":"https://ror.org/0z"},{"type":"related","id":"https://ror.org/0y"},{"type":"related","id":"https://ror.org/0x","label":"Weir Society"}]}
        {"id":"https://ror.org/0d","names":[{"value":"Quuxville Weir Laboratory","types":["ror_display"]}],"country":"FI","lat":1e999,"lng":0,"relationships":[{"type":"parent","id":"https://ror.org/0a"}]}
        {"id":"https://ror.org/0e","names":[{"value":"Quuxville Lock Laboratory","types":["ror_display"]}],"relationships":[{"type":"parent","id":"https://ror.org/0a"}]}
        {"id":"https://ror.org/0z","status":"inactive","names":[{"value":"Quuxville Academy","types":["ror_display"]}],"relationships":[{"type":"successor","id":"https://ror.org/0a"}]}
        """;

    private const string Papers = """
        {"id":"weirs","title":"On weirs","year":2019,"authors":[{"name":"Ada Byron","affiliations":[{"raw":"Quuxville Weir Laboratory"}]}]}
        {"id":"locks","title":"On locks","year":2021,"authors":[{"name":"Ada Byron","affiliations":[{"raw":"Quuxville University"}]}]}

        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _graph;

    public InstitutionTests() => _graph = _folder.File("g");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Institution_OfTheRegistry_HasPlaceAndRelations()
    {
        await IngestAsync();
        var whole = (await CommandRun.Of("-g", _graph, "institution", "Quuxville University", "--format", "json")).Succeeded().Json();
        Assert.Equal(
            ("FI", "Quuxville", 60.5, -24.25, 2),
            (whole.GetProperty("country").GetString(), whole.GetProperty("city").GetString(),
                whole.GetProperty("latitude").GetDouble(), whole.GetProperty("longitude").GetDouble(),
                whole.GetProperty("papers").GetInt32()));
        Assert.Equal("https://ror.org/0d", Assert.Single(whole.GetProperty("parts").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal(
            ["child https://ror.org/0e Quuxville Lock Laboratory", "predecessor https://ror.org/0z Quuxville Academy",
                "related https://ror.org/0y ", "related https://ror.org/0x Weir Society"],
            whole.GetProperty("relations").EnumerateArray().Select(static one =>
                $"{one.GetProperty("kind")} {one.GetProperty("id")} {(one.TryGetProperty("name", out var name) ? name : "")}"));

        var part = (await CommandRun.Of("-g", _graph, "institution", "https://ror.org/0d", "--years", "2018-")).Succeeded().Rows()[0];
        Assert.Equal("https://ror.org/0a", Assert.Single(part.GetProperty("partOf").EnumerateArray()).GetProperty("id").GetString());
        Assert.False(part.TryGetProperty("latitude", out _));
        Assert.False(part.TryGetProperty("relations", out _));
    }

    [Fact]
    public async Task Institution_OnATerminal_IsToldInLines()
    {
        await IngestAsync();
        var shown = (await CommandRun.OnTerminal("-g", _graph, "institution", "0a")).Succeeded().Output;
        Assert.Contains("60.5, -24.25 (degrees north and east)", shown, StringComparison.Ordinal);
        Assert.Contains("Quuxville Academy", shown, StringComparison.Ordinal);
        Assert.Contains("https://ror.org/0y (not in the registry), Weir Society", shown, StringComparison.Ordinal);
        Assert.Contains("Ada Byron (2)", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Institution_RolledUp_SaysWhereItsPapersCount()
    {
        await IngestAsync();
        string[] asked = ["-g", _graph, "institution", "https://ror.org/0d", "--institution", "https://ror.org/0d", "--rollup"];
        var part = (await CommandRun.Of([.. asked, "--format", "json"])).Succeeded().Json();
        Assert.Equal(0, part.GetProperty("papers").GetInt32());
        Assert.Equal("https://ror.org/0a", Assert.Single(part.GetProperty("rolledUpInto").EnumerateArray()).GetProperty("id").GetString());
        var shown = (await CommandRun.OnTerminal(asked)).Succeeded().Output;
        Assert.Contains("Quuxville University, which its papers count for", shown, StringComparison.Ordinal);
        Assert.Contains("coauthor institution https://ror.org/0a", shown, StringComparison.Ordinal);
        var whole = (await CommandRun.Of("-g", _graph, "institution", "0a", "--institution", "0a", "--rollup")).Succeeded().Rows()[0];
        Assert.False(whole.TryGetProperty("rolledUpInto", out _));
    }

    [Fact]
    public async Task Institution_WhereTheRegistryIsDamagedOrGone_IsToldWithoutIt()
    {
        await IngestAsync();
        await File.WriteAllTextAsync(
            Path.Combine(_graph, "institutions.registry"), "damaged", TestContext.Current.CancellationToken);
        var whole = (await CommandRun.Of("-g", _graph, "institution", "Quuxville University", "--format", "json")).Succeeded().Json();
        Assert.Equal(2, whole.GetProperty("papers").GetInt32());
        Assert.False(whole.TryGetProperty("relations", out _));
    }

    [Theory]
    [InlineData(6, "No institution 'Nowhere'", "institution", "Nowhere")]
    [InlineData(2, "--top takes", "institution", "Quuxville University", "--top", "0")]
    [InlineData(2, "--rollup is used with --institution only", "institution", "Quuxville University", "--rollup")]
    public async Task Institution_ThatIsNotThereOrAskedWrongly_IsSaid(int code, string sentence, params string[] arguments)
    {
        await IngestAsync();
        var run = await CommandRun.Of(["-g", _graph, .. arguments]);
        Assert.Equal(code, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    private async Task IngestAsync()
    {
        (await CommandRun.Of("-g", _graph, "institutions", "import", _folder.Write("ror.jsonl", Registry))).Succeeded();
        (await CommandRun.Of("-g", _graph, "ingest", _folder.Write("p.jsonl", Papers))).Succeeded();
    }
}
