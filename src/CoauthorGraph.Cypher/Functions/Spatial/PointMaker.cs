using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Functions.Spatial;

/// <summary>Makes places of maps of coordinates.</summary>
internal static class PointMaker
{
    /// <summary>Whether a map of keys may be a place.</summary>
    public static bool AreKeys(IReadOnlyCollection<string> keys) =>
        (keys.Contains("x") && keys.Contains("y")) || (keys.Contains("longitude") && keys.Contains("latitude"));

    /// <summary>The place of a map; null where a coordinate is null.</summary>
    public static CypherPoint? Of(CypherMap map)
    {
        foreach (var value in map.Values)
        {
            if (value.IsNull)
            {
                return null;
            }
        }

        var isGeographic = map.TryGet("longitude", out var x) & map.TryGet("latitude", out var y);
        if (!isGeographic && !(map.TryGet("x", out x) & map.TryGet("y", out y)))
        {
            throw CypherException.Argument(
                "A point has x and y, or longitude and latitude, and z or height if it likes; the map has "
                + (map.Count == 0 ? "nothing" : string.Join(", ", map.Keys.ToArray())));
        }

        var hasZ = map.TryGet("z", out var z) || map.TryGet("height", out z);
        var srid = SystemOf(map, isGeographic, hasZ);
        return Checked(new CypherPoint(srid, Number("x", x), Number("y", y), hasZ ? Number("z", z) : null));
    }

    private static int SystemOf(CypherMap map, bool isGeographic, bool hasZ)
    {
        var standard = isGeographic
            ? hasZ ? CypherPoint.Wgs84With3D : CypherPoint.Wgs84
            : hasZ ? CypherPoint.Cartesian3D : CypherPoint.Cartesian;
        int? given = map.TryGet("crs", out var name)
            ? ByName(name)
            : map.TryGet("srid", out var number) ? ByNumber(number) : null;
        if (given is not { } system)
        {
            return standard;
        }

        if (system is CypherPoint.Cartesian3D or CypherPoint.Wgs84With3D != hasZ)
        {
            throw CypherException.Argument(
                $"The system {system} has {(hasZ ? "two" : "three")} dimensions, and the point has {(hasZ ? "three" : "two")}");
        }

        return isGeographic && system is CypherPoint.Cartesian or CypherPoint.Cartesian3D
            ? throw CypherException.Argument("A point of longitude and latitude is not on a plane")
            : system;
    }

    private static int ByName(CypherValue name) => (name.IsString ? name.AsString().ToLowerInvariant() : "") switch
    {
        "cartesian" => CypherPoint.Cartesian,
        "cartesian-3d" => CypherPoint.Cartesian3D,
        "wgs-84" => CypherPoint.Wgs84,
        "wgs-84-3d" => CypherPoint.Wgs84With3D,
        _ => throw CypherException.Argument(
            $"{Define.Shown(name)} is no system; those are cartesian, cartesian-3d, wgs-84 and wgs-84-3d"),
    };

    private static int ByNumber(CypherValue number) =>
        number.IsInteger && number.AsInteger() is CypherPoint.Cartesian or CypherPoint.Cartesian3D or CypherPoint.Wgs84
            or CypherPoint.Wgs84With3D
            ? (int)number.AsInteger()
            : throw CypherException.Argument(
                $"{Define.Shown(number)} is no system; those are 7203, 9157, 4326 and 4979");

    private static double Number(string name, CypherValue value) => value.IsNumber
        ? value.AsNumber()
        : throw CypherException.Argument($"The {name} of a point is a number, and {Define.Shown(value)} is none");

    // East of 180 degrees begins the west; there is nothing beyond the poles.
    private static CypherPoint Checked(CypherPoint point)
    {
        if (!double.IsFinite(point.X) || !double.IsFinite(point.Y) || !double.IsFinite(point.Z ?? 0))
        {
            throw CypherException.Argument("A point has finite coordinates, and one of these is not");
        }

        if (!point.IsGeographic)
        {
            return point;
        }

        if (!(Math.Abs(point.Y) <= 90))
        {
            throw CypherException.Argument(
                FormattableString.Invariant($"Latitudes go from -90 to 90 degrees, and {point.Y} is none"));
        }

        var x = point.X;
        return point with { X = x is >= -180 and <= 180 ? x : (((x + 180) % 360) + 360) % 360 - 180 };
    }
}
