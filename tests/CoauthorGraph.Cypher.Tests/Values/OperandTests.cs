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

    // A server calls them errors of syntax, the kit for conformance errors of type, at any time.
    [Theory]
    [InlineData("1[0]")]
    [InlineData("'a'[0]")]
    [InlineData("(1 = 1)['a']")]
    [InlineData("[1]['a']")]
    [InlineData("[1][1.5]")]
    [InlineData("[1][[1]]")]
    [InlineData("{a: 1}[0]")]
    [InlineData("date('2020-01-01')[0]")]
    [InlineData("point({x: 1, y: 2})['x']")]
    [InlineData("[v IN [1] + 'a' | [1, 2][v]]")]
    [InlineData("reduce(t = 0, x IN [1, null] | t + x)[10]")]
    public void Index_OfWhatHasNone_IsAnErrorOfType(string expression) =>
        Assert.Equal("error TypeError", Answer.To(expression));

    [Theory]
    [InlineData("[v IN [[1, 2]] | v ^ 2]", "SyntaxError")]
    [InlineData("[v IN ['a', 'b'] | v ^ 2]", "SyntaxError")]
    [InlineData("[v IN [['b'], [1]] | v ^ 2]", "SyntaxError")]
    [InlineData("[v IN [1, 2.0] | v || 'a']", "SyntaxError")]
    [InlineData("[v IN ['a'] + 'b' | v ^ 2]", "SyntaxError")]
    [InlineData("[v IN ['a'] + ['b'] | v ^ 2]", "SyntaxError")]
    [InlineData("[v IN [CASE WHEN true THEN 'a' ELSE [1] END] | v ^ 2]", "SyntaxError")]
    [InlineData("CASE WHEN true THEN [1] END ^ 2", "SyntaxError")]
    [InlineData("['a', 'b'][0] ^ 2", "SyntaxError")]
    [InlineData("head(['a']) ^ 2", "SyntaxError")]
    [InlineData("coalesce('a', 'b') ^ 2", "SyntaxError")]
    [InlineData("[x IN tail(['a', 'b']) | x ^ 2]", "SyntaxError")]
    [InlineData("split('a,b', ',')[0] ^ 2", "SyntaxError")]
    [InlineData("toIntegerList(['1'])[0] || 'a'", "SyntaxError")]
    [InlineData("[null, 'b'][1] ^ 2", "TypeError")]
    [InlineData("coalesce(null, 'a') ^ 2", "TypeError")]
    [InlineData("head([true, 'b']) ^ 2", "TypeError")]
    [InlineData("[v IN [1] + 'a' | v[0]]", "TypeError")]
    [InlineData("[v IN [[1], {a: 1}] | v['a']]", "TypeError")]
    [InlineData("{a: 'b'}.a ^ 2", "TypeError")]
    [InlineData("[v IN [null, [1, 2]] | v ^ 2]", "TypeError")]
    [InlineData("[v IN ['a', null] | v ^ 2]", "TypeError")]
    [InlineData("[v IN ['a', [1]] | v ^ 2]", "TypeError")]
    [InlineData("[v IN [true, 'b'] | abs(v)]", "TypeError")]
    [InlineData("[v IN [date('2020-01-01'), 'b'] | v ^ 2]", "TypeError")]
    public void ItemsOfALiteral_AreKnownWhereAllAreOfOneKind(string expression, string error) =>
        Assert.Equal("error " + error, Answer.To(expression));

    [Theory]
    [InlineData("[v IN ['a'] + 1 | v ^ 2]")]
    [InlineData("[v IN [1, 'a'] + 'b' | v ^ 2]")]
    [InlineData("[v IN ['a'] + {a: 1}.b | v ^ 2]")]
    [InlineData("[v IN ['a'] + 1 | v.a]")]
    [InlineData("[v IN ['a'] + 1 | v + 1]")]
    [InlineData("[v IN ['a'] + 1 | 1 + v]")]
    [InlineData("[v IN ['a'] + 1 | NOT v]")]
    [InlineData("[v IN ['a'] + 1 | 1 IN v]")]
    [InlineData("[v IN ['a'] + 1 | toString(v)]")]
    [InlineData("[v IN ['a'] + 1 | v =~ 'a']")]
    [InlineData("[v IN [1] || ['a'] | v ^ 2]")]
    [InlineData("[v IN [1] + [[2]] | v ^ 2]")]
    [InlineData("[v IN [1] + null | v || 'a']")]
    [InlineData("(['a'] + 1)[0] ^ 2")]
    [InlineData("head(['a'] + 1) ^ 2")]
    [InlineData("reduce(l = ['a'], x IN [2] | l + x)[0] ^ 2")]
    public void ItemsOfListsThatAreJoined_AreAMixtureUnlessOfOneKind(string expression) =>
        Assert.Equal("error SyntaxError", Answer.To(expression));

    [Theory]
    [InlineData("[v IN ['a'] + 1 | v + [1]]", "[['a', 1], [1, 1]]")]
    [InlineData("[v IN ['a'] + 1 | v STARTS WITH 'a']", "[true, null]")]
    [InlineData("[v IN ['a'] + 1 | v = 1]", "[false, true]")]
    [InlineData("[v IN ['a'] + 1 | CASE v WHEN 1 THEN 2 END]", "[null, 2]")]
    [InlineData("[v IN [1.5] + 1 | v ^ 1]", "[1.5, 1.0]")]
    [InlineData("[1, 'b'][0] ^ 2", "1.0")]
    [InlineData("[[1], ['a']][0][0] ^ 2", "1.0")]
    [InlineData("head([null, 'b']) ^ 2", "null")]
    [InlineData("[v IN CASE WHEN true THEN [1] ELSE [2] END + 3 | v % 2]", "[1, 1]")]
    public void Mixture_ServesWhereAnythingMay(string expression, string value) =>
        Assert.Equal(value, Answer.To(expression));

    [Theory]
    [InlineData("reduce(t = 0, x IN ['a'] | t + x)", "error SyntaxError")]
    [InlineData("reduce(t = 0, x IN [x IN [] | toString(x)] | t + x)", "error SyntaxError")]
    [InlineData("reduce(t = 0, x IN [1] | 'a')", "error SyntaxError")]
    [InlineData("reduce(t = 0, x IN [1] | [t])", "error SyntaxError")]
    [InlineData("reduce(t = {}, x IN [1] | [x])", "error SyntaxError")]
    [InlineData("reduce(t = [1], x IN ['a'] | [x])", "error SyntaxError")]
    [InlineData("reduce(t = 0, x IN [1] | t + x) || 'a'", "error SyntaxError")]
    [InlineData("reduce(t = 0, x IN [1.5] | t + x)", "1.5")]
    [InlineData("reduce(t = 0.0, x IN [1] | x)", "1")]
    [InlineData("reduce(t = null, x IN [1] | 'a')", "'a'")]
    [InlineData("reduce(t = 0, x IN [1] | null)", "null")]
    [InlineData("reduce(t = 0, x IN [1, 'a'] | t + x)", "'1a'")]
    [InlineData("reduce(t = 'a', x IN [1] | t + x)", "'a1'")]
    [InlineData("reduce(t = [], x IN [1] | t + x)", "[1]")]
    [InlineData("reduce(t = [1], x IN ['a'] | t + x)", "[1, 'a']")]
    [InlineData("reduce(t = 0, x IN [1] | CASE WHEN true THEN 'a' ELSE 1 END)", "'a'")]
    public void Total_IsOfTheKindOfItsBeginning(string reduction, string value) =>
        Assert.Equal(value, Answer.To(reduction));

    [Theory]
    [InlineData("=", "[false, true, true]")]
    [InlineData("<", "[false, false, false]")]
    [InlineData("<=", "[false, true, true]")]
    [InlineData(">", "[true, false, false]")]
    public void WholeNumbersBeyondFractions_AreComparedExactly(string comparison, string truths) => Assert.Equal(
        truths,
        Answer.To("[v IN [9007199254740993, 9007199254740992, 9007199254740992.0] | "
            + $"v {comparison} [9007199254740992.0][0]]"));

    [Fact]
    public void WholeNumbersBeyondFractions_AreSortedAndCountedExactly() => Assert.Equal(
        "[9007199254740991, 9007199254740993, 9223372036854775807, 9.223372036854776E18]",
        Answer.To("COLLECT { UNWIND [9223372036854775808.0, 9007199254740993, 9223372036854775807, 9007199254740991] "
            + "AS v RETURN v ORDER BY v }"));

    [Theory]
    [InlineData("time.truncate('day', date('1999-06'), {hour: 3})")]
    [InlineData("time.truncate('hour', date('1999-06'))")]
    [InlineData("localtime.truncate('day', date('1999-06'))")]
    [InlineData("localtime.truncate('millennium', date('1999-06'))")]
    [InlineData("datetime.truncate('hour', date('1999-06'))")]
    [InlineData("date.truncate('day', time('10:00'))")]
    public void Truncation_OfWhatHasNoSuchPart_IsAnErrorOfType(string expression) =>
        Assert.Equal("error TypeError", Answer.To(expression));

    [Theory]
    [InlineData("[v IN [null, [1, 2]] | v ^ null]", "[null, null]")]
    [InlineData("CASE WHEN true THEN null ELSE [1] END ^ 2", "null")]
    [InlineData("CASE WHEN true THEN null ELSE [1] END AND true", "null")]
    [InlineData("toUpper(CASE WHEN true THEN null ELSE [1] END)", "null")]
    [InlineData("-[null, 'a'][0]", "null")]
    public void Null_AmongOthers_LetsAnythingBe(string expression, string value) =>
        Assert.Equal(value, Answer.To(expression));

    [Theory]
    [InlineData("[1] + {}", "[1, {}]")]
    [InlineData("true + [1]", "[true, 1]")]
    [InlineData("1 + 'a' + 2.5", "'1a2.5'")]
    [InlineData("null + true", "null")]
    [InlineData("2 * duration('P1D')", "'P2D'")]
    [InlineData("duration('P1D') + date('2020-01-01')", "'2020-01-02'")]
    [InlineData("duration('P1D') / 0", "error ArithmeticError")]
    [InlineData("1 STARTS WITH 'a'", "null")]
    [InlineData("date('2020-01-01')['year']", "2020")]
    [InlineData("duration('P1D')['days']", "1")]
    [InlineData("null[0]", "null")]
    [InlineData("[1][null]", "null")]
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
    [InlineData("date({date: head(['b', null])})", "error ArgumentError")]
    [InlineData("datetime({date: 1, time: time('10:00')})", "error ArgumentError")]
    [InlineData("localdatetime({date: date('2020-01-01'), time: 'b'})", "error ArgumentError")]
    [InlineData("time({time: [1]})", "error ArgumentError")]
    [InlineData("datetime({datetime: true})", "error ArgumentError")]
    [InlineData("datetime({datetime: date('2020-01-01')})", "error TypeError")]
    [InlineData("time({time: date('2020-01-01')})", "error TypeError")]
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
