namespace CoauthorGraph.Core.Remote;

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

    /// <summary>Relationships in a transaction, or four times the nodes (default 4,000). The server keeps some 1 kB for
    /// each; more of them live long enough there to cost its garbage collector more than they save.</summary>
    public int BatchSize { get; init; } = 4_000;

    /// <summary>How many batches are under way at once (default 4).</summary>
    public int Lanes { get; init; } = 4;

    /// <summary>From how many nodes on a first push builds the indexes when the nodes are there, in place of having
    /// them follow each transaction (default 50,000).</summary>
    public int DeferIndexesFrom { get; init; } = 50_000;

    /// <summary>Version of the program, kept there.</summary>
    public string ProgramVersion { get; init; } = "";
}
