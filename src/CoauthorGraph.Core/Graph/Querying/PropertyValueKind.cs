namespace CoauthorGraph.Core.Graph.Querying;

/// <summary>What a property's value is.</summary>
public enum PropertyValueKind
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Yes or no.</summary>
    Truth,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Real,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A list of texts.</summary>
    TextList,

    /// <summary>A value that only the engine knows, kept as it gave it.</summary>
    Other,
}
