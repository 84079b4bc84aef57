namespace CoauthorGraph.Neo4j.Client;

/// <summary>What a statement may do; in a cluster it also decides which server is asked.</summary>
public enum Neo4jAccess
{
    /// <summary>Read and write.</summary>
    Write,

    /// <summary>Read only; the server refuses a write.</summary>
    Read,
}
