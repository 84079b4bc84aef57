using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Functions.Spatial;

/// <summary>Functions of places.</summary>
internal static class PointFunctions
{
    // The mean radius at the equator, in metres.
    private const double Earth = 6_378_140;

    public static IEnumerable<CypherFunction> All =>
    [
        Define.Strict(
            "point", "point(input :: MAP) :: POINT", "The place of coordinates.",
            [ArgumentKinds.Map | ArgumentKinds.Node | ArgumentKinds.Relationship], ArgumentKinds.Point,
            static (a, _) => PointMaker.Of(GraphProperties.OfAny(a[0])) is { } point
                ? CypherValue.Point(point)
                : default),
        new CypherFunction(
            "point.distance", "point.distance(from :: POINT, to :: POINT) :: FLOAT",
            "How far two places are from each other; on the earth in metres.", static (a, _) => Distance(a[0], a[1]))
        {
            Minimum = 2,
            Maximum = 2,
            Result = ArgumentKinds.Float,
        },
        new CypherFunction(
            "point.withinBBox", "point.withinBBox(point :: POINT, lowerLeft :: POINT, upperRight :: POINT) :: BOOLEAN",
            "Whether a place is in a box between two corners.", static (a, _) => IsWithin(a[0], a[1], a[2]))
        {
            Minimum = 3,
            Maximum = 3,
            Result = ArgumentKinds.Boolean,
        },
    ];

    private static CypherValue Distance(CypherValue first, CypherValue second)
    {
        if (first.Kind != CypherKind.Point || second.Kind != CypherKind.Point
            || first.AsPoint().Srid != second.AsPoint().Srid)
        {
            return default;
        }

        var from = first.AsPoint();
        var to = second.AsPoint();
        var rise = (to.Z ?? 0) - (from.Z ?? 0);
        if (!from.IsGeographic)
        {
            var (x, y) = (to.X - from.X, to.Y - from.Y);
            return CypherValue.Float(Math.Sqrt((x * x) + (y * y) + (rise * rise)));
        }

        var radius = Earth + (((to.Z ?? 0) + (from.Z ?? 0)) / 2);
        var arc = radius * AngleBetween(from, to);
        return CypherValue.Float(from.Z is null ? arc : Math.Sqrt((arc * arc) + (rise * rise)));
    }

    private static double AngleBetween(CypherPoint from, CypherPoint to)
    {
        double fromY = Radians(from.Y), toY = Radians(to.Y);
        var height = Math.Sin((toY - fromY) / 2);
        var width = Math.Sin((Radians(to.X) - Radians(from.X)) / 2);
        var half = (height * height) + (Math.Cos(fromY) * Math.Cos(toY) * width * width);
        return 2 * Math.Atan2(Math.Sqrt(half), Math.Sqrt(1 - half));
    }

    private static double Radians(double degrees) => degrees / 180 * Math.PI;

    private static CypherValue IsWithin(CypherValue place, CypherValue lower, CypherValue upper)
    {
        if (place.Kind != CypherKind.Point || lower.Kind != CypherKind.Point || upper.Kind != CypherKind.Point)
        {
            return default;
        }

        var (point, low, high) = (place.AsPoint(), lower.AsPoint(), upper.AsPoint());
        if (point.Srid != low.Srid || point.Srid != high.Srid)
        {
            return default;
        }

        // A box on the earth may lie across the line where east and west meet.
        var isAcross = point.IsGeographic && low.X > high.X
            ? point.X >= low.X || point.X <= high.X
            : point.X >= low.X && point.X <= high.X;
        return CypherValue.Boolean(
            isAcross && point.Y >= low.Y && point.Y <= high.Y
            && (point.Z is not { } z || (z >= low.Z && z <= high.Z)));
    }
}
