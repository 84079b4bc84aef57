using System.Globalization;

namespace CoauthorGraph.Neo4j.Client;

/// <summary>What came with the rows of a statement.</summary>
/// <param name="Fields">Names of the columns.</param>
/// <param name="Counters">What was changed.</param>
public sealed record Neo4jSummary(IReadOnlyList<string> Fields, Neo4jCounters Counters)
{
    /// <summary>What the server has to say of the statement, each a sentence with its place.</summary>
    public IReadOnlyList<string> Notifications { get; init; } = [];

    /// <summary>The plan as the server draws it, where EXPLAIN asked for it; else null.</summary>
    public string? Plan { get; init; }

    internal static string Notification(string? description, long? line, long? column) => line is null
        ? description ?? ""
        : string.Create(CultureInfo.InvariantCulture, $"{description} (line {line}, column {column})");
}
