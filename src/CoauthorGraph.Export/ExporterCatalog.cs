using CoauthorGraph.Export.Cytoscape;
using CoauthorGraph.Export.Gexf;
using CoauthorGraph.Export.GraphMl;

namespace CoauthorGraph.Export;

/// <summary>All formats that a graph can be written in.</summary>
public static class ExporterCatalog
{
    /// <summary>The exporters, in the order in which help lists them.</summary>
    public static IReadOnlyList<IGraphExporter> All { get; } =
    [
        new GexfExporter(),
        new GraphMlExporter(),
        new CytoscapeExporter(),
    ];

    /// <summary>The exporter of a format by its name, in any case; null when there is none.</summary>
    public static IGraphExporter? Find(string name)
    {
        foreach (var exporter in All)
        {
            if (string.Equals(exporter.Format, name, StringComparison.OrdinalIgnoreCase))
            {
                return exporter;
            }
        }

        return null;
    }
}
