namespace CoauthorGraph.Neo4j.Tests.Server;

/// <summary>Tests that share the server's one database run one after another.</summary>
[CollectionDefinition(Name, DisableParallelization = false)]
public sealed class Neo4jTests
{
    public const string Name = "neo4j";
}
