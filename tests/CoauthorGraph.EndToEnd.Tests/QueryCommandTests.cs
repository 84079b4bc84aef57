namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>Cypher on the graph of a folder, without a server.</summary>
public sealed class QueryCommandTests(IngestedPage page) : IClassFixture<IngestedPage>
{
    [Fact]
    public async Task Query_OnAFolder_GivesItsRows()
    {
        var stats = (await CommandRun.Of("-g", page.Graph, "stats")).Succeeded().Json();
        var run = await CommandRun.Of(
            "-g", page.Graph, "-f", "jsonl", "query", "MATCH (a:Author)-[:AUTHORED]->(p:Paper) RETURN count(DISTINCT p) AS papers");
        var row = Assert.Single(run.Succeeded().Rows());
        Assert.Equal(stats.GetProperty("papers").GetInt32(), row.GetProperty("papers").GetInt32());
    }

    [Fact]
    public async Task Query_FromAPipe_IsRead()
    {
        var run = await CommandRun.WithInput(
            "UNWIND [3, 1, 2] AS n RETURN n, $t AS t ORDER BY n", "-g", page.Graph, "-f", "csv", "query", "-p", "t=x");
        Assert.Equal("n,t\n1,x\n2,x\n3,x\n", run.Succeeded().Output);
    }

    [Fact]
    public async Task Query_OfAFileThatIsNotThere_SaysSo()
    {
        var run = await CommandRun.Of("-g", page.Graph, "query", "--file", "none.cypher");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("There is no file 'none.cypher'; --file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_WithMaxRows_StopsThere()
    {
        var run = await CommandRun.Of(
            "-g", page.Graph, "-f", "csv", "query", "UNWIND range(1, 9999) AS n UNWIND range(1, 9999) AS m RETURN m AS n",
            "--max-rows", "2");
        Assert.Equal("n\n1\n2\n", run.Succeeded().Output);
        Assert.Contains("Further rows are not shown", run.Error, StringComparison.Ordinal);
    }

    // A list may hold one topic a thousand times: it is asked for once.
    [Theory]
    [InlineData("['reinforcement learning']")]
    [InlineData("[i IN range(1, 1000) | 'reinforcement learning']")]
    public async Task Query_OfWhoWorksOnTopics_IsAnsweredAsWhoIs(string topics)
    {
        var who = (await CommandRun.Of("-g", page.Graph, "-f", "jsonl", "who", "reinforcement learning", "--top", "3"))
            .Succeeded().Rows();
        Assert.Equal(3, who.Count);
        var asked = await CommandRun.Of(
            "-g", page.Graph, "-f", "jsonl", "query",
            $"CALL coauthor.who({topics}, 'any', 3) YIELD node, papers RETURN node.id AS id, papers");
        Assert.Equal(
            who.Select(static row => (row.GetProperty("id").GetString(), row.GetProperty("papers").GetInt32())),
            asked.Succeeded().Rows().Select(static row => (row.GetProperty("id").GetString(), row.GetProperty("papers").GetInt32())));
    }

    [Theory]
    [InlineData("MATCH (a RETURN a", "line 1, column 10")]
    [InlineData("CREATE (n)", "read only")]
    [InlineData("RETURN 1 / 0", "zero")]
    [InlineData("MATCH (a) RETURN a.name +", "ends here")]
    public async Task Query_ThatDoesNotHold_IsWrongUsage(string cypher, string words)
    {
        var run = await CommandRun.Of("-g", page.Graph, "query", cypher);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_OfALongLine_IsShownAroundThePlace()
    {
        var list = string.Join(", ", Enumerable.Range(1, 400));
        var run = await CommandRun.Of("-g", page.Graph, "query", $"WITH [{list}] AS l RETURN m AS n, [{list}] AS k");
        var lines = run.Error.TrimEnd().Split('\n');
        Assert.Contains("`m` is not defined here (line 1, column", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("  …", lines[1], StringComparison.Ordinal);
        Assert.Contains("399, 400] AS l RETURN m AS n, [1, 2, 3", lines[1], StringComparison.Ordinal);
        Assert.InRange(lines[1].Length, 70, 78);
        Assert.Equal('m', lines[1][lines[2].IndexOf('^', StringComparison.Ordinal)]);
    }

    [Fact]
    public async Task Query_ThatIsExplained_ShowsItsPlanAndRunsNot()
    {
        var run = await CommandRun.Of("-g", page.Graph, "query", "EXPLAIN MATCH (a:Author {id: 'x'})-[:COAUTHORED]-(b) RETURN b");
        Assert.Contains("NodeIndexSeek", run.Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_WithList_NamesTheQueries()
    {
        var run = await CommandRun.Of("-f", "jsonl", "query", "--list");
        Assert.Contains(run.Succeeded().Rows(), static row => row.GetProperty("name").GetString() == "path-between");
    }

    [Fact]
    public async Task Query_WithoutAGraph_SaysSo() =>
        Assert.NotEqual(0, (await CommandRun.Of("-g", page.Graph + "-none", "query", "RETURN 1")).ExitCode);

    [Theory]
    [InlineData("MATCH (a:Autor) RETURN count(a)", "no label Autor: did you mean Author?")]
    [InlineData("MATCH (a:Author) WHERE a:Persons RETURN count(a)", "no label Persons")]
    [InlineData("MATCH (:Author)-[r:AUTHORD|ABOUT]->() RETURN count(r)", "no relationship type AUTHORD: did you mean AUTHORED?")]
    [InlineData("MATCH (p:Paper) RETURN p.titel LIMIT 1", "no property titel: did you mean title?")]
    [InlineData("MATCH (p:Paper) WHERE EXISTS { (p)-[:about]->() } RETURN count(p)", "no relationship type about: did you mean ABOUT?")]
    public async Task Query_OfNamesThatTheGraphHasNot_IsAnsweredWithAHint(string cypher, string hint)
    {
        var run = await CommandRun.Of("-g", page.Graph, "-f", "jsonl", "query", cypher);
        Assert.Contains(hint, run.Succeeded().Error, StringComparison.Ordinal);
        Assert.Single(run.Rows());
        Assert.DoesNotContain(hint, (await CommandRun.Of("-g", page.Graph, "-q", "query", cypher)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_OfNamesThatTheGraphHas_SaysNothing() => Assert.Equal(
        "", (await CommandRun.Of("-g", page.Graph, "query", "MATCH (p:Paper)-[:ABOUT]->(t) WITH {titel: p.title} AS m RETURN m.titel LIMIT 1"))
            .Succeeded().Error);

    [Fact]
    public async Task Query_OfTheSchema_TellsPropertiesAndWhatIsJoined()
    {
        var nodes = await CommandRun.Of("-g", page.Graph, "-f", "jsonl", "query", "CALL db.schema.nodeTypeProperties()");
        var year = nodes.Succeeded().Rows().Single(static row => row.GetProperty("nodeType").GetString() == ":`Author`"
            && row.GetProperty("propertyName").GetString() == "firstYear");
        Assert.Equal("Long", year.GetProperty("propertyTypes")[0].GetString());
        Assert.True(year.GetProperty("mandatory").GetBoolean());
        var doi = nodes.Rows().Where(static row => row.GetProperty("propertyName").GetString() == "doi");
        Assert.DoesNotContain(doi, static row => row.GetProperty("mandatory").GetBoolean());

        var types = await CommandRun.Of("-g", page.Graph, "-f", "jsonl", "query", "CALL db.schema.relTypeProperties() YIELD relType, propertyName, propertyTypes WHERE propertyName = 'weight' RETURN relType, propertyTypes ORDER BY relType");
        Assert.Equal(
            [":`COAUTHORED`", ":`WORKS_ON`"], types.Succeeded().Rows().Select(static row => row.GetProperty("relType").GetString()));

        var picture = await CommandRun.Of("-g", page.Graph, "-f", "jsonl", "query", "CALL db.schema.visualization() YIELD relationships UNWIND relationships AS r RETURN r.start + r.name + r.end AS t");
        Assert.Contains(picture.Succeeded().Rows(), static row => row.GetProperty("t").GetString() == "AuthorAUTHOREDPaper");
    }
}
