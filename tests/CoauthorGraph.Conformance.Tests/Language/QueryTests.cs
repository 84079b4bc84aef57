namespace CoauthorGraph.Conformance.Tests.Language;

/// <summary>Subqueries, comprehensions and clauses that the kit does not cover. Rows are by hand.</summary>
public sealed class QueryTests
{
    [Theory]
    [InlineData("MATCH (n) WHERE EXISTS { (n)-[:L]->() } RETURN n.n", "'d'")]
    [InlineData("MATCH (n) WHERE NOT EXISTS { MATCH (n)-->(m) WHERE m.x > 1 } RETURN n.n", "'e'")]
    [InlineData("MATCH (n:P) RETURN n.n, COUNT { (n)-[:K]->() } ORDER BY n.n", "'a' | 2;'b' | 2;'c' | 1;'d' | 0")]
    [InlineData("MATCH (n:P) WHERE n.x < 3 RETURN COLLECT { MATCH (n)-[:K]->(m) RETURN m.n ORDER BY m.n } AS l ORDER BY l",
        "['b', 'c'];['c', 'd']")]
    [InlineData("MATCH (n:P) WHERE COUNT { MATCH (n)--(m) RETURN m } > 2 RETURN n.n ORDER BY n.n", "'b';'c';'d'")]
    public void Subquery_InExpression_SeesWhatIsOutside(string query, string rows) =>
        Assert.Equal(rows.Split(';'), Answers.Of(query));

    [Theory]
    [InlineData("MATCH (n:P) CALL (n) { MATCH (n)-[:K]->(m) RETURN max(m.x) AS most } RETURN n.n, most ORDER BY n.n",
        "'a' | 3;'b' | 4;'c' | 4;'d' | null")]
    [InlineData("MATCH (n:P) CALL { WITH n MATCH (n)-[:K]->(m) RETURN m ORDER BY m.x LIMIT 1 } RETURN n.n, m.n ORDER BY n.n",
        "'a' | 'b';'b' | 'c';'c' | 'd'")]
    [InlineData("MATCH (n:P) OPTIONAL CALL (n) { MATCH (n)-[:K]->(m) WHERE m.x = 4 RETURN m } RETURN n.n, m.n ORDER BY n.n",
        "'a' | null;'b' | 'd';'c' | 'd';'d' | null")]
    [InlineData("UNWIND [1, 2] AS x CALL (x) { RETURN x AS y UNION ALL RETURN x * 10 AS y } RETURN x, y ORDER BY x, y",
        "1 | 1;1 | 10;2 | 2;2 | 20")]
    [InlineData("UNWIND [1, 2] AS x CALL (*) { WITH x + 1 AS y RETURN x + y AS z } RETURN z ORDER BY z", "3;5")]
    public void Call_OfASubquery_AddsItsRows(string query, string rows) =>
        Assert.Equal(rows.Split(';'), Answers.Of(query));

    [Theory]
    [InlineData("CYPHER 25 MATCH (n:P) FILTER n.x > 2 LET y = n.x * 2, z = y + 1 RETURN z ORDER BY z", "7;9")]
    [InlineData("CYPHER 25 UNWIND [1, 5] AS x CALL (x) { WHEN x > 3 THEN RETURN 'great' AS s ELSE RETURN 'small' AS s } RETURN s ORDER BY s",
        "'great';'small'")]
    [InlineData("CYPHER 25 MATCH (n:P) RETURN n.x AS x NEXT WITH x WHERE x > 1 RETURN sum(x) AS s", "9")]
    [InlineData("CYPHER 25 WHEN false THEN RETURN 1 AS a WHEN true THEN RETURN 2 AS a ELSE RETURN 3 AS a", "2")]
    [InlineData("MATCH (n:P) ORDER BY n.x DESC LIMIT 2 RETURN n.n", "'d';'c'")]
    [InlineData("CYPHER 5 RETURN 1 AS x", "1")]
    public void Clause_OfNewerCypher_Works(string query, string rows) =>
        Assert.Equal(rows.Split(';'), Answers.Of(query));

    [Theory]
    [InlineData("MATCH (n {n: 'a'}) RETURN n {.x, twice: n.x * 2} AS m", "{x: 1, twice: 2}")]
    [InlineData("MATCH (n {n: 'a'}) RETURN [(n)-[r:K]->(m) WHERE r.w > 1 | m.n] AS l", "['c']")]
    [InlineData("MATCH (n {n: 'a'}) RETURN size([p = (n)-[:K*1..2]->() | p]) AS s", "5")]
    [InlineData("RETURN reduce(t = 0, x IN [1, 2, 3] | t + x) AS s", "6")]
    [InlineData("MATCH (n:!P) RETURN n.n", "'e'")]
    [InlineData("MATCH (n:P|Q) RETURN count(*) AS c", "5")]
    [InlineData("MATCH (n:P&Q) RETURN count(*) AS c", "0")]
    [InlineData("MATCH ()-[r:!K]->() RETURN r.w", "5")]
    [InlineData("RETURN 1 IS :: INTEGER AND 1 IS NOT :: STRING AND [1] IS :: LIST<INTEGER> AS t", "true")]
    [InlineData("RETURN CASE 5 WHEN < 3 THEN 'low' WHEN 4, 5 THEN 'middle' ELSE 'high' END AS c", "'middle'")]
    [InlineData("MATCH (n:P) RETURN n.x % 2 AS odd, count(*) AS c, collect(n.n) AS l ORDER BY odd",
        "0 | 2 | ['b', 'd'];1 | 2 | ['a', 'c']")]
    [InlineData("MATCH (n:P) WITH n ORDER BY n.x DESC SKIP 1 LIMIT 2 RETURN n.n", "'c';'b'")]
    [InlineData("MATCH (a:P {n: 'a'}), (q:Q) RETURN a.n, q.n", "'a' | 'e'")]
    [InlineData("UNWIND [1, 1] AS n UNWIND [2] AS a UNWIND [3] AS z RETURN *, n + 1 AS a, count(*) AS c", "1 | 3 | 2 | 2")]
    [InlineData("UNWIND [1] AS n WITH *, n + 1 AS n RETURN *, n", "2")]
    [InlineData("UNWIND [0.0 / 0.0, 0.0 / 0.0, 0.0, -0.0] AS n RETURN count(DISTINCT n) AS a, size(collect(DISTINCT [n])) AS b", "3 | 3")]
    [InlineData("MATCH ()-[r:K]->(), ()-[r:K]->() RETURN count(*) AS c", "0")]
    [InlineData("MATCH (n) WHERE n IS Q|!P RETURN n IS P AS p, n IS (P|Q) AS q, n IS % AS r", "false | true | true")]
    [InlineData("RETURN 1 IS :: ANY<STRING | FLOAT> AS a, 1 IS :: ANY<INTEGER> AS b, null IS :: ANY<INTEGER NOT NULL> AS c", "false | true | false")]
    [InlineData(@"RETURN size('\q\x') AS s, '\u0041\t' = 'A\u0009' AS t", "4 | true")]
    [InlineData("MATCH (n {n: 'b'}) WITH {x: 1, y: n.x} AS m RETURN point(m).y AS y, point({x: 1, y: 2, z: null}) AS p", "2.0 | null")]
    [InlineData("RETURN duration({hours: 9223372036854775807}) AS d, duration({milliseconds: 9223372036854775807}) AS e", "PT-1H | PT-0.001S")]
    [InlineData("RETURN toString(datetime({epochSeconds: 9223372036854775807})) AS d", "'1969-12-31T23:59:59Z'")]
    public void Expression_OfEachKind_HasItsValue(string query, string rows) =>
        Assert.Equal(rows.Split(';'), Answers.Of(query));

    // A top of few keeps what a whole sort gives first.
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(600)]
    public void Limit_BehindOrder_IsTheBeginningOfTheWholeOrder(int count)
    {
        var all = Answers.Of("UNWIND range(1, 5000) AS x RETURN x * 7919 % 1013 AS k, x ORDER BY k DESC");
        var few = Answers.Of($"UNWIND range(1, 5000) AS x RETURN x * 7919 % 1013 AS k, x ORDER BY k DESC LIMIT {count}");
        Assert.Equal(all.Take(count), few);
    }
}
