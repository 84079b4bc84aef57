using System.Net;
using System.Text.Json;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Export.Layout;
using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.VosViewer;

/// <summary>
/// The JSON of VOSviewer and VOSviewer Online: items, links, clusters, weights and scores. It takes three items or
/// more, and 1,000 clusters; who belongs to a smaller community has no cluster there.
/// </summary>
internal sealed class VosViewerExporter : FileExporter
{
    private const int LeastItems = 3;
    private const int MostClusters = 1_000;

    public override string Format => "vosviewer";

    public override string Description => "VOSviewer JSON, for VOSviewer and VOSviewer Online";

    protected override void WriteNetwork(AuthorNetwork network, Stream output, CancellationToken cancellationToken)
    {
        if (network.AuthorCount < LeastItems)
        {
            throw new CoauthorGraphException(
                ErrorCode.NotFound,
                $"VOSviewer opens networks of {LeastItems} authors or more, and this one has {network.AuthorCount}.");
        }

        var positions = NetworkLayout.Run(LayoutGraph.Of(network), network.Request.Threads, cancellationToken);
        using var json = JsonFile.Create(output);
        json.WriteStartObject();
        json.WriteStartObject("info");
        json.WriteString("title", "Co-author network");
        var about = network.Provenance.Concat(Summarize(network).Notes);
        json.WriteString("description", WebUtility.HtmlEncode(string.Join(' ', about)));
        json.WriteEndObject();
        json.WriteStartObject("network");
        JsonFile.WriteEach(json, "items", network.Authors(cancellationToken), author =>
            WriteItem(json, network, positions, author));
        WriteLinks(json, network, cancellationToken);
        WriteClusters(json, network);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    protected override ExportSummary Summarize(AuthorNetwork network)
    {
        var summary = base.Summarize(network);
        var smaller = network.Communities.BySize.Skip(MostClusters).ToList();
        if (smaller.Count == 0)
        {
            return summary;
        }

        var authors = InvariantText.Counted(smaller.Sum(static community => community.Size));
        return summary with
        {
            Notes =
            [
                .. summary.Notes,
                $"VOSviewer has {InvariantText.Counted(MostClusters)} clusters; {authors} authors of the "
                    + $"{InvariantText.Counted(smaller.Count)} smallest communities have none.",
            ],
        };
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
        if (network.Communities.RankOf(author) is >= 0 and < MostClusters and var rank)
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
        json.WriteStartObject("scores");
        WriteScore(json, "First year", authors.FirstYear.Span[author]);
        WriteScore(json, "Last year", authors.LastYear.Span[author]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Every item has every score; one that is not known is null.</summary>
    private static void WriteScore(Utf8JsonWriter json, string name, int year)
    {
        if (year > 0)
        {
            json.WriteNumber(name, year);
        }
        else
        {
            json.WriteNull(name);
        }
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
        for (var rank = 0; rank < Math.Min(network.Communities.BySize.Count, MostClusters); rank++)
        {
            json.WriteStartObject();
            json.WriteNumber("cluster", rank + 1);
            json.WriteString("label", network.Communities.NameOf(network.Communities.BySize[rank].Community));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
