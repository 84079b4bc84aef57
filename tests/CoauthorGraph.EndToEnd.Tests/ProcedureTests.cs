using System.Globalization;
using System.Text.Json;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>Our own procedures in queries beside the commands that give the same answers.</summary>
public sealed class ProcedureTests(ProcedureTests.Circle circle) : IClassFixture<ProcedureTests.Circle>
{
    [Theory]
    [InlineData("degree", "degree", "score")]
    [InlineData("pagerank", "pagerank", "score")]
    [InlineData("betweenness", "betweenness", "score")]
    [InlineData("betweenness-approx", "betweennessApprox", "score")]
    [InlineData("closeness", "closeness", "score")]
    [InlineData("harmonic", "harmonic", "score")]
    [InlineData("eigenvector", "eigenvector", "score")]
    [InlineData("katz", "katz", "score")]
    [InlineData("hits", "hits", "score")]
    [InlineData("kcore", "kcore", "score")]
    [InlineData("triangles", "triangles", "score")]
    [InlineData("clustering", "clustering", "score")]
    [InlineData("components", "components", "community")]
    [InlineData("louvain", "louvain", "community")]
    [InlineData("leiden", "leiden", "community")]
    [InlineData("label-propagation", "labelPropagation", "community")]
    [InlineData("degree", "degree", "score", "{weighted: true}", "--weighted")]
    [InlineData("pagerank", "pagerank", "score", "{weighted: true, damping: 0.5}", "--weighted --damping 0.5")]
    [InlineData("pagerank", "pagerank", "score", "{iterations: 3}", "--iterations 3")]
    [InlineData("betweenness", "betweenness", "score", "{normalized: true}", "--normalized")]
    [InlineData("betweenness", "betweenness", "score", "{sources: 2, seed: 7}", "--sources 2 --seed 7")]
    [InlineData("betweenness-approx", "betweennessApprox", "score", "{epsilon: 0.1, delta: 0.2, seed: 5}", "--epsilon 0.1 --delta 0.2 --seed 5")]
    [InlineData("leiden", "leiden", "community", "{resolution: 3.0}", "--resolution 3")]
    public async Task Algorithm_InAQuery_GivesWhatTheCommandGives(
        string algorithm, string procedure, string column, string options = "", string arguments = "")
    {
        var command = (await CommandRun.Of(
            [
                "-g", circle.Graph, "-f", "csv", "analyze", algorithm, "-o", "-",
                .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            ])).Succeeded();
        var query = (await CommandRun.Of(
            "-g", circle.Graph, "-f", "csv", "query",
            $"CALL coauthor.{procedure}({options}) YIELD node, {column} RETURN node.id AS id, {column} ORDER BY id")).Succeeded();

        Assert.Equal(Numbers(command.Output), Numbers(query.Output));
        Assert.Equal(8, Numbers(query.Output).Count);
    }

    // Ann is on four of the five papers; Hal is alone.
    [Fact]
    public async Task Degree_OfEachAuthor_IsHowManyPeopleTheyWroteWith()
    {
        var rows = await RowsAsync("CALL coauthor.degree() YIELD node, score RETURN node.name AS name, score");
        Assert.Equal(
            ["Ann Adams 4", "Cid Clark 4", "Bob Brown 2", "Dan Davis 2", "Eve Evans 2", "Flo Ford 1", "Gus Gray 1", "Hal Hill 0"],
            rows.OrderByDescending(static row => row.GetProperty("score").GetDouble())
                .ThenBy(static row => row.GetProperty("name").GetString(), StringComparer.Ordinal)
                .Select(static row => $"{row.GetProperty("name").GetString()} {row.GetProperty("score").GetDouble()}"));
        Assert.Equal(
            rows.Select(static row => row.GetProperty("score").GetDouble()).OrderDescending(),
            rows.Select(static row => row.GetProperty("score").GetDouble()));
    }

    [Fact]
    public async Task Scores_AmongOtherClauses_AreRowsLikeAnyOther() => Assert.Equal(
        ["Bob Brown", "Cid Clark"],
        (await RowsAsync(
            """
            CALL coauthor.degree() YIELD node AS a, score AS d WHERE d > 3
            MATCH (a)-[:COAUTHORED]-(b) WITH b, count(*) AS both, max(d) AS most
            WHERE both = 2 OR b.name STARTS WITH 'Cid' RETURN b.name AS name ORDER BY name
            """)).Select(static row => row.GetProperty("name").GetString()!));

    [Theory]
    [InlineData("", "")]
    [InlineData(", 3", "--k 3")]
    [InlineData(", 2, true", "--k 2 --weighted")]
    public async Task Paths_InAQuery_AreThoseOfTheCommand(string arguments, string options)
    {
        var command = (await CommandRun.Of(
            [
                "-g", circle.Graph, "-f", "jsonl", "path", "Bob Brown", "Flo Ford",
                .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            ])).Succeeded().Rows();
        var query = await RowsAsync(
            $"CALL coauthor.paths('Bob Brown', 'Flo Ford'{arguments}) YIELD index, length, nodes "
            + "RETURN index, length, [n IN nodes | n.id] AS ids");

        Assert.Equal(Enumerable.Range(0, command.Count), query.Select(static row => row.GetProperty("index").GetInt32()));
        Assert.Equal(
            command.Select(static row => Round(row.GetProperty("length"))),
            query.Select(static row => Round(row.GetProperty("length"))));
        Assert.Equal(
            command.Select(static row => string.Join(' ', row.GetProperty("path").EnumerateArray()
                .Select(static step => step.GetProperty("to").GetProperty("id").GetString()))),
            query.Select(static row => string.Join(' ', row.GetProperty("ids").EnumerateArray()
                .Skip(1).Select(static id => id.GetString()))));
    }

    [Fact]
    public async Task Paths_BetweenThoseWhoAreNotJoined_AreNone() => Assert.Empty(
        await RowsAsync("CALL coauthor.paths('Bob Brown', 'Hal Hill') YIELD index RETURN index"));

    [Theory]
    [InlineData("['ranking']", "ranking")]
    [InlineData("['ranking', 'reinforcement learning'], 'any'", "ranking|reinforcement learning|--any")]
    [InlineData("['ranking', 'reinforcement learning'], 'all'", "ranking|reinforcement learning|--all")]
    [InlineData("['ranking', 'reinforcement learning'], 'onlyFirst'", "ranking|reinforcement learning|--only|ranking")]
    [InlineData("['ranking'], 'any', 2", "ranking|--top|2")]
    public async Task Who_InAQuery_AreThoseOfTheCommand(string arguments, string given)
    {
        var command = (await CommandRun.Of(["-g", circle.Graph, "-f", "jsonl", "who", .. given.Split('|')])).Succeeded().Rows();
        var query = await RowsAsync(
            $"CALL coauthor.who({arguments}) YIELD node, papers, weight, strength RETURN node.id AS id, papers, weight, strength");

        Assert.NotEmpty(command);
        Assert.Equal(
            command.Select(static row => (
                row.GetProperty("id").GetString(), row.GetProperty("papers").GetInt32(), Round(row.GetProperty("weight")),
                Round(row.GetProperty("strength")))).Order(),
            query.Select(static row => (
                row.GetProperty("id").GetString(), row.GetProperty("papers").GetInt32(), Round(row.GetProperty("weight")),
                Round(row.GetProperty("strength")))).Order());
    }

    [Theory]
    [InlineData("coauthor.pagerank({dampening: 0.5})", "'dampening: 0.5' is no option")]
    [InlineData("coauthor.pagerank({damping: 1.5})", "is no option")]
    [InlineData("coauthor.pagerank(1)", "MAP")]
    [InlineData("coauthor.paths('Bob Brown', 'Nobody Known')", "Nobody Known")]
    [InlineData("coauthor.paths('Bob Brown')", "coauthor.paths")]
    [InlineData("coauthor.paths('Bob Brown', 'Flo Ford', 0)", "from 1 on")]
    [InlineData("coauthor.paths(null, 'Flo Ford')", "null")]
    [InlineData("coauthor.who([])", "one at least")]
    [InlineData("coauthor.who(['ranking'], 'some')", "any, all or onlyFirst")]
    [InlineData("coauthor.who(['no such topic'])", "no such topic")]
    [InlineData("coauthor.leidn()", "coauthor.leiden")]
    public async Task Call_ThatDoesNotFit_SaysWhatIsWrong(string call, string words)
    {
        var run = await CommandRun.Of("-g", circle.Graph, "query", $"CALL {call}");
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(words, run.Error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<JsonElement>> RowsAsync(string cypher) =>
        (await CommandRun.Of("-g", circle.Graph, "-f", "jsonl", "query", cypher)).Succeeded().Rows();

    private static double Round(JsonElement number) => Math.Round(number.GetDouble(), 4);

    // Twelve digits: the order in which a sum is taken is no part of the answer.
    private static List<string> Numbers(string csv) => [.. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Skip(1).Order(StringComparer.Ordinal).Select(static line => line.Split(',')).Select(static cells =>
            $"{cells[0]} {double.Parse(cells[1], CultureInfo.InvariantCulture).ToString("G12", CultureInfo.InvariantCulture)}")];

    /// <summary>Eight authors of five papers, in a folder.</summary>
    public sealed class Circle : IAsyncLifetime
    {
        private const string Papers = """
            @article{a, title={Learning to rank}, year={2019}, author={Adams, Ann and Brown, Bob and Clark, Cid}, keywords={ranking}, abstract={We learn to rank documents.}}
            @article{b, title={Reinforcement learning of games}, year={2020}, author={Adams, Ann and Davis, Dan and Evans, Eve}, abstract={Agents by reinforcement learning.}}
            @article{c, title={Learning to rank again}, year={2021}, author={Clark, Cid and Ford, Flo}, abstract={We learn to rank documents.}}
            @article{d, title={Reinforcement learning to rank}, year={2022}, author={Adams, Ann and Clark, Cid}, abstract={Learning to rank by reinforcement learning.}}
            @article{e, title={Alone}, year={2018}, author={Hill, Hal}}
            @article{f, title={Learning to rank trees}, year={2023}, author={Clark, Cid and Gray, Gus}, abstract={We learn to rank documents.}}
            """;

        private readonly TemporaryFolder _folder = new();

        public string Graph => _folder.File("g");

        public async ValueTask InitializeAsync()
        {
            _folder.Write("papers.bib", Papers);
            (await CommandRun.Of("-g", Graph, "ingest", _folder.File("papers.bib"), "--as-of", "2026-11-22")).Succeeded();
        }

        public ValueTask DisposeAsync()
        {
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
