using System.Net;
using System.Text.Json;
using CoauthorGraph.Export.Layout;
using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.VosViewer;

/// <summary>The JSON of VOSviewer and VOSviewer Online: items, links, clusters, weights and scores.</summary>
internal sealed class VosViewerExporter : FileExporter
{
    public override string Format => "vosviewer";

    public override string Description => "VOSviewer JSON, for VOSviewer and VOSviewer Online";

    protected override void WriteNetwork(AuthorNetwork network, Stream output, CancellationToken cancellationToken)
    {
        var positions = NetworkLayout.Run(LayoutGraph.Of(network), network.Request.Threads, cancellationToken);
        using var json = JsonFile.Create(output);
        json.WriteStartObject();
        json.WriteStartObject("info");
        json.WriteString("title", "Co-author network");
        json.WriteString("description", WebUtility.HtmlEncode(string.Join(' ', network.Provenance)));
        json.WriteEndObject();
        json.WriteStartObject("network");
        JsonFile.WriteEach(json, "items", network.Authors(cancellationToken), author =>
            WriteItem(json, network, positions, author));
        WriteLinks(json, network, cancellationToken);
        WriteClusters(json, network);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, AuthorNetwork network, Positions positions, int author)
    {
        var authors = network.Graph.Authors;
        var (x, y) = positions.Rounded(author);
        json.WriteStartObject();
        json.WriteNumber("id", author + 1);
        json.WriteString("label", authors.Name[author]);

        // VOSviewer draws best in about -1 to 1.
        json.WriteNumber("x", Math.Round(x / 1000, 4) + 0.0);
        json.WriteNumber("y", Math.Round(y / -1000, 4) + 0.0);
        if (network.Communities.RankOf(author) is >= 0 and var rank)
        {
            json.WriteNumber("cluster", rank + 1);
        }

        if (network.TopicNames(author) is { Length: > 0 } topics)
        {
            // Descriptions are HTML there.
            json.WriteString("description", WebUtility.HtmlEncode(string.Join(" | ", topics)));
        }

        json.WriteStartObject("weights");
        json.WriteNumber("Papers", authors.Papers.Span[author]);
        json.WriteNumber("Co-authors", network.Graph.Coauthorships.Graph.Degree(author));
        json.WriteEndObject();
        if (authors.FirstYear.Span[author] > 0)
        {
            json.WriteStartObject("scores");
            json.WriteNumber("First year", authors.FirstYear.Span[author]);
            json.WriteNumber("Last year", authors.LastYear.Span[author]);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteLinks(Utf8JsonWriter json, AuthorNetwork network, CancellationToken cancellationToken)
    {
        var edges = network.Graph.Coauthorships;
        JsonFile.WriteEach(json, "links", network.Edges(cancellationToken), edge =>
        {
            json.WriteStartObject();
            json.WriteNumber("source_id", edges.Source.Span[edge] + 1);
            json.WriteNumber("target_id", edges.Target.Span[edge] + 1);
            json.WriteNumber("strength", edges.Weight.Span[edge]);
            json.WriteEndObject();
        });
    }

    private static void WriteClusters(Utf8JsonWriter json, AuthorNetwork network)
    {
        json.WriteStartArray("clusters");
        for (var rank = 0; rank < network.Communities.BySize.Count; rank++)
        {
            json.WriteStartObject();
            json.WriteNumber("cluster", rank + 1);
            json.WriteString("label", network.Communities.NameOf(network.Communities.BySize[rank].Community));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
