namespace CoauthorGraph.Core.Graph.Querying;

/// <summary>How relationships are followed from a node.</summary>
public enum RelationshipDirection
{
    /// <summary>From their start to their end.</summary>
    Outgoing,

    /// <summary>From their end to their start.</summary>
    Incoming,

    /// <summary>Both ways; one from a node to itself counts once.</summary>
    Both,
}
