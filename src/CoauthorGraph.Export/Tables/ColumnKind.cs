namespace CoauthorGraph.Export.Tables;

/// <summary>What the values of a column are.</summary>
internal enum ColumnKind
{
    /// <summary>Text; null when missing.</summary>
    Text,

    /// <summary>Whole numbers; null when missing.</summary>
    Integer,

    /// <summary>Numbers.</summary>
    Real,

    /// <summary>Yes or no.</summary>
    Truth,
}
