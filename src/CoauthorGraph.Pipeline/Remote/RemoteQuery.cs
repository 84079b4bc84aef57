using CoauthorGraph.Core.Errors;
using CoauthorGraph.Neo4j.Client;
using CoauthorGraph.Neo4j.Queries;

namespace CoauthorGraph.Pipeline.Remote;

/// <summary>Cypher that a remote graph is asked.</summary>
public sealed class RemoteQuery
{
    private readonly Neo4jStatement _statement;

    private RemoteQuery(Neo4jStatement statement) => _statement = statement;

    /// <summary>One of the named queries.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="parameters">Parameters as text.</param>
    /// <param name="timeout">Longest time without a sign from the server; null for the connection's own.</param>
    /// <exception cref="CoauthorGraphException">There is no such query, or a parameter does not fit.</exception>
    public static RemoteQuery Named(
        string name, IReadOnlyDictionary<string, string> parameters, TimeSpan? timeout) =>
        new(NamedQueries.Find(name).With(parameters) with { Timeout = timeout });

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
        });

    /// <summary>Runs it; names of columns and rows are handed over as they come.</summary>
    /// <param name="remote">The database.</param>
    /// <param name="onFields">Takes the names of the columns.</param>
    /// <param name="onRow">Takes a row, and says whether more are wanted. Of what writes all are read, for the server
    /// takes back what is not awaited.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What it changed, in words, or null.</returns>
    /// <exception cref="CoauthorGraphException">The database refuses.</exception>
    public async Task<string?> RunAsync(
        RemoteGraph remote, Action<IReadOnlyList<string>> onFields, Func<object?[], bool> onRow,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(remote);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var isEnough = false;
        try
        {
            var summary = await remote.Database.RunAsync(
                _statement with { OnFields = onFields },
                row =>
                {
                    isEnough = isEnough || !onRow(row);
                    if (isEnough && _statement.Access == Neo4jAccess.Read)
                    {
                        enough.Cancel();
                        enough.Token.ThrowIfCancellationRequested();
                    }
                },
                enough.Token);
            return summary.Counters == default ? null : summary.Counters.ToString();
        }
        catch (OperationCanceledException) when (isEnough && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
