using CoauthorGraph.Core.Errors;
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
        Assert.True(NamedQueries.All.Count >= 25);
        Assert.Empty(NamedQueries.All.Select(static query => query.Name).Except(NamedQueryCases.All.Keys));
    }

    [Theory]
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

    [Theory]
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

    [Fact]
    public void Find_APartOfAName_ListsThoseThatHaveIt()
    {
        var failure = Assert.Throws<CoauthorGraphException>(() => NamedQueries.Find("find"));
        Assert.Equal(ErrorCode.NotFound, failure.Code);
        Assert.Equal(2, failure.Candidates.Count);
    }
}
