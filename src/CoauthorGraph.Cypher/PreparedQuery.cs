using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Binding;
using CoauthorGraph.Cypher.Planning;
using CoauthorGraph.Cypher.Syntax.Tree;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher;

/// <summary>A query whose meaning is known. It may be run several times, also at once.</summary>
public sealed class PreparedQuery
{
    private readonly IPropertyGraph _graph;
    private readonly BoundStatement _bound;
    private readonly QueryOptions _options;
    private readonly PlanNode _plan;

    internal PreparedQuery(IPropertyGraph graph, BoundStatement bound, QueryOptions options)
    {
        _graph = graph;
        _bound = bound;
        _options = options;
        _plan = new Planner(graph, isRepeated: false).Plan(bound.Query);
        Columns = [.. bound.Query.Columns.Select(static column => column.Name)];
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Whether the text asks for the plan only.</summary>
    public bool IsExplain => _bound.Statement.Mode == StatementMode.Explain;

    /// <summary>Whether the text asks for the plan with what each step gave.</summary>
    public bool IsProfile => _bound.Statement.Mode == StatementMode.Profile;

    /// <summary>The plan for people.</summary>
    public string Plan => PlanText.Of(_plan);

    /// <summary>Begins to run; rows are computed as they are read.</summary>
    /// <param name="parameters">Values of the parameters.</param>
    /// <param name="cancellation">Ends the query where it is.</param>
    /// <exception cref="Errors.CypherException">A parameter is missing.</exception>
    public QueryResult Run(
        IReadOnlyDictionary<string, CypherValue>? parameters = null, CancellationToken cancellation = default) =>
        new(_graph, _bound, _plan, _options, parameters ?? new Dictionary<string, CypherValue>(), cancellation);
}
