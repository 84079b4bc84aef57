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

    public UnknownNames Unknown { get; } = new(graph);

    /// <summary>For queries in expressions.</summary>
    public Planner Planner { get; } = new(graph, isRepeated: true);
}
