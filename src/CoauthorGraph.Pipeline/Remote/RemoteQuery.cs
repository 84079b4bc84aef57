using CoauthorGraph.Core.Errors;
using CoauthorGraph.Neo4j.Client;
using CoauthorGraph.Neo4j.Queries;

namespace CoauthorGraph.Pipeline.Remote;

/// <summary>Cypher that a remote graph is asked.</summary>
public sealed class RemoteQuery
{
    private readonly Neo4jStatement _statement;
    private readonly NamedQuery? _named;

    private RemoteQuery(Neo4jStatement statement, NamedQuery? named)
    {
        _statement = statement;
        _named = named;
    }

    /// <summary>One of the named queries.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="parameters">Parameters as text.</param>
    /// <param name="timeout">Longest time without a sign from the server; null for the connection's own.</param>
    /// <exception cref="CoauthorGraphException">There is no such query, or a parameter does not fit.</exception>
    public static RemoteQuery Named(
        string name, IReadOnlyDictionary<string, string> parameters, TimeSpan? timeout)
    {
        var named = NamedQueries.Find(name);
        return new RemoteQuery(named.With(parameters) with { Timeout = timeout }, named);
    }

    /// <summary>Cypher of one's own.</summary>
    /// <param name="cypher">The Cypher.</param>
    /// <param name="parameters">Parameters as text, in which numbers and truth values are recognised.</param>
    /// <param name="writes">Whether it may write.</param>
    /// <param name="timeout">Longest time without a sign from the server; null for the connection's own.</param>
    public static RemoteQuery Of(
        string cypher, IReadOnlyDictionary<string, string> parameters, bool writes, TimeSpan? timeout) =>
        new(new Neo4jStatement(cypher)
        {
            Parameters = parameters.ToDictionary(
                static pair => pair.Key, static pair => ParameterText.Guess(pair.Value), StringComparer.Ordinal),
            Access = writes ? Neo4jAccess.Write : Neo4jAccess.Read,
            Timeout = timeout,
            Version = null,
        }, named: null);

    /// <summary>Runs it; names of columns and rows are handed over as they come.</summary>
    /// <param name="remote">The graph.</param>
    /// <param name="onFields">Takes the names of the columns.</param>
    /// <param name="onRow">Takes a row, and says whether more are wanted; else the server is stopped. Of what writes
    /// all are read, for the server takes back what is not awaited.</param>
    /// <param name="cancellationToken">Ends it here and there.</param>
    /// <returns>What came with the rows.</returns>
    /// <exception cref="CoauthorGraphException">The database refuses.</exception>
    public async Task<RemoteAnswer> RunAsync(
        RemoteGraph remote, Action<IReadOnlyList<string>> onFields, Func<object?[], bool> onRow,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(remote);
        ArgumentNullException.ThrowIfNull(onRow);
        var statement = await ResolvedAsync(remote, cancellationToken);
        var isEnough = false;
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var summary = await remote.Database.RunAsync(
                statement with { OnFields = onFields },
                row =>
                {
                    isEnough = isEnough || !onRow(row);
                    if (isEnough && statement.Access == Neo4jAccess.Read)
                    {
                        enough.Cancel();
                        enough.Token.ThrowIfCancellationRequested();
                    }
                },
                enough.Token);
            return new RemoteAnswer
            {
                Changes = summary.Counters == default ? null : summary.Counters.ToString(),
                Notes = _statement.Version is null ? summary.Notifications : [],
                Plan = summary.Plan,
            };
        }
        catch (OperationCanceledException) when (isEnough && !cancellationToken.IsCancellationRequested)
        {
            return new RemoteAnswer();
        }
    }

    private async Task<Neo4jStatement> ResolvedAsync(RemoteGraph remote, CancellationToken cancellationToken)
    {
        if (_named is null)
        {
            return _statement;
        }

        var parameters = _statement.Parameters.ToDictionary(StringComparer.Ordinal);
        foreach (var parameter in NameLookup.Of(_named))
        {
            var name = (string)parameters[parameter.Name]!;
            var found = await remote.Database.RowsAsync(NameLookup.Statement(parameter, name), cancellationToken);
            parameters[parameter.Name] = NameLookup.Choose(parameter, name, found);
        }

        return _statement with { Parameters = parameters };
    }
}
