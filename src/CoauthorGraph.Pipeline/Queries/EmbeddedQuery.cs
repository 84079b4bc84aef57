using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Core.Graph.Querying.Embedded;
using CoauthorGraph.Core.Remote;
using CoauthorGraph.Cypher;
using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Limits;
using CoauthorGraph.Cypher.Values;
using CoauthorGraph.Neo4j.Queries;

namespace CoauthorGraph.Pipeline.Queries;

/// <summary>Cypher that the graph of a folder is asked, without a server.</summary>
public sealed class EmbeddedQuery
{
    private readonly string _cypher;
    private readonly IReadOnlyDictionary<string, object?> _parameters;

    private readonly TimeSpan? _timeout;
    private readonly TimeProvider _time;
    private readonly NamedQuery? _named;

    private EmbeddedQuery(
        string cypher, IReadOnlyDictionary<string, object?> parameters, TimeSpan? timeout, TimeProvider time,
        NamedQuery? named = null)
    {
        _named = named;
        _cypher = cypher;
        _parameters = parameters;
        _timeout = timeout;
        _time = time;
    }

    /// <summary>One of the named queries.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="parameters">Parameters as text.</param>
    /// <param name="timeout">The longest time that it may take; null for the engine's own limit.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="CoauthorGraphException">There is no such query, or a parameter does not fit.</exception>
    public static EmbeddedQuery Named(
        string name, IReadOnlyDictionary<string, string> parameters, TimeSpan? timeout, TimeProvider time)
    {
        var named = NamedQueries.Find(name);
        var statement = named.With(parameters);
        return new EmbeddedQuery(statement.Text, statement.Parameters, timeout, time, named);
    }

    /// <summary>Cypher of one's own.</summary>
    /// <param name="cypher">The Cypher.</param>
    /// <param name="parameters">Parameters as text, in which numbers and truth values are recognised.</param>
    /// <param name="timeout">The longest time that it may take; null for the engine's own limit.</param>
    /// <param name="time">The clock.</param>
    public static EmbeddedQuery Of(
        string cypher, IReadOnlyDictionary<string, string> parameters, TimeSpan? timeout, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new EmbeddedQuery(
            cypher,
            parameters.ToDictionary(
                static pair => pair.Key, static pair => ParameterText.Guess(pair.Value), StringComparer.Ordinal),
            timeout, time);
    }

    /// <summary>Runs it; names of columns and rows are handed over as they come.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="threads">How many threads may read it.</param>
    /// <param name="onFields">Takes the names of the columns.</param>
    /// <param name="onRow">Takes a row, and says whether more are wanted.</param>
    /// <param name="onNotice">Takes what is no error but seldom meant: a label that the graph has not got.</param>
    /// <param name="cancellationToken">Ends it where it is.</param>
    /// <returns>The plan, where the query asks for it; else null.</returns>
    /// <exception cref="CoauthorGraphException">The query does not hold, or a limit is reached.</exception>
    public string? Run(
        KnowledgeGraph graph,
        int threads,
        Action<IReadOnlyList<string>> onFields,
        Func<object?[], bool> onRow,
        Action<string> onNotice,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(onFields);
        ArgumentNullException.ThrowIfNull(onRow);
        try
        {
            var queried = new EmbeddedGraph(graph);
            var query = CypherEngine.Prepare(queried, _cypher, new QueryOptions
            {
                Procedures = GraphProcedures.All,
                Limits = _timeout is { } time ? QueryLimits.Default with { Time = time } : QueryLimits.Default,
                Clock = _time,
                Threads = threads,
            });
            onFields(query.Columns);
            return query.IsExplain ? query.Plan : Read(query, queried, onRow, onNotice, cancellationToken);
        }
        catch (CypherException failure)
        {
            throw new CoauthorGraphException(ErrorCode.Usage, QueryFault.Sentence(failure, _cypher), failure);
        }
    }

    private string? Read(
        PreparedQuery query, IPropertyGraph graph, Func<object?[], bool> onRow, Action<string> onNotice,
        CancellationToken cancellationToken)
    {
        var parameters = Of(graph, _parameters);
        foreach (var parameter in _named is null ? [] : NameLookup.Of(_named))
        {
            var name = (string)_parameters[parameter.Name]!;
            var id = NameLookup.Choose(parameter, name, Find(graph, parameter, name, cancellationToken));
            parameters[parameter.Name] = ProcedureValues.Of(graph, id);
        }

        var result = query.Run(parameters, cancellationToken);
        foreach (var notice in result.Notices)
        {
            onNotice(notice);
        }

        foreach (var row in result.ReadRows())
        {
            if (!onRow(Array.ConvertAll(row, QueryValues.Of)))
            {
                break;
            }
        }

        return query.IsProfile ? result.Profile : null;
    }

    private static List<object?[]> Find(
        IPropertyGraph graph, QueryParameter parameter, string name, CancellationToken cancellationToken)
    {
        var lookup = NameLookup.Statement(parameter, name);
        return [.. CypherEngine.Prepare(graph, lookup.Text, new QueryOptions())
            .Run(Of(graph, lookup.Parameters), cancellationToken).ReadRows()
            .Select(static row => Array.ConvertAll(row, QueryValues.Of))];
    }

    private static Dictionary<string, CypherValue> Of(
        IPropertyGraph graph, IReadOnlyDictionary<string, object?> parameters) => parameters.ToDictionary(
            static pair => pair.Key, pair => ProcedureValues.Of(graph, pair.Value), StringComparer.Ordinal);
}
