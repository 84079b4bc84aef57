using System.Text;
using CoauthorGraph.Core.Values;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>
/// Nodes, relationships and paths as they are written in Cypher, for people to read:
/// <c>(:Author {id: "A1"})-[:COAUTHORED {papers: 2}]->(:Author {id: "A2"})</c>.
/// </summary>
internal static class CypherNotation
{
    /// <summary>The notation of a value; null where it has no part of a graph in it.</summary>
    public static string? Of(object? value) => value switch
    {
        NodeValue node => Node(node),
        RelationshipValue edge => $"[{Relationship(edge)}]",
        PathValue path => Path(path),
        IReadOnlyDictionary<string, object?> => null,
        IEnumerable<object?> list when list.Any(static item => Of(item) is not null) =>
            string.Join("; ", list.Select(static item => Of(item) ?? QueryJson.Of(item))),
        _ => null,
    };

    private static string Node(NodeValue node)
    {
        var labels = string.Concat(node.Labels.Select(static label => $":{label}"));
        return $"({string.Join(' ', Parts(labels, node.Properties))})";
    }

    private static string Relationship(RelationshipValue edge) =>
        string.Join(' ', Parts($":{edge.Type}", edge.Properties));

    private static IEnumerable<string> Parts(string kind, IReadOnlyDictionary<string, object?> properties)
    {
        if (kind.Length > 0)
        {
            yield return kind;
        }

        if (properties.Count > 0)
        {
            var pairs = properties.Select(static one => $"{one.Key}: {QueryJson.Of(one.Value)}");
            yield return $"{{{string.Join(", ", pairs)}}}";
        }
    }

    // A relationship of a path points from its start, wherever the path came from.
    private static string Path(PathValue path)
    {
        var text = new StringBuilder();
        NodeValue? before = null;
        foreach (var element in path.Elements)
        {
            if (element is RelationshipValue edge)
            {
                var isForward = before?.ElementId == edge.StartElementId;
                text.Append(isForward ? "-[" : "<-[").Append(Relationship(edge)).Append(isForward ? "]->" : "]-");
            }
            else if (element is NodeValue node)
            {
                text.Append(Node(node));
                before = node;
            }
        }

        return text.ToString();
    }
}
