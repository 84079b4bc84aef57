using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Limits;
using CoauthorGraph.Cypher.Planning;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution;

/// <summary>The row that all operators of a run share, and what they know beside it.</summary>
internal sealed class Frame(
    IPropertyGraph graph,
    int slots,
    IReadOnlyDictionary<string, CypherValue> parameters,
    FunctionContext functions,
    QueryBudget budget)
{
    public IPropertyGraph Graph => graph;

    /// <summary>The values; the last slot is that of the subject of CASE, which no variable has.</summary>
    public CypherValue[] Slots { get; } = new CypherValue[slots + 1];

    public IReadOnlyDictionary<string, CypherValue> Parameters => parameters;

    public FunctionContext Functions => functions;

    public QueryBudget Budget => budget;

    /// <summary>How many threads may work on rows of their own.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>How many nodes are worth a thread's while.</summary>
    public int NodesOfAPart { get; init; } = 2048;

    /// <summary>What this row is confined to; null for all nodes.</summary>
    public NodePart? Confined { get; private init; }

    public UnknownNames Unknown { get; private init; } = new(graph);

    /// <summary>For queries in expressions.</summary>
    public Planner Planner { get; } = new(graph, isRepeated: true);

    /// <summary>A row for another thread, that begins with the values of this one.</summary>
    public Frame Part(NodePart part, int number, CancellationToken cancellation)
    {
        var own = budget.Part(cancellation);
        var frame = new Frame(graph, slots, parameters, functions.Part(number, own.Check, cancellation), own)
        {
            Confined = part,
            Unknown = Unknown,
        };
        Slots.CopyTo(frame.Slots, 0);
        return frame;
    }
}
