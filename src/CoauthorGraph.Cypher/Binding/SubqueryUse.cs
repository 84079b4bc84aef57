namespace CoauthorGraph.Cypher.Binding;

/// <summary>What is made of the rows of a query in an expression.</summary>
internal enum SubqueryUse
{
    /// <summary>Whether there is one.</summary>
    Exists,

    /// <summary>How many there are.</summary>
    Count,

    /// <summary>The list of a value.</summary>
    Collect,

    /// <summary>The value of the first, or null.</summary>
    First,
}
