using CoauthorGraph.Cypher;

namespace CoauthorGraph.Conformance.Tests.Language;

/// <summary>What is done without rows gives what rows would give. Numbers are by hand.</summary>
public sealed class PlanTests
{
    [Theory]
    [InlineData("MATCH (n:P)-[:K]->(m) RETURN n.n AS n, count(*) AS c ORDER BY n", "'a' | 2;'b' | 2;'c' | 1", true)]
    [InlineData("MATCH (n)-[:K]-(m) RETURN n.n AS n, count(m) AS c ORDER BY n", "'a' | 2;'b' | 3;'c' | 3;'d' | 2", true)]
    [InlineData("MATCH (n)-[:K|L]->() RETURN count(*) AS c", "6", true)]
    [InlineData("MATCH (n:P)-[:L]->(m:Q) RETURN count(*) AS c", "1", true)]
    [InlineData("MATCH (n:P)-[:L]->(m:P) RETURN count(*) AS c", "0", false)]
    [InlineData("MATCH (n:P)-[:K]->(m) WHERE m.x > 3 RETURN count(*) AS c", "2", true)]
    [InlineData("MATCH (n:P)-[r:K]->(m) RETURN count(DISTINCT m) AS c", "3", false)]
    [InlineData("MATCH (n:P)-[r:K]->(m) RETURN m.n AS n, count(*) AS c ORDER BY n", "'b' | 1;'c' | 2;'d' | 2", false)]
    [InlineData("MATCH (n:P)-[r:K]->(m) RETURN sum(r.w) AS c", "16", false)]
    public void Count_OfRelationships_IsByDegreesWhereNothingElseIsAsked(string query, string rows, bool isByDegree)
    {
        Assert.Equal(rows.Split(';'), Answers.Of(query));
        Assert.Equal(isByDegree, CypherEngine.Prepare(Answers.Graph, query).Plan.Contains("Degree", StringComparison.Ordinal));
    }

    // a-b-c and b-c-d, each from three corners in two directions.
    [Fact]
    public void Match_OfTriangles_FindsEachSixTimes() => Assert.Equal(
        ["12"], Answers.Of("MATCH (x)-[:K]-(y)-[:K]-(z)-[:K]-(x) RETURN count(*) AS c"));

    [Fact]
    public void Match_BetweenKnownNodes_FindsEachWayOnce() => Assert.Equal(
        ["'a' | 'b' | 1", "'a' | 'c' | 4", "'b' | 'c' | 2", "'b' | 'd' | 6", "'c' | 'd' | 3"],
        Answers.Of("""
            MATCH (x:P), (y:P) WITH x, y ORDER BY x.n, y.n
            MATCH (x)-[r:K]->(y) RETURN x.n, y.n, r.w
            """));

    [Theory]
    [InlineData("EXPLAIN MATCH (n:Q)<-[:L]-(d)<-[:K]-(s) RETURN s", "NodeScan (n:Q)")]
    [InlineData("EXPLAIN MATCH (s:P)-[:K]->(d)-[:L]->(n:Q) RETURN s", "NodeScan (n:Q)")]
    [InlineData("EXPLAIN MATCH (n) WHERE id(n) = 3 RETURN n", "NodeByIdSeek (n)")]
    public void Plan_OfAPattern_BeginsWhereTheFewestAre(string query, string start) =>
        Assert.Contains(start, CypherEngine.Prepare(Answers.Graph, query).Plan, StringComparison.Ordinal);

    [Fact]
    public void Profile_OfAQuery_CountsWhatEachStepGave()
    {
        var result = CypherEngine.Prepare(Answers.Graph, "PROFILE MATCH (n:P) WHERE n.x > 2 RETURN n").Run(
            cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(2, result.ReadRows().Count());
        Assert.Contains("2 in fact", result.Profile, StringComparison.Ordinal);
        Assert.Contains("4 in fact", result.Profile, StringComparison.Ordinal);
    }
}
