namespace CoauthorGraph.Core.Graph;

/// <summary>What is true of a paper. The numbers are stored and only grow.</summary>
[Flags]
public enum PaperFlags : byte
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>The source says that code is public.</summary>
    HasCode = 1,

    /// <summary>The author list was cut.</summary>
    AuthorsTruncated = 2,

    /// <summary>More authors than the cap: its co-author pairs are not in the graph.</summary>
    HyperAuthored = 4,
}
