using CoauthorGraph.Core.Graph.Querying;

namespace CoauthorGraph.Cypher.Execution.Patterns;

/// <summary>A hop with its tokens looked up.</summary>
// Types: NoToken for any; none where nothing can be found. Near is where the hop starts.
internal sealed record CompiledHop(
    int Slot,
    RelationshipDirection Direction,
    int[] Types,
    Func<long, bool>? Test,
    int NodeSlot,
    Func<int, bool>? NodeTest)
{
    /// <summary>How many relationships of the types a node has.</summary>
    public long Degree(IPropertyGraph graph, int node)
    {
        var sum = 0L;
        foreach (var type in Types)
        {
            sum += graph.Degree(node, Direction, type);
        }

        return sum;
    }

    public ExpandCursor Cursor(IPropertyGraph graph) => new(graph, Direction, Types, Test);
}
