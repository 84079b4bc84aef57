namespace CoauthorGraph.Cypher.Tests.Values;

/// <summary>Which operands go together, and what is told of it. Answers are those of Neo4j 5.26.</summary>
public sealed class OperandTests
{
    [Theory]
    [InlineData("true + 1")]
    [InlineData("1 + true")]
    [InlineData("'a' + true")]
    [InlineData("1 + date('2020-01-01')")]
    [InlineData("date('2020-01-01') + 1")]
    [InlineData("date('2020-01-01') + date('2020-01-01')")]
    [InlineData("date('2020-01-01') + 'a'")]
    [InlineData("duration('P1D') + 'a'")]
    [InlineData("'a' + duration('P1D')")]
    [InlineData("{} + 1")]
    [InlineData("{} + {}")]
    [InlineData("point({x: 1, y: 2}) + 1")]
    [InlineData("true - 1")]
    [InlineData("'a' - 1")]
    [InlineData("[1] - 1")]
    [InlineData("date('2020-01-01') - 1")]
    [InlineData("date('2020-01-01') - date('2020-01-01')")]
    [InlineData("duration('P1D') - date('2020-01-01')")]
    [InlineData("1 - date('2020-01-01')")]
    [InlineData("3 - duration('P1D')")]
    [InlineData("'a' * 2")]
    [InlineData("duration('P1D') * duration('P1D')")]
    [InlineData("2 / duration('P1D')")]
    [InlineData("duration('P1D') % 2")]
    [InlineData("true ^ 2")]
    [InlineData("(1 + 'a') * 2")]
    [InlineData("(date('2020-01-01') + duration('P1D')) * 2")]
    [InlineData("([1] + 2) * 2")]
    [InlineData("'a' || 1")]
    [InlineData("['a'] || 'b'")]
    [InlineData("-'a'")]
    [InlineData("-duration('P1D')")]
    [InlineData("1 =~ 'a'")]
    [InlineData("[1, 2][..]")]
    [InlineData("[1, 2][0..true]")]
    [InlineData("null[0..point({x: 1, y: 2})]")]
    [InlineData("exists(1)")]
    [InlineData("exists({a: 1}.a)")]
    [InlineData("[x IN date('2020-01-01') + duration('P1D') | x]")]
    public void Operands_KnownNotToGoTogether_AreErrorsOfSyntax(string expression) =>
        Assert.Equal("error SyntaxError", Answer.To(expression));

    [Theory]
    [InlineData("[1, true][1] + 1")]
    [InlineData("coalesce(true, 1) + 1")]
    [InlineData("CASE WHEN true THEN true ELSE 1 END + 1")]
    public void Operands_FoundNotToGoTogether_AreErrorsOfType(string expression) =>
        Assert.Equal("error TypeError", Answer.To(expression));

    [Theory]
    [InlineData("[1] + {}", "[1, {}]")]
    [InlineData("true + [1]", "[true, 1]")]
    [InlineData("1 + 'a' + 2.5", "'1a2.5'")]
    [InlineData("null + true", "null")]
    [InlineData("2 * duration('P1D')", "'P2D'")]
    [InlineData("duration('P1D') + date('2020-01-01')", "'2020-01-02'")]
    [InlineData("duration('P1D') / 0", "error ArithmeticError")]
    [InlineData("1 STARTS WITH 'a'", "null")]
    [InlineData("(1 + 2.5) * 2 - 3", "4.0")]
    public void Operands_ThatGoTogether_HaveAValue(string expression, string value) =>
        Assert.Equal(value, Answer.To(expression));

    [Theory]
    [InlineData("{a: 1} < {a: 2}", "true")]
    [InlineData("{a: 1} < {b: 1}", "true")]
    [InlineData("{b: 1} > {a: 2}", "true")]
    [InlineData("{} <= {}", "true")]
    [InlineData("{a: null} > {}", "true")]
    [InlineData("{b: 1} >= {a: null}", "true")]
    [InlineData("{a: null} >= {a: null}", "null")]
    [InlineData("{a: 1} < {a: 'x'}", "null")]
    [InlineData("{a: 1, b: null} < {b: null, a: 2}", "true")]
    [InlineData("{a: null, b: 1} < {a: null, b: 2}", "null")]
    public void Maps_AreComparedByNumberThenKeysThenValues(string comparison, string truth) =>
        Assert.Equal(truth, Answer.To(comparison));

    [Theory]
    [InlineData("duration('PT24H') <= duration('PT24H')", "true")]
    [InlineData("duration('PT24H') < duration('PT24H')", "null")]
    [InlineData("duration('PT24H') <= duration('P1D')", "null")]
    [InlineData("point({x: 1, y: 2}) >= point({x: 1, y: 2})", "true")]
    [InlineData("point({x: 1, y: 2}) > point({x: 1, y: 2})", "null")]
    [InlineData("[duration('PT24H')] < [duration('PT24H')]", "false")]
    [InlineData("[duration('PT24H'), 1] < [duration('PT24H'), 2]", "true")]
    public void Values_WithoutAnOrder_AreNoMoreThanTheirLikes(string comparison, string truth) =>
        Assert.Equal(truth, Answer.To(comparison));

    [Theory]
    [InlineData("time({hour: 12, year: 2000})", "error TypeError")]
    [InlineData("date({year: 2000, hour: 3})", "error TypeError")]
    [InlineData("date({datetime: datetime('2020-01-01')})", "error TypeError")]
    [InlineData("localtime({datetime: datetime('2020-01-01')})", "error TypeError")]
    [InlineData("date({time: time('10:00')})", "error TypeError")]
    [InlineData("localtime({hour: 3, timezone: '+01:00'})", "error TypeError")]
    [InlineData("date({date: date('2020-01-01'), timezone: '+01:00'})", "error TypeError")]
    [InlineData("localdatetime({epochSeconds: 3})", "error TypeError")]
    [InlineData("date({foo: 3})", "error ArgumentError")]
    [InlineData("date({})", "error ArgumentError")]
    [InlineData("localdatetime({datetime: datetime('2020-01-01T00:00Z'), month: 3}).month", "3")]
    [InlineData("date({timezone: 'Asia/Tokyo'}) >= date('2020-01-01')", "true")]
    public void Instant_OfPartsOfAnother_IsAnErrorOfType(string expression, string answer) =>
        Assert.StartsWith(answer, Answer.To(expression), StringComparison.Ordinal);

    [Theory]
    [InlineData("COLLECT { UNWIND [] AS v RETURN percentileCont(v, 0.5) }", "[null]")]
    [InlineData("COLLECT { UNWIND [] AS v RETURN percentileDisc(v, 1) }", "[null]")]
    [InlineData("COLLECT { UNWIND [] AS v RETURN count(v) }", "[0]")]
    public void Aggregation_OfNoRows_IsNullOrNone(string expression, string value) =>
        Assert.Equal(value, Answer.To(expression));
}
