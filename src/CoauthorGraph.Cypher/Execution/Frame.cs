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

    public CypherValue[] Slots { get; } = new CypherValue[slots + 1];

    /// <summary>A slot that no variable has, for the subject of CASE.</summary>
    public IReadOnlyDictionary<string, CypherValue> Parameters => parameters;

    public FunctionContext Functions => functions;

    public QueryBudget Budget => budget;

    public Planner Planner { get; } = new(graph);
}
