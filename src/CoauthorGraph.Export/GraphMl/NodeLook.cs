using CoauthorGraph.Export.Network;

namespace CoauthorGraph.Export.GraphMl;

/// <summary>How a node is drawn: its middle with y downwards, and the radius of its mark.</summary>
internal sealed record NodeLook(string Label, (double X, double Y) Place, float Radius, Rgb Color)
{
    public float Diameter => MathF.Round(2 * Radius, 1);
}
