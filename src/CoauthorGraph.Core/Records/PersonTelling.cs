namespace CoauthorGraph.Core.Records;

/// <summary>What the record of a person told about a mention on a paper.</summary>
[Flags]
public enum PersonTelling
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The source id that the source itself calls the person by.</summary>
    SourceId = 1,

    /// <summary>That source id, found by the printed name alone: nobody else of the source has it.</summary>
    SourceIdByName = 2,

    /// <summary>The ORCID.</summary>
    Orcid = 4,
}
