using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Limits;

namespace CoauthorGraph.Conformance.Tests.Language;

/// <summary>What is refused: texts that are no query, writing, and what needs too much.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData("MATHC (n) RETURN n", 0, "did you mean MATCH?")]
    [InlineData("MATCH (n) RETRUN n", 10, "did you mean RETURN?")]
    [InlineData("MATCH (person) RETURN persn", 22, "did you mean person?")]
    [InlineData("RETURN tolower2('A')", 7, "did you mean toLower?")]
    [InlineData("RETURN 1 != 2", 9, "did you mean <>?")]
    [InlineData("RETURN ‘a’", 7, "did you mean '?")]
    [InlineData("MATCH (a:P), (b:P) RETURN shortestPath((a)-[r*]-(b))", 44, "`r` is not defined")]
    [InlineData("FILTER true", 0, "begin the query with CYPHER 25")]
    public void Query_WithASlip_IsToldWhereAndWhatIsMeant(string query, int offset, string guess)
    {
        var fault = Assert.Throws<CypherException>(() => Answers.Of(query));
        Assert.Equal(CypherErrorKind.SyntaxError, fault.Kind);
        Assert.Equal(offset, fault.Offset);
        Assert.Contains(guess, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CREATE (n)")]
    [InlineData("MATCH (n) SET n.x = 1")]
    [InlineData("MATCH (n) DETACH DELETE n")]
    [InlineData("MERGE (n:P)")]
    [InlineData("CREATE INDEX FOR (n:P) ON (n.x)")]
    [InlineData("LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l")]
    public void Clause_ThatWritesOrReachesOut_IsRefused(string query) =>
        Assert.Equal(CypherErrorKind.ReadOnly, Assert.Throws<CypherException>(() => Answers.Of(query)).Kind);

    [Theory]
    [InlineData("(", ")", "1")]
    [InlineData("[", "]", "")]
    [InlineData("{a: ", "}", "1")]
    [InlineData("NOT ", "", "true")]
    [InlineData("- ", "", "x")]
    [InlineData("abs(", ")", "1")]
    [InlineData("CASE WHEN true THEN ", " END", "1")]
    [InlineData("EXISTS { RETURN ", " AS a }", "1")]
    public void Expression_NestedAThousandDeep_IsRefused(string open, string close, string inside)
    {
        var query = $"RETURN {Repeat(open)}{inside}{Repeat(close)} AS x";
        var fault = Assert.Throws<CypherException>(() => Answers.Of(query));
        Assert.Contains("nested", fault.Message, StringComparison.Ordinal);
        static string Repeat(string text) => string.Concat(Enumerable.Repeat(text, 1000));
    }

    [Fact]
    public void Value_NestedAsDeepAsItMay_IsComparedAndShown() => Assert.Equal(
        ["true | true | 1000"],
        Answers.Of("WITH reduce(l = [], i IN range(1, 497) | [l]) AS l, reduce(l = [], i IN range(1, 20) | [l, l]) AS m "
            + "UNWIND [l, l] AS x WITH DISTINCT x AS l, m ORDER BY l RETURN l = l AS a, m = m AS b, size(toString(l = [l])) + 995 AS c"));

    [Fact]
    public void Match_OfThousandsOfNodes_IsRefused() => Assert.Contains(
        "split it",
        Assert.Throws<CypherException>(static () => Answers.Of(
            $"MATCH {string.Join(", ", Enumerable.Range(0, 3000).Select(static i => $"(a{i})"))} RETURN 1 AS x")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Expression_OfAThousandSums_IsRefusedAndOfAThousandAndsIsNot()
    {
        var sums = string.Join(" + ", Enumerable.Repeat("1", 1000));
        Assert.Throws<CypherException>(() => Answers.Of($"RETURN {sums} AS x"));
        var ands = string.Join(" AND ", Enumerable.Repeat("true", 1000));
        Assert.Equal(["true"], Answers.Of($"RETURN {ands} AS x"));
    }

    [Theory]
    [InlineData("WITH range(1, 1000000000) AS l RETURN size(l) AS c")]
    [InlineData("RETURN size(reduce(s = 'a', x IN range(1, 60) | s + s)) AS c")]
    [InlineData("RETURN size(reduce(s = [1], x IN range(1, 60) | s + s)) AS c")]
    [InlineData("RETURN size(split(reduce(s = 'a,', x IN range(1, 17) | s + s), ',')) AS c")]
    [InlineData("RETURN size(split(reduce(s = 'a,', x IN range(1, 17) | s + s), '')) AS c")]
    [InlineData("RETURN size(replace(reduce(s = 'a', x IN range(1, 17) | s + s), 'a', 'bbbbbbbbbbbbbbbbbbbbbbbbbb')) AS c")]
    [InlineData("UNWIND range(1, 100000) AS x UNWIND range(1, 1000) AS y RETURN collect(x) AS c")]
    [InlineData("UNWIND range(1, 100000) AS x UNWIND range(1, 1000) AS y RETURN DISTINCT x, y")]
    [InlineData("UNWIND range(1, 100000) AS x UNWIND range(1, 1000) AS y RETURN x ORDER BY y")]
    [InlineData("UNWIND range(1, 100000) AS x UNWIND range(1, 1000) AS y RETURN x, y, count(*) AS c")]
    [InlineData("RETURN reduce(l = [], i IN range(1, 100000) | [l]) AS c")]
    [InlineData("RETURN reduce(m = {}, i IN range(1, 100000) | {a: m}) AS c")]
    [InlineData("WITH reduce(l = [], i IN range(1, 60) | [l, l]) AS l RETURN l = l AS c")]
    [InlineData("WITH reduce(m = {a: 1}, i IN range(1, 60) | {a: m, b: [m]}) AS m RETURN m <> m AS c")]
    public void Query_ThatKeepsTooMuch_EndsWithAnError(string query)
    {
        var few = QueryLimits.Default with { Memory = 16 << 20 };
        Assert.Equal(
            CypherErrorKind.LimitExceeded, Assert.Throws<CypherException>(() => Answers.Of(query, few)).Kind);
    }

    [Theory]
    [InlineData("UNWIND range(1, 3000000) AS x RETURN count(x) AS c, sum(x) AS s", "3000000 | 4500001500000")]
    [InlineData("UNWIND range(9, -5999991, -3) AS x RETURN count(x) AS c, min(x) AS s", "2000001 | -5999991")]
    [InlineData("UNWIND range(1, 9223372036854775807, 2) AS x WITH x LIMIT 3 RETURN collect(x) AS c", "[1, 3, 5]")]
    [InlineData("UNWIND range(9223372036854775806, -9223372036854775807, -9000000000000000000) AS x RETURN x", "9223372036854775806;223372036854775806;-8776627963145224194")]
    [InlineData("UNWIND range(3, 1) AS x RETURN count(x) AS c", "0")]
    [InlineData("UNWIND [5, 2000] AS y UNWIND range(1, y) AS x RETURN count(x) AS c, max(x) AS m", "2005 | 2000")]
    public void Range_ThatIsUnwound_IsNotMadeAsAList(string query, string rows) =>
        Assert.Equal(rows.Split(';'), Answers.Of(query, QueryLimits.Default with { Memory = 16 << 20 }));

    [Fact]
    public void Query_WithTooManyRowsOrSteps_EndsWithAnError()
    {
        Assert.Throws<CypherException>(static () => Answers.Of(
            "UNWIND range(1, 11) AS x RETURN x", QueryLimits.Default with { Rows = 10 }));
        Assert.Equal(10, Answers.Of("UNWIND range(1, 10) AS x RETURN x", QueryLimits.Default with { Rows = 10 }).Length);
        Assert.Throws<CypherException>(static () => Answers.Of(
            "MATCH (a)-[*]-(b) RETURN count(*) AS c", QueryLimits.Default with { PathSteps = 20 }));
    }

    [Fact]
    public void Query_ThatWouldNotEnd_EndsByTimeOrByCancellation()
    {
        const string endless = "UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN count(*) AS c";
        var fault = Assert.Throws<CypherException>(static () => Answers.Of(
            endless, QueryLimits.Default with { Time = TimeSpan.FromMilliseconds(50) }));
        Assert.Equal(CypherErrorKind.LimitExceeded, fault.Kind);
        using var source = new CancellationTokenSource(50);
        Assert.Throws<OperationCanceledException>(() => Answers.Until(endless, null, source.Token));
    }

    [Fact]
    public void Pattern_ThatExplodes_TakesNoTime() => Assert.Equal(
        ["false"],
        Answers.Of("RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' =~ '(a+)+c' AS x"));

    [Theory]
    [InlineData("RETURN $missing AS x", CypherErrorKind.ParameterMissing)]
    [InlineData("RETURN 1 / 0 AS x", CypherErrorKind.ArithmeticError)]
    [InlineData("RETURN 'a' =~ '(' AS x", CypherErrorKind.ArgumentError)]
    [InlineData("CALL no.such()", CypherErrorKind.ProcedureError)]
    [InlineData("RETURN point({hour: 1}) AS x", CypherErrorKind.SyntaxError)]
    [InlineData("MATCH (n) RETURN point(n) AS x", CypherErrorKind.ArgumentError)]
    [InlineData("RETURN duration({days: 9223372036854775807}) AS x", CypherErrorKind.ArgumentError)]
    [InlineData("RETURN duration({months: 1e30}) AS x", CypherErrorKind.ArithmeticError)]
    [InlineData("RETURN duration(duration('P1D')) AS x", CypherErrorKind.SyntaxError)]
    [InlineData("RETURN datetime.fromepochmillis(null) AS x", CypherErrorKind.ArgumentError)]
    [InlineData("RETURN [x IN [1, null] | toString(x)][0..1] AS x, reduce(s = 0, y IN [z IN [1] | 'a'] | y * 2) AS t", CypherErrorKind.SyntaxError)]
    [InlineData("RETURN 1 IS :: ANY<INTEGER> NOT NULL AS x", CypherErrorKind.SyntaxError)]
    public void Query_ThatCannotBeAnswered_SaysItsClass(string query, CypherErrorKind kind) =>
        Assert.Equal(kind, Assert.Throws<CypherException>(() => Answers.Of(query)).Kind);
}
