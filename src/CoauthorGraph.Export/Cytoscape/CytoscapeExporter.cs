using System.Text.Json;
using CoauthorGraph.Export.Layout;
using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Cytoscape;

/// <summary>The elements JSON that Cytoscape.js takes and Cytoscape imports, with positions; <c>value</c> is the id by
/// which networkx names a node.</summary>
internal sealed class CytoscapeExporter : FileExporter
{
    public override string Format => "cytoscape";

    public override string Description => "Cytoscape.js JSON with positions, for Cytoscape and Cytoscape.js";

    protected override bool NamesPapers => true;

    protected override void WriteNetwork(AuthorNetwork network, Stream output, CancellationToken cancellationToken)
    {
        var positions = NetworkLayout.Run(LayoutGraph.Of(network), network.Request.Threads, cancellationToken);
        using var json = JsonFile.Create(output);
        json.WriteStartObject();
        json.WriteString("format_version", "1.0");
        json.WriteString("generated_by", "CoauthorGraph " + network.Request.Provenance.ProgramVersion);
        json.WriteString("target_cytoscapejs_version", "~3.0");
        json.WriteBoolean("directed", false);
        json.WriteBoolean("multigraph", false);
        json.WriteStartObject("data");
        json.WriteString("name", "Co-author network");
        json.WriteString("provenance", string.Join(' ', network.Provenance));
        json.WriteEndObject();
        json.WriteStartObject("elements");
        var parts = new NetworkJson(json, network);
        JsonFile.WriteEach(json, "nodes", network.Authors(cancellationToken), author =>
            WriteNode(json, network, parts, positions, author));
        JsonFile.WriteEach(json, "edges", network.Edges(cancellationToken), edge => WriteEdge(json, parts, edge));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteNode(
        Utf8JsonWriter json, AuthorNetwork network, NetworkJson parts, Positions positions, int author)
    {
        var authors = network.Graph.Authors;
        var (x, y) = positions.Rounded(author);
        json.WriteStartObject();
        json.WriteStartObject("data");
        json.WriteString("id", authors.Id[author]);
        json.WriteString("value", authors.Id[author]);
        json.WriteString("name", authors.Name[author]);
        json.WriteNumber("papers", authors.Papers.Span[author]);
        parts.WriteYearsAndCommunity(author);
        parts.WriteColor(author);
        parts.WriteTopicsAndInstitutions(author);
        json.WriteEndObject();
        json.WriteStartObject("position");
        json.WriteNumber("x", x);
        json.WriteNumber("y", y);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteEdge(Utf8JsonWriter json, NetworkJson parts, int edge)
    {
        json.WriteStartObject();
        json.WriteStartObject("data");
        json.WriteString("id", "e" + InvariantText.Of(edge));
        parts.WriteEnds(edge);
        parts.WriteStrength(edge);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
