using System.Text.Json;
using CoauthorGraph.Export.Layout;
using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Graphology;

/// <summary>The serialised graph of graphology, with the attributes that sigma.js draws by.</summary>
internal sealed class GraphologyExporter : FileExporter
{
    private const int MaxTitles = 5;

    public override string Format => "graphology";

    public override string Description => "graphology JSON, for sigma.js and Gephi Lite";

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
        json.WriteStartArray("nodes");
        foreach (var author in network.Authors(cancellationToken))
        {
            WriteNode(json, network, positions, author);
            JsonFile.FlushWhenFull(json);
        }

        json.WriteEndArray();
        WriteEdges(json, network, cancellationToken);
        json.WriteEndObject();
    }

    private static void WriteNode(Utf8JsonWriter json, AuthorNetwork network, Positions positions, int author)
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
        json.WriteString("color", network.Communities.ColorOf(author).ToString());
        json.WriteNumber("papers", authors.Papers.Span[author]);
        JsonFile.WriteYear(json, "firstYear", authors.FirstYear.Span[author]);
        JsonFile.WriteYear(json, "lastYear", authors.LastYear.Span[author]);
        if (network.Communities.NameOfAuthor(author) is { } community)
        {
            json.WriteNumber("community", network.Communities.Of(author));
            json.WriteString("communityName", community);
        }

        JsonFile.WriteList(json, "topics", network.TopicNames(author));
        JsonFile.WriteList(json, "institutions", network.InstitutionNames(author));
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
        json.WriteString("key", "e" + InvariantText.Of(edge));
        json.WriteString("source", ids[edges.Source.Span[edge]]);
        json.WriteString("target", ids[edges.Target.Span[edge]]);
        json.WriteBoolean("undirected", true);
        json.WriteStartObject("attributes");
        json.WriteNumber("papers", edges.Papers.Span[edge]);
        json.WriteNumber("weight", edges.Weight.Span[edge]);
        JsonFile.WriteYear(json, "firstYear", edges.FirstYear.Span[edge]);
        JsonFile.WriteYear(json, "lastYear", edges.LastYear.Span[edge]);
        JsonFile.WriteList(json, "titles", papers.NewestTitles(edge, MaxTitles));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
