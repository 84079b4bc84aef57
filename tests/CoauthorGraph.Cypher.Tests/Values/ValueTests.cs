namespace CoauthorGraph.Cypher.Tests.Values;

/// <summary>What Neo4j 5.26 answered to the same.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("1 = 1.0", "true")]
    [InlineData("1 = '1'", "false")]
    [InlineData("null = null", "null")]
    [InlineData("[1, null] = [1, 2]", "null")]
    [InlineData("[1, null] = [2, null]", "false")]
    [InlineData("{a: null} = {a: null}", "null")]
    [InlineData("{a: 1} = {b: 1}", "false")]
    [InlineData("{a: 1} = {a: 1.0}", "true")]
    [InlineData("[1] = [1, null]", "false")]
    [InlineData("0.0 / 0.0 = 0.0 / 0.0", "false")]
    [InlineData("'a' <> 'b'", "true")]
    [InlineData("1 < 'a'", "null")]
    [InlineData("[1, 2] < [1]", "false")]
    [InlineData("[1, 2] < [1, 3]", "true")]
    [InlineData("[1, 'a'] < [1, 2]", "null")]
    [InlineData("{a: 1} < {a: 2}", "true")]
    [InlineData("true > false", "true")]
    [InlineData("0.0 / 0.0 > 1", "false")]
    [InlineData("1 <= 1.0", "true")]
    [InlineData("'😀' < '\\uFFFF'", "false")]
    [InlineData("'Z' < 'a'", "true")]
    [InlineData("1 < 2 < 3", "true")]
    [InlineData("3 > 2 < 1", "false")]
    [InlineData("CASE (1 - 3) WHEN -2 THEN 'a' ELSE 'b' END", "'a'")]
    [InlineData("CASE(1) WHEN 1 THEN 'a' END", "'a'")]
    [InlineData("duration({days: 1.5}) / 3", "'PT12H'")]
    [InlineData("duration({hours: 0.7, minutes: 0.3, seconds: 0.1})", "'PT42M18.099999999S'")]
    [InlineData("point({x: 1, y: 1.0 / 0.0})", "error ArgumentError")]
    [InlineData("1 IN [1, null]", "true")]
    [InlineData("2 IN [1, null]", "null")]
    [InlineData("null IN []", "false")]
    [InlineData("null IN [1]", "null")]
    [InlineData("[1] IN [[1]]", "true")]
    [InlineData("1 IN [1.0]", "true")]
    [InlineData("[null] IN [[null]]", "null")]
    public void Expression_OfAnyKind_GivesWhatAServerGives(string expression, string expected) =>
        Assert.Equal(expected, Answer.To(expression));
}
