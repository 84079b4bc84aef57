namespace CoauthorGraph.Cypher.Binding;

/// <summary>Which of the walks between the same nodes are wanted.</summary>
internal enum WalkSelection
{
    /// <summary>All.</summary>
    All,

    /// <summary>So many, any.</summary>
    Any,

    /// <summary>All of the least length.</summary>
    AllShortest,

    /// <summary>The so many shortest.</summary>
    Shortest,

    /// <summary>All of the so many least lengths.</summary>
    ShortestGroups,
}
