using CoauthorGraph.Export.Network;

namespace CoauthorGraph.Export.Gexf;

/// <summary>What a version of GEXF calls itself and its parts.</summary>
/// <param name="Version">The version as the file says it.</param>
/// <param name="Gexf">Namespace of the graph.</param>
/// <param name="Viz">Namespace of colours, places and sizes.</param>
/// <param name="HasTimeRepresentation">Whether it tells intervals from points in time.</param>
internal sealed record GexfNames(string Version, string Gexf, string Viz, bool HasTimeRepresentation)
{
    public static GexfNames Of(GexfVersion version) => version == GexfVersion.V12
        ? new("1.2", "http://www.gexf.net/1.2draft", "http://www.gexf.net/1.2draft/viz", false)
        : new("1.3", "http://gexf.net/1.3", "http://gexf.net/1.3/viz", true);
}
