using System.Text.Json;
using CoauthorGraph.Export.Layout;
using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Cytoscape;

/// <summary>The elements JSON that Cytoscape.js takes and Cytoscape imports, with positions.</summary>
internal sealed class CytoscapeExporter : FileExporter
{
    private const int MaxTitles = 5;

    public override string Format => "cytoscape";

    public override string Description => "Cytoscape.js JSON with positions, for Cytoscape and Cytoscape.js";

    protected override void WriteNetwork(AuthorNetwork network, Stream output, CancellationToken cancellationToken)
    {
        var positions = NetworkLayout.Run(LayoutGraph.Of(network), network.Request.Threads, cancellationToken);
        using var json = JsonFile.Create(output);
        json.WriteStartObject();
        json.WriteString("format_version", "1.0");
        json.WriteString("generated_by", "CoauthorGraph " + network.Request.Provenance.ProgramVersion);
        json.WriteString("target_cytoscapejs_version", "~3.0");
        json.WriteStartObject("data");
        json.WriteString("name", "Co-author network");
        json.WriteString("provenance", string.Join(' ', network.Provenance));
        json.WriteEndObject();
        json.WriteStartObject("elements");
        WriteNodes(json, network, positions, cancellationToken);
        WriteEdges(json, network, cancellationToken);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteNodes(
        Utf8JsonWriter json, AuthorNetwork network, Positions positions, CancellationToken cancellationToken)
    {
        json.WriteStartArray("nodes");
        foreach (var author in network.Authors(cancellationToken))
        {
            WriteNode(json, network, positions, author);
            JsonFile.FlushWhenFull(json);
        }

        json.WriteEndArray();
    }

    private static void WriteNode(Utf8JsonWriter json, AuthorNetwork network, Positions positions, int author)
    {
        var authors = network.Graph.Authors;
        var (x, y) = positions.Rounded(author);
        json.WriteStartObject();
        json.WriteStartObject("data");
        json.WriteString("id", authors.Id[author]);
        json.WriteString("name", authors.Name[author]);
        json.WriteNumber("papers", authors.Papers.Span[author]);
        JsonFile.WriteYear(json, "firstYear", authors.FirstYear.Span[author]);
        JsonFile.WriteYear(json, "lastYear", authors.LastYear.Span[author]);
        if (network.Communities.NameOfAuthor(author) is { } community)
        {
            json.WriteNumber("community", network.Communities.Of(author));
            json.WriteString("communityName", community);
        }

        json.WriteString("color", network.Communities.ColorOf(author).ToString());
        JsonFile.WriteList(json, "topics", network.TopicNames(author));
        JsonFile.WriteList(json, "institutions", network.InstitutionNames(author));
        json.WriteEndObject();
        json.WriteStartObject("position");
        json.WriteNumber("x", x);
        json.WriteNumber("y", y);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteEdges(Utf8JsonWriter json, AuthorNetwork network, CancellationToken cancellationToken)
    {
        var papers = new EdgePapers(network.Graph);
        json.WriteStartArray("edges");
        foreach (var edge in network.Edges(cancellationToken))
        {
            WriteEdge(json, network, papers, edge);
            JsonFile.FlushWhenFull(json);
        }

        json.WriteEndArray();
    }

    private static void WriteEdge(Utf8JsonWriter json, AuthorNetwork network, EdgePapers papers, int edge)
    {
        var edges = network.Graph.Coauthorships;
        var ids = network.Graph.Authors.Id;
        json.WriteStartObject();
        json.WriteStartObject("data");
        json.WriteString("id", "e" + InvariantText.Of(edge));
        json.WriteString("source", ids[edges.Source.Span[edge]]);
        json.WriteString("target", ids[edges.Target.Span[edge]]);
        json.WriteNumber("papers", edges.Papers.Span[edge]);
        json.WriteNumber("weight", edges.Weight.Span[edge]);
        JsonFile.WriteYear(json, "firstYear", edges.FirstYear.Span[edge]);
        JsonFile.WriteYear(json, "lastYear", edges.LastYear.Span[edge]);
        JsonFile.WriteList(json, "titles", papers.NewestTitles(edge, MaxTitles));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
