using CoauthorGraph.Export.ArrowFiles;
using CoauthorGraph.Export.Csv;
using CoauthorGraph.Export.Cytoscape;
using CoauthorGraph.Export.Dot;
using CoauthorGraph.Export.Gexf;
using CoauthorGraph.Export.GraphMl;
using CoauthorGraph.Export.Graphology;
using CoauthorGraph.Export.Html;
using CoauthorGraph.Export.Neo4jAdmin;
using CoauthorGraph.Export.Pajek;
using CoauthorGraph.Export.ParquetFiles;
using CoauthorGraph.Export.Svg;
using CoauthorGraph.Export.VosViewer;

namespace CoauthorGraph.Export.Catalog;

/// <summary>All formats that a graph can be written in.</summary>
public static class ExporterCatalog
{
    /// <summary>The exporters, in the order in which help lists them.</summary>
    public static IReadOnlyList<IGraphExporter> All { get; } =
    [
        new GexfExporter(),
        new GraphMlExporter(),
        new CytoscapeExporter(),
        new GraphologyExporter(),
        new DotExporter(),
        new PajekExporter(),
        new VosViewerExporter(),
        new CsvExporter(),
        new Neo4jAdminExporter(),
        new ParquetExporter(),
        new ArrowExporter(),
        new HtmlExporter(),
        new SvgExporter(),
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
