namespace CoauthorGraph.Cypher.Values;

/// <summary>A place in two or three dimensions, on a plane or on the earth.</summary>
/// <param name="Srid">Its system: 7203, 9157 (Cartesian), 4326, 4979 (WGS 84).</param>
/// <param name="X">x, or the longitude.</param>
/// <param name="Y">y, or the latitude.</param>
/// <param name="Z">z, or the height; null in two dimensions.</param>
public sealed record CypherPoint(int Srid, double X, double Y, double? Z)
{
    /// <summary>A plane.</summary>
    public const int Cartesian = 7203;

    /// <summary>A space.</summary>
    public const int Cartesian3D = 9157;

    /// <summary>The surface of the earth.</summary>
    public const int Wgs84 = 4326;

    /// <summary>The earth with heights.</summary>
    public const int Wgs84With3D = 4979;

    /// <summary>Whether it is on the earth.</summary>
    public bool IsGeographic => Srid is Wgs84 or Wgs84With3D;

    /// <summary>The name of its system.</summary>
    public string System => Srid switch
    {
        Cartesian => "cartesian",
        Cartesian3D => "cartesian-3d",
        Wgs84 => "wgs-84",
        _ => "wgs-84-3d",
    };
}
