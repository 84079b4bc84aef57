namespace CoauthorGraph.Cypher.Tests.Functions.Spatial;

/// <summary>What Neo4j 5.26 answered to the same.</summary>
public sealed class PointFunctionTests
{
    [Theory]
    [InlineData("point.distance(point({x: 0, y: 0}), point({x: 3, y: 4}))", "5.0")]
    [InlineData("round(point.distance(point({longitude: 12.78, latitude: 56.7}), point({longitude: 12.79, latitude: 56.71})), 6)", "1269.894961")]
    [InlineData("point.distance(point({x: 0, y: 0}), point({x: 0, y: 0, z: 1}))", "null")]
    [InlineData("point.distance(point({longitude: 1, latitude: 2, height: 100}), point({longitude: 1, latitude: 2, height: 50}))", "50.0")]
    [InlineData("point.distance(null, point({x: 0, y: 0}))", "null")]
    [InlineData("point.withinBBox(point({x: 1, y: 1}), point({x: 0, y: 0}), point({x: 2, y: 2}))", "true")]
    [InlineData("point.withinBBox(point({x: 1, y: 1}), point({x: 2, y: 2}), point({x: 0, y: 0}))", "false")]
    [InlineData("point.withinBBox(point({longitude: 179, latitude: 1}), point({longitude: 170, latitude: 0}), point({longitude: -170, latitude: 2}))", "true")]
    [InlineData("point.withinBBox(point({x: 1, y: 1}), point({x: 0, y: 0, z: 1}), point({x: 2, y: 2}))", "null")]
    [InlineData("point.withinBBox(point({x: 2, y: 2}), point({x: 0, y: 0}), point({x: 2, y: 2}))", "true")]
    [InlineData("point({x: 1, y: 2}).crs", "'cartesian'")]
    [InlineData("point({x: 1, y: 2, z: 3}).srid", "9157")]
    [InlineData("point({longitude: 200, latitude: 10}).x", "-160.0")]
    [InlineData("point({longitude: 10, latitude: 100})", "error ArgumentError")]
    [InlineData("point({x: 1, y: 2, crs: 'foo'})", "error ArgumentError")]
    [InlineData("point({x: 1, y: 2, crs: 'wgs-84'}).latitude", "2.0")]
    [InlineData("point({latitude: 1, longitude: 2, z: 3}).height", "3.0")]
    [InlineData("point({x: null, y: 1})", "null")]
    [InlineData("point(null)", "null")]
    [InlineData("point({x: 1, y: 2}).z", "error ArgumentError")]
    [InlineData("point({x: 1, y: 2}) = point({x: 1.0, y: 2.0})", "true")]
    [InlineData("point({x: 1, y: 2}) < point({x: 2, y: 3})", "null")]
    public void Expression_OfAnyKind_GivesWhatAServerGives(string expression, string expected) =>
        Assert.Equal(expected, Answer.To(expression));
}
