using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>A relationship of a pattern and the node behind it.</summary>
// Slot: the relationship's; NodeSlot: of the node behind it inside a round, -1 where nobody asks.
// IsGiven: whether earlier clauses have bound the relationship.
internal sealed record PatternHop(
    int Slot,
    string Name,
    LabelExpression? Types,
    PatternDirection Direction,
    bool IsGiven,
    int NodeSlot,
    LabelExpression? NodeLabels)
{
    /// <summary>How relationships are followed where the hop is walked as the pattern has it, or backwards.</summary>
    public RelationshipDirection Way(bool isReversed) => (Direction, isReversed) switch
    {
        (PatternDirection.Either, _) => RelationshipDirection.Both,
        (PatternDirection.Right, false) or (PatternDirection.Left, true) => RelationshipDirection.Outgoing,
        _ => RelationshipDirection.Incoming,
    };
}
