using System.Text.Json;
using CoauthorGraph.Export.Layout;
using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Graphology;

/// <summary>The serialised graph of graphology, with the attributes that sigma.js draws by.</summary>
internal sealed class GraphologyExporter : FileExporter
{
    public override string Format => "graphology";

    public override string Description => "graphology JSON, for sigma.js and Gephi Lite";

    protected override bool NamesPapers => true;

    protected override void WriteNetwork(AuthorNetwork network, Stream output, CancellationToken cancellationToken)
    {
        var positions = NetworkLayout.Run(LayoutGraph.Of(network), network.Request.Threads, cancellationToken);
        using var json = JsonFile.Create(output);
        json.WriteStartObject();
        json.WriteStartObject("options");
        json.WriteString("type", "undirected");
        json.WriteBoolean("multi", false);
        json.WriteBoolean("allowSelfLoops", false);
        json.WriteEndObject();
        json.WriteStartObject("attributes");
        json.WriteString("name", "Co-author network");
        json.WriteString("provenance", string.Join(' ', network.Provenance));
        json.WriteEndObject();
        var parts = new NetworkJson(json, network);
        JsonFile.WriteEach(json, "nodes", network.Authors(cancellationToken), author =>
            WriteNode(json, network, parts, positions, author));
        JsonFile.WriteEach(json, "edges", network.Edges(cancellationToken), edge => WriteEdge(json, parts, edge));
        json.WriteEndObject();
    }

    private static void WriteNode(
        Utf8JsonWriter json, AuthorNetwork network, NetworkJson parts, Positions positions, int author)
    {
        var authors = network.Graph.Authors;
        var (x, y) = positions.Rounded(author);
        json.WriteStartObject();
        json.WriteString("key", authors.Id[author]);
        json.WriteStartObject("attributes");
        json.WriteString("label", authors.Name[author]);
        json.WriteNumber("x", x);
        json.WriteNumber("y", 0.0 - y);
        json.WriteNumber("size", MathF.Round(LayoutGraph.RadiusOf(authors.Papers.Span[author]), 1));
        parts.WriteColor(author);
        json.WriteNumber("papers", authors.Papers.Span[author]);
        parts.WriteYearsAndCommunity(author);
        parts.WriteTopicsAndInstitutions(author);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteEdge(Utf8JsonWriter json, NetworkJson parts, int edge)
    {
        json.WriteStartObject();
        json.WriteString("key", "e" + InvariantText.Of(edge));
        parts.WriteEnds(edge);
        json.WriteBoolean("undirected", true);
        json.WriteStartObject("attributes");
        parts.WriteStrength(edge);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
