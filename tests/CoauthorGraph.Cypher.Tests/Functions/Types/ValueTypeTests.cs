namespace CoauthorGraph.Cypher.Tests.Functions.Types;

/// <summary>What Neo4j 5.26 answered to the same.</summary>
public sealed class ValueTypeTests
{
    [Theory]
    [InlineData("valueType(1)", "'INTEGER NOT NULL'")]
    [InlineData("valueType(null)", "'NULL'")]
    [InlineData("valueType([1, 'a'])", "'LIST<STRING NOT NULL | INTEGER NOT NULL> NOT NULL'")]
    [InlineData("valueType([])", "'LIST<NOTHING> NOT NULL'")]
    [InlineData("valueType([null])", "'LIST<NULL> NOT NULL'")]
    [InlineData("valueType([1, null])", "'LIST<INTEGER> NOT NULL'")]
    [InlineData("valueType([[1], [2.5]])", "'LIST<LIST<INTEGER NOT NULL> NOT NULL | LIST<FLOAT NOT NULL> NOT NULL> NOT NULL'")]
    [InlineData("valueType({a: 1})", "'MAP NOT NULL'")]
    [InlineData("valueType([1, 2.5, 'a', true, date('2020-01-01'), null])", "'LIST<BOOLEAN | STRING | INTEGER | FLOAT | DATE> NOT NULL'")]
    [InlineData("valueType(point({x: 1, y: 2}))", "'POINT NOT NULL'")]
    [InlineData("valueType([[], [1]])", "'LIST<LIST<INTEGER NOT NULL> NOT NULL> NOT NULL'")]
    [InlineData("valueType(time('12:00'))", "'ZONED TIME NOT NULL'")]
    [InlineData("valueType(datetime('2020-01-01'))", "'ZONED DATETIME NOT NULL'")]
    [InlineData("valueType(duration('P1D'))", "'DURATION NOT NULL'")]
    [InlineData("1 IS :: INTEGER", "true")]
    [InlineData("1 IS :: FLOAT", "false")]
    [InlineData("null IS :: INTEGER", "true")]
    [InlineData("null IS :: INTEGER NOT NULL", "false")]
    [InlineData("[1, 2] IS :: LIST<INTEGER>", "true")]
    [InlineData("[1, 'a'] IS :: LIST<INTEGER>", "false")]
    [InlineData("[1, null] IS :: LIST<INTEGER NOT NULL>", "false")]
    [InlineData("[1, 'a'] IS :: LIST<INTEGER | STRING>", "true")]
    [InlineData("1 IS NOT :: STRING", "true")]
    [InlineData("'a' IS :: PROPERTY VALUE", "true")]
    [InlineData("{a: 1} IS :: PROPERTY VALUE", "false")]
    [InlineData("[1, 'a'] IS :: PROPERTY VALUE", "false")]
    [InlineData("[1, 2] IS :: PROPERTY VALUE", "true")]
    [InlineData("1 IS :: ANY", "true")]
    [InlineData("null IS :: NULL", "true")]
    [InlineData("1 IS :: NOTHING", "false")]
    [InlineData("date('2020-01-01') IS :: DATE", "true")]
    [InlineData("{a: 1} IS :: MAP", "true")]
    [InlineData("1 IS :: INTEGER | FLOAT", "true")]
    public void Expression_OfAnyKind_GivesWhatAServerGives(string expression, string expected) =>
        Assert.Equal(expected, Answer.To(expression));
}
