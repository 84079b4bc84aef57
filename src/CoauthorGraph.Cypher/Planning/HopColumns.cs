using CoauthorGraph.Core.Graph.Querying;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>The relationships of hops as columns with sorted neighbours.</summary>
internal static class HopColumns
{
    /// <summary>Columns that have each relationship once between them, or null where the graph has none such.</summary>
    public static AdjacencyColumns[]? Of(IPropertyGraph graph, RelationshipDirection way, IEnumerable<int> types)
    {
        var all = new List<AdjacencyColumns>();
        foreach (var type in types)
        {
            if (type == IPropertyGraph.NoToken)
            {
                return null;
            }

            var isWhole = graph.TryGetAdjacency(type, way, out var columns);
            if (isWhole)
            {
                all.Add(columns);
            }
            else if (way == RelationshipDirection.Both
                && graph.TryGetAdjacency(type, RelationshipDirection.Outgoing, out var leaving)
                && graph.TryGetAdjacency(type, RelationshipDirection.Incoming, out var entering))
            {
                all.Add(leaving);
                all.Add(entering);
            }
            else
            {
                return null;
            }
        }

        return all.TrueForAll(static one => one.IsSimple) ? [.. all] : null;
    }
}
