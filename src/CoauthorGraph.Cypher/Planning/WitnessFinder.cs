using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Binding;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>Finds conditions that ask whether a node has a relationship with one that is known, of which there can be
/// one at most: <c>EXISTS { (a)-[:T]-(b) }</c>.</summary>
internal sealed class WitnessFinder(IPropertyGraph graph, Cardinality cardinality)
{
    public (MeetSide Side, Expression Condition)? Find(
        int slot, IEnumerable<Expression> conditions, Func<Expression, bool> isKnown)
    {
        foreach (var condition in conditions)
        {
            if (condition is BoundSubquery { Use: SubqueryUse.Exists, Query.Steps: [MatchStep match] }
                && !match.IsOptional && SideOf(match.Pattern, slot, isKnown) is { } side)
            {
                return (side, condition);
            }
        }

        return null;
    }

    private MeetSide? SideOf(PatternGraph pattern, int slot, Func<Expression, bool> isKnown)
    {
        if (pattern is not { Nodes.Count: 2, Edges: [var edge], Conditions.Count: 0, Paths: var paths }
            || paths.Any(static path => path.Slot >= 0 || path.Selection != WalkSelection.All)
            || edge is not { Rounds: null, Selection: WalkSelection.All } || edge.Hops[0].IsGiven
            || edge.From == edge.To || !pattern.Nodes.All(static node => node.IsGiven))
        {
            return null;
        }

        var isReversed = pattern.Nodes[edge.From].Slot == slot;
        var (near, far) = isReversed ? (edge.To, edge.From) : (edge.From, edge.To);
        var (from, to) = (pattern.Nodes[near], pattern.Nodes[far]);
        var hop = edge.Hops[0];
        return to.Slot == slot && isKnown(new BoundVariable(default, from.Name, from.Slot, default))
            && to.Labels.TrueForAll(label => cardinality.LeadsTo(hop, isReversed, label))
            && from.Labels.TrueForAll(label => cardinality.LeadsTo(hop, !isReversed, label))
            && HopColumns.Of(graph, hop.Way(isReversed), cardinality.TypesOf(hop.Types)) is [_] columns
            ? new MeetSide(from.Slot, hop.Slot, columns, [], $"exists ({from.Name})--({to.Name})")
            : null;
    }
}
