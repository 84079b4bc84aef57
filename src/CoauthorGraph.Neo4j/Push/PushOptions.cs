namespace CoauthorGraph.Neo4j.Push;

/// <summary>How a graph is pushed.</summary>
public sealed record PushOptions
{
    /// <summary>Whether every node is written again, whatever its hash there says, and every relationship is
    /// looked at.</summary>
    public bool Full { get; init; }

    /// <summary>
    /// Whether nodes with our labels and a text as id are ours although they lack our mark, as after the bulk import
    /// of an export of ours: they are then deleted when they are gone here.
    /// </summary>
    public bool TakeOver { get; init; }

    /// <summary>Relationships, or values of nodes, in a transaction (default 20,000; the server keeps some 1 kB for
    /// each).</summary>
    public int BatchSize { get; init; } = 20_000;

    /// <summary>Version of the program, kept there.</summary>
    public string ProgramVersion { get; init; } = "";
}
