namespace CoauthorGraph.Neo4j.Client;

/// <summary>A Cypher statement. What is in it from outside is always a parameter, never part of the text.</summary>
/// <param name="Text">The Cypher.</param>
public sealed record Neo4jStatement(string Text)
{
    private static readonly Dictionary<string, object?> NoParameters = [];

    /// <summary>
    /// The parameters: null, truth values, 32- and 64-bit integers, floats, doubles, strings, temporal values, lists
    /// and dictionaries of these.
    /// </summary>
    public IReadOnlyDictionary<string, object?> Parameters { get; init; } = NoParameters;

    /// <summary>What it may do.</summary>
    public Neo4jAccess Access { get; init; } = Neo4jAccess.Write;

    /// <summary>The version of Cypher that it is written in, which a newer server's own need not be; null for the
    /// server's.</summary>
    public int? Version { get; init; } = 5;

    /// <summary>Whether running it twice is the same as running it once, so that it may be sent again when the
    /// connection was cut and nobody knows whether it ran.</summary>
    public bool Repeatable { get; init; }

    /// <summary>
    /// Whether the rows hold only null, truth values, numbers, strings and lists of these: they are then written
    /// shorter, which matters for a million rows.
    /// </summary>
    public bool PlainRows { get; init; }

    /// <summary>Called with the names of the columns, before the first row; again when the rows begin anew.</summary>
    public Action<IReadOnlyList<string>>? OnFields { get; init; }

    /// <summary>Longest time without a sign from the server; null for the connection's own.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>A statement that only reads.</summary>
    public static Neo4jStatement Read(string text, params (string Name, object? Value)[] parameters) => new(text)
    {
        Parameters = parameters.ToDictionary(static p => p.Name, static p => p.Value, StringComparer.Ordinal),
        Access = Neo4jAccess.Read,
        Repeatable = true,
    };

    /// <summary>A statement that writes.</summary>
    public static Neo4jStatement Write(string text, params (string Name, object? Value)[] parameters) => new(text)
    {
        Parameters = parameters.ToDictionary(static p => p.Name, static p => p.Value, StringComparer.Ordinal),
    };
}
