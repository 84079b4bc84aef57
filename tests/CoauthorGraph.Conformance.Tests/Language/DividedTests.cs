using System.Globalization;
using CoauthorGraph.Conformance.Tests.Graphs;
using CoauthorGraph.Cypher;
using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Limits;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Conformance.Tests.Language;

/// <summary>Several threads give the rows of one, in its order, to the last digit, within the same limits.</summary>
public sealed class DividedTests
{
    private const int Nodes = 60;

    private static readonly ScenarioGraph Graph = Answers.Make("CREATE " + string.Join(", ", Enumerable.Range(1, Nodes)
        .Select(static x => string.Create(CultureInfo.InvariantCulture, $"(n{x}:N {{x: {x}, f: {x}.1}})"))
        .Concat(Enumerable.Range(1, Nodes - 1).Select(static x => $"(n{x})-[:T]->(n{x + 1})"))));

    [Theory]
    [InlineData("MATCH (n:N) RETURN n.x AS x ORDER BY x % 3", "3 6 9 12", 60)]
    [InlineData("MATCH (n:N) RETURN n.x AS x ORDER BY x % 3 DESC LIMIT 4", "2 5 8 11", 4)]
    [InlineData("MATCH (n:N) RETURN n.x % 4 AS k, count(*) AS c", "1 | 15 2 | 15 3 | 15 0 | 15", 4)]
    [InlineData("MATCH (n:N)-[:T]->(m) RETURN count(*)", "59", 1)]
    [InlineData("MATCH (n:N) RETURN sum(CASE n.x WHEN 1 THEN 1e16 ELSE 1.0 END)", "1.0E16", 1)]
    [InlineData("MATCH (n:N) RETURN sum(n.x), min(n.x), max(n.f)", "1830 | 1 | 60.1", 1)]
    [InlineData("MATCH (n:N) RETURN size(collect(n.x)), collect(n.x)[59]", "60 | 60", 1)]
    [InlineData("MATCH (n:N) RETURN collect(DISTINCT CASE WHEN n.x % 2 = 0 THEN n ELSE n.x % 5 END)[4..9]", null, 1)]
    [InlineData("MATCH (n:N) RETURN count(DISTINCT n.x % 7), min(DISTINCT n.x)", "7 | 1", 1)]
    [InlineData("MATCH (n:N) OPTIONAL MATCH (n)-[:T]->(m) WHERE m.x > 50 RETURN count(m), count(*)", "10 | 60", 1)]
    [InlineData("MATCH (n:N), (m:N) WHERE n.x = m.x + 1 RETURN count(*)", "59", 1)]
    [InlineData("MATCH (n:N) WITH n.x % 2 AS k, count(*) AS c MATCH (m:N) WHERE m.x = c RETURN k, m.x ORDER BY k", "0 | 30 1 | 30", 2)]
    public void Rows_OfSeveralThreads_AreThoseOfOne(string query, string? first, int count)
    {
        var rows = Rows(query, threads: 1);
        Assert.Equal(count, rows.Length);
        Assert.Equal(rows, Rows(query, threads: 3));
        if (first is not null)
        {
            Assert.Equal(first, string.Join(' ', rows.Take(4)));
        }
    }

    [Fact]
    public void Error_OfOneThread_EndsTheQuery()
    {
        var failure = Assert.Throws<CypherException>(static () =>
            Rows("MATCH (n:N) RETURN sum(CASE n.x WHEN 57 THEN 1 / 0 ELSE 1 END)", threads: 3));
        Assert.Equal(CypherErrorKind.ArithmeticError, failure.Kind);
    }

    [Theory]
    [InlineData("MATCH (n:N)-[:T*1..9]-(m) RETURN count(*) AS c", 400, long.MaxValue)]
    [InlineData("MATCH (n:N) RETURN n.x AS x, count(*) AS c", long.MaxValue, 7_000)]
    public void Limit_IsThatOfAllThreadsTogether(string query, long steps, long memory)
    {
        var limits = QueryLimits.Default;
        limits = limits with { PathSteps = Math.Min(limits.PathSteps, steps), Memory = Math.Min(limits.Memory, memory) };
        Assert.NotEmpty(Rows(query, threads: 3));
        Assert.Equal(
            CypherErrorKind.LimitExceeded, Assert.Throws<CypherException>(() => Rows(query, threads: 3, limits)).Kind);
    }

    // What one run of it holds is let go before the next.
    [Fact]
    public void Memory_OfManyRuns_IsThatOfOne()
    {
        const string query = """
            UNWIND range(1, 200) AS i CALL (i) { MATCH (n:N) RETURN n.x AS x, count(*) AS c, i AS j }
            RETURN count(*)
            """;
        Assert.Equal(["12000"], Rows(query, threads: 3, QueryLimits.Default with { Memory = 200_000 }));
    }

    private static string[] Rows(string query, int threads, QueryLimits? limits = null)
    {
        var options = new QueryOptions { Limits = limits ?? QueryLimits.Default, Threads = threads, NodesOfAPart = 1 };
        return [.. CypherEngine.Prepare(Graph, query, options)
            .Run(cancellation: TestContext.Current.CancellationToken).ReadRows()
            .Select(static row => string.Join(" | ", row.Select(CypherText.Of)))];
    }
}
