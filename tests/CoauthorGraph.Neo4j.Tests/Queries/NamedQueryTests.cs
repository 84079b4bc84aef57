using CoauthorGraph.Core.Errors;
using CoauthorGraph.Neo4j.Client;
using CoauthorGraph.Neo4j.Push;
using CoauthorGraph.Neo4j.Queries;
using CoauthorGraph.Neo4j.Tests.Server;

namespace CoauthorGraph.Neo4j.Tests.Queries;

/// <summary>Each query on the small field, its rows worked out by hand.</summary>
[Collection(Neo4jTests.Name)]
public sealed class NamedQueryTests(FieldDatabase field) : IClassFixture<FieldDatabase>
{
    public static TheoryData<string> Names => [.. NamedQueries.All.Select(static query => query.Name)];

    [Fact]
    public void All_ThatShip_AreAtLeastTwentyFiveAndHaveACase()
    {
        Assert.True(NamedQueries.All.Count >= 30);
        Assert.Empty(NamedQueries.All.Select(static query => query.Name).Except(NamedQueryCases.All.Keys));
    }

    [ServerTheory]
    [MemberData(nameof(Names))]
    public async Task Query_OnTheSmallField_GivesTheExpectedRows(string name)
    {
        var database = await field.OpenAsync();
        var query = NamedQueries.Find(name);
        var (parameters, expected) = NamedQueryCases.All[name];

        var rows = new List<string>();
        var summary = await database.RunAsync(
            query.With(NamedQueryCases.Given(parameters)),
            row => rows.Add(string.Join('|', row.Select(NamedQueryCases.Text))),
            TestContext.Current.CancellationToken);

        Assert.Equal(expected, rows);
        Assert.Equal(query.Columns.Select(static column => column.Name), summary.Fields);
    }

    [ServerTheory]
    [InlineData("find-author", "name")]
    [InlineData("find-papers", "words")]
    public async Task Query_WithHostileWords_FindsNothingAndBreaksNothing(string name, string parameter)
    {
        var database = await field.OpenAsync();
        foreach (var text in Graphs.SampleGraph.HostileTexts.Append("").Append("\\").Append("a:b^2~ [x TO y] AND"))
        {
            var query = NamedQueries.Find(name).With(
                new Dictionary<string, string>(StringComparer.Ordinal) { [parameter] = text });
            Assert.Empty(await database.RowsAsync(query, TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("experts", "", "needs --param topic")]
    [InlineData("experts", "topic=ml top=many", "takes a whole number")]
    [InlineData("experts", "topic=ml subject=x", "has no parameter 'subject'")]
    public void With_WrongParameters_SaysSo(string name, string parameters, string message)
    {
        var failure = Assert.Throws<CoauthorGraphException>(() => NamedQueries.Find(name).With(NamedQueryCases.Given(parameters)));
        Assert.Equal(ErrorCode.Usage, failure.Code);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [ServerTheory]
    [InlineData("betweenness", 3)]
    [InlineData("kcore", 11)]
    public async Task Leaders_ByAScoreThatWasPushed_AreInItsOrder(string score, int count)
    {
        var database = await field.OpenAsync();
        using var graph = Graphs.FieldGraph.Create();
        object[] values = [.. Enumerable.Range(0, graph.Authors.Id.Count).Select(i => (object)(double)(i % 7))];
        await AuthorScores.WriteAsync(database, graph, score, values, progress: null, TestContext.Current.CancellationToken);

        var rows = await database.RowsAsync(
            NamedQueries.Find("leaders").With(NamedQueryCases.Given($"score={score} top={count}")),
            TestContext.Current.CancellationToken);

        // By hand: authors Ann to Kay have 0 1 2 3 4 5 6 0 1 2 3.
        string[] expected = ["Gus", "Flo", "Eve", "Dan", "Kay", "Cid", "Joe", "Bob", "Ida", "Ann", "Hal"];
        Assert.Equal(expected.Take(count), rows.Select(static row => (string)row[0]!));
    }

    [ServerFact]
    public async Task MembersOfACommunity_ThatWasPushed_AreThoseOfTheAuthor()
    {
        var database = await field.OpenAsync();
        using var graph = Graphs.FieldGraph.Create();
        object[] values = [.. Enumerable.Range(0, graph.Authors.Id.Count).Select(i => (object)(long)(i % 3))];
        await AuthorScores.WriteAsync(
            database, graph, "louvain", values, progress: null, TestContext.Current.CancellationToken);

        var rows = await database.RowsAsync(
            NamedQueries.Find("members-of-community").With(NamedQueryCases.Given("author=Bob analysis=louvain")),
            TestContext.Current.CancellationToken);

        Assert.Equal(["Bob", "Eve", "Hal", "Kay"], rows.Select(static row => (string)row[0]!).Order(StringComparer.Ordinal));
        Assert.All(rows, static row => Assert.Equal(1L, row[3]));
    }

    // Two look at every author: the score that decides is named by a parameter, and no index serves that.
    [ServerTheory]
    [MemberData(nameof(Names))]
    public async Task Query_Explained_LooksAtNoMoreThanItMust(string name)
    {
        var database = await field.OpenAsync();
        var query = NamedQueries.Find(name).With(NamedQueryCases.Given(NamedQueryCases.All[name].Parameters));

        // Plans follow what was counted of the indexes, which may be that of an earlier graph.
        await database.RunAsync(
            new Neo4jStatement("CALL db.prepareForReplanning(60)"), onRow: null, TestContext.Current.CancellationToken);
        var summary = await database.RunAsync(
            query with { Text = "EXPLAIN " + query.Text }, onRow: null, TestContext.Current.CancellationToken);

        Assert.NotNull(summary.Plan);
        // A chain has two ends, and each is one author.
        if (name != "path-between")
        {
            Assert.DoesNotContain("CartesianProduct", summary.Plan, StringComparison.Ordinal);
        }

        string[] mayScan = ["leaders", "members-of-community"];
        if (!mayScan.Contains(name))
        {
            Assert.DoesNotContain("AllNodesScan", summary.Plan, StringComparison.Ordinal);
            Assert.DoesNotMatch("""NodeByLabelScan +\|[^|]*\|[^|]*:(Author|Paper)\b""", summary.Plan);
        }
    }

    [Fact]
    public void Find_APartOfAName_ListsThoseThatHaveIt()
    {
        var failure = Assert.Throws<CoauthorGraphException>(() => NamedQueries.Find("find"));
        Assert.Equal(ErrorCode.NotFound, failure.Code);
        Assert.Equal(2, failure.Candidates.Count);
    }

    [Theory]
    [InlineData("coauthor-of", "coauthors-of: ")]
    [InlineData("pathbetween", "path-between: ")]
    [InlineData("experst", "experts: ")]
    public void Find_AMisspelling_ListsWhatIsNearest(string name, string first)
    {
        var failure = Assert.Throws<CoauthorGraphException>(() => NamedQueries.Find(name));
        Assert.EndsWith("shows them. Did you mean:", failure.Message, StringComparison.Ordinal);
        Assert.StartsWith(first, failure.Candidates[0], StringComparison.Ordinal);
        Assert.EndsWith(
            "shows them.", Assert.Throws<CoauthorGraphException>(() => NamedQueries.Find("xyzzy")).Message,
            StringComparison.Ordinal);
    }
}
