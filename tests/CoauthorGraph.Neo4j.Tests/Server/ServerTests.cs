namespace CoauthorGraph.Neo4j.Tests.Server;

/// <summary>
/// Whether the tests against a real Neo4j are asked for: they take longer than all others together. One of them says so
/// where they are not.
/// </summary>
internal static class ServerTests
{
    public const string HowToAsk =
        "tests against a Neo4j run with COAUTHOR_SERVER_TESTS=1, which starts the one in ../shared/neo4j, or NEO4J_URI";

    public static bool AreAsked { get; } =
        IsSet("COAUTHOR_SERVER_TESTS") || IsSet("NEO4J_URI");

    private static bool IsSet(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 };
}
