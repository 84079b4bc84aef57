namespace CoauthorGraph.Core.Graph.Querying;

/// <summary>What an index can do.</summary>
public enum PropertyIndexKind
{
    /// <summary>Gives the nodes with a value.</summary>
    Range,

    /// <summary>Gives the nodes whose text has words.</summary>
    FullText,
}
