using System.Text;
using System.Text.Json;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Export.Catalog;
using CoauthorGraph.Export.Network;

namespace CoauthorGraph.Export.Tests;

/// <summary>Writes graphs for tests.</summary>
internal static class Exported
{
    public static byte[] Bytes(string format, KnowledgeGraph graph) => Bytes(format, SampleGraph.Request(graph));

    public static byte[] Bytes(string format, ExportRequest request)
    {
        using var output = new MemoryStream();
        ExporterCatalog.Find(format)!.Write(request, output, CancellationToken.None);
        return output.ToArray();
    }

    public static string Text(string format, KnowledgeGraph graph) => Encoding.UTF8.GetString(Bytes(format, graph));

    public static JsonElement Json(string format, KnowledgeGraph graph)
    {
        using var document = JsonDocument.Parse(Bytes(format, graph));
        return document.RootElement.Clone();
    }
}
