namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>What a curator is told of ORCIDs, links and corrections.</summary>
public sealed class IdentityExplanationTests : IDisposable
{
    private const string Orcid = "0000-0002-1825-0097";
    private const string OtherOrcid = "0000-0002-1694-233X";

    private readonly TemporaryFolder _folder = new();
    private readonly string _graph;

    public IdentityExplanationTests() => _graph = _folder.File("g");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Authors_OfWhomOneOrcidIsTold_AreListedForACurator()
    {
        await IngestAsync();
        var row = Assert.Single((await CommandRun.Of("-g", _graph, "authors", "--doubtful", "--below", "0")).Succeeded().Rows());
        Assert.Equal(
            ("merge", "Val Juniper", "Una Ivy", OtherOrcid),
            (row.GetProperty("kind").GetString(), row.GetProperty("author").GetString(), row.GetProperty("name").GetString(),
                row.GetProperty("orcid").GetString()));
        var table = (await CommandRun.Of("-g", _graph, "authors", "--doubtful", "--below", "0", "-f", "table")).Succeeded().Output;
        Assert.Contains($"the ORCID {OtherOrcid} stands on Val Juniper and on Una", Flat(table), StringComparison.Ordinal);
        Assert.Contains("coauthor merge ", table, StringComparison.Ordinal);
        var verdict = (await CommandRun.Of("-g", _graph, "explain", "Una Ivy", "Val Juniper")).Succeeded().Json();
        Assert.StartsWith("They have one ORCID, ", verdict.GetProperty("verdict").GetString(), StringComparison.Ordinal);
        Assert.False(verdict.TryGetProperty("meanScore", out _));
    }

    [Fact]
    public async Task Explain_NamesThatALinkOrAMergeJoins_SaysSoAndGivesNoScore()
    {
        await IngestAsync();
        var link = (await CommandRun.Of("-g", _graph, "explain", "Jane Zemanikova")).Succeeded().Json()
            .GetProperty("mentions")[0].GetProperty("links")[0];
        Assert.False(link.TryGetProperty("score", out _));
        Assert.False(link.TryGetProperty("probability", out _));
        Assert.Contains($"the same ORCID {Orcid}", link.GetProperty("joinedBy").GetString(), StringComparison.Ordinal);

        (await CommandRun.Of("-g", _graph, "merge", "Una Ivy", "Val Juniper", "--by", "Kim", "--date", "2026-11-22")).Succeeded();
        var table = Flat((await CommandRun.Of("-g", _graph, "explain", "Una Ivy", "-f", "table")).Succeeded().Output);
        Assert.Contains("with 'Val Juniper' on Paths (3:0): by the merge d", table, StringComparison.Ordinal);
        Assert.Contains(" that Kim made on 2026-11-22", table, StringComparison.Ordinal);
        Assert.Contains("Mentions are joined by the merge d", table, StringComparison.Ordinal);
        Assert.DoesNotContain("probability", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_NamesThatAreAlike_SaysWhatTheirLinkLacks()
    {
        await IngestAsync();
        var table = Flat(
            (await CommandRun.Of("-g", _graph, "explain", "Quilldra Hasseltine", "Quilldra Haseltine", "-f", "table")).Succeeded().Output);
        Assert.Contains("are spelt alike, but that is all (the score of their link is ", table, StringComparison.Ordinal);
        Assert.Contains("“Quilldra Hasseltine” and “Quilldra Haseltine” as names, score ", table, StringComparison.Ordinal);
    }

    private static string Flat(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task IngestAsync()
    {
        var file = _folder.Write("records.jsonl", $$"""
            {"id":"1","title":"Ranks","year":2001,"authors":[{"name":"Jane Zemanikova","orcid":"{{Orcid}}"}]}
            {"id":"2","title":"Kidneys","year":2002,"authors":[{"name":"Jane Przybylska","orcid":"{{Orcid}}"}]}
            {"id":"3","title":"Paths","year":2003,"authors":[{"name":"Val Juniper","orcid":"{{OtherOrcid}}"}]}
            {"id":"4","title":"Cell walls","year":2004,"authors":[{"name":"Una Ivy","orcid":"{{OtherOrcid}}"}]}
            {"id":"5","title":"Idioms","year":2005,"authors":[{"name":"Quilldra Hasseltine"}]}
            {"id":"6","title":"Pulsars","year":2006,"authors":[{"name":"Quilldra Haseltine"}]}
            """);
        (await CommandRun.Of("-g", _graph, "ingest", file)).Succeeded();
    }
}
