using CoauthorGraph.Cypher.Binding;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>The slots that a pattern sets.</summary>
internal static class PatternSlots
{
    public static IEnumerable<int> Of(PatternGraph pattern) => pattern.Nodes
        .Where(static node => !node.IsGiven).Select(static node => node.Slot)
        .Concat(pattern.Edges.SelectMany(Of))
        .Concat(pattern.Paths.Select(static path => path.Slot))
        .Where(static slot => slot >= 0).Distinct();

    public static IEnumerable<int> Of(PatternEdge edge)
    {
        var lists = edge.Gathers.Select(static gather => gather.List).Append(edge.TraceSlot).Append(edge.PathSlot);
        var hops = edge.Hops.Where(static hop => !hop.IsGiven).Select(static hop => hop.Slot);
        return lists.Concat(hops).Where(static slot => slot >= 0);
    }
}
