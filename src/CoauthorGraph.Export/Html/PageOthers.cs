using System.Text.Json;
using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Html;

/// <summary>
/// Writes the authors who are not drawn as columns, so that everybody is found by name: the names, each a string or,
/// where there are aliases, an array; the numbers of papers and of co-authors; and the co-authors who are drawn, by
/// turns their number on the page and the common papers.
/// </summary>
internal static class PageOthers
{
    public static void Write(
        Utf8JsonWriter json, AuthorNetwork network, PageSelection selection, int[] nodeOf, int[] degrees)
    {
        var authors = network.Graph.Authors;
        json.WriteStartObject("others");
        JsonFile.WriteEach(json, "names", selection.Others, row => WriteNames(json, authors.Name[row],
            authors.Aliases[row]));
        JsonFile.WriteEach(json, "papers", selection.Others, row => json.WriteNumberValue(authors.Papers.Span[row]));
        JsonFile.WriteEach(json, "degrees", selection.Others, row => json.WriteNumberValue(degrees[row]));
        var ties = TiesOf(network, nodeOf);
        JsonFile.WriteEach(json, "ties", selection.Others, row => WriteTies(json, ties[row]));
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string name, string[] aliases)
    {
        if (aliases.Length == 0)
        {
            json.WriteStringValue(name);
            return;
        }

        json.WriteStartArray();
        json.WriteStringValue(name);
        foreach (var alias in aliases)
        {
            json.WriteStringValue(alias);
        }

        json.WriteEndArray();
    }

    private static List<(int Node, int Papers)>?[] TiesOf(AuthorNetwork network, int[] nodeOf)
    {
        var edges = network.Graph.Coauthorships;
        var ties = new List<(int Node, int Papers)>?[network.AuthorCount];
        for (var edge = 0; edge < edges.Count; edge++)
        {
            int source = edges.Source.Span[edge], target = edges.Target.Span[edge];
            if (nodeOf[source] >= 0 == nodeOf[target] >= 0 || !network.Includes(edge))
            {
                continue;
            }

            var (drawn, other) = nodeOf[source] >= 0 ? (source, target) : (target, source);
            (ties[other] ??= []).Add((nodeOf[drawn], edges.Papers.Span[edge]));
        }

        return ties;
    }

    private static void WriteTies(Utf8JsonWriter json, List<(int Node, int Papers)>? ties)
    {
        json.WriteStartArray();
        foreach (var (node, papers) in ties ?? [])
        {
            json.WriteNumberValue(node);
            json.WriteNumberValue(papers);
        }

        json.WriteEndArray();
    }
}
