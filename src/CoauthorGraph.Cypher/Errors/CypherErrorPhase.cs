namespace CoauthorGraph.Cypher.Errors;

/// <summary>When an error is found.</summary>
public enum CypherErrorPhase
{
    /// <summary>Before the query runs.</summary>
    CompileTime,

    /// <summary>While it runs.</summary>
    Runtime,
}
