namespace CoauthorGraph.Core.Graph;

/// <summary>What is true of an authorship. The numbers are stored and only grow.</summary>
[Flags]
public enum AuthorshipFlags : byte
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>The record does not name this author; the page it is from does.</summary>
    Inferred = 1,

    /// <summary>The author is a group or an organisation.</summary>
    Collective = 2,
}
