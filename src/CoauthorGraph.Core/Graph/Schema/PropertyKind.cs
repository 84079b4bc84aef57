namespace CoauthorGraph.Core.Graph.Schema;

/// <summary>What the values of a property are.</summary>
public enum PropertyKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Lists of texts; one of none is missing.</summary>
    TextList,

    /// <summary>Whole numbers.</summary>
    Integer,

    /// <summary>Numbers.</summary>
    Real,

    /// <summary>Yes or no.</summary>
    Truth,
}
