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

    /// <summary>The source id is what a person's record calls the one whom the paper calls otherwise.</summary>
    SourceIdOfPerson = 4,

    /// <summary>The source id is of the only person's record that has the printed name.</summary>
    SourceIdByName = 8,

    /// <summary>The ORCID is of the person's record, not of the paper's.</summary>
    OrcidOfPerson = 16,
}
