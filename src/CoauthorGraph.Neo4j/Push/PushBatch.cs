namespace CoauthorGraph.Neo4j.Push;

/// <summary>What one transaction of a push does.</summary>
/// <param name="Work">The Cypher that follows <c>UNWIND $rows AS r</c>.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Size">How many things it writes.</param>
/// <param name="Done">How far in its table it is, for progress.</param>
internal sealed record PushBatch(string Work, System.Collections.IEnumerable Rows, int Size, long Done)
{
    /// <summary>What the ids in the rows begin with: <c>$prefix</c> of the work.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>How many of the things it writes are known to be there.</summary>
    public int Known { get; init; }
}
