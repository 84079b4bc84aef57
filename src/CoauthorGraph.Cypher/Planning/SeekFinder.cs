using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Binding;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>Finds conditions that indexes answer: equality, IN, and any of those that OR joins.</summary>
internal sealed class SeekFinder(IPropertyGraph graph, Cardinality cardinality)
{
    private const double RowsOfValue = 5;
    private const double ValuesOfList = 10;

    /// <summary>The best way to find a node, or null.</summary>
    /// <param name="node">The node.</param>
    /// <param name="conditions">Conditions that wait.</param>
    /// <param name="isKnown">Whether an expression can be computed before the node is known.</param>
    public SeekChoice? Find(PatternNode node, IEnumerable<Expression> conditions, Func<Expression, bool> isKnown) =>
        conditions.Select(condition => Of(node, condition, isKnown)).OfType<SeekChoice>()
            .MinBy(static choice => choice.Rows);

    private SeekChoice? Of(PatternNode node, Expression condition, Func<Expression, bool> isKnown)
    {
        switch (condition)
        {
            case Comparison { Operators: [ComparisonOperator.Equal], Operands: [var left, var right] }:
                return Best([
                    Probe(node, left, right, false, condition, isKnown),
                    Probe(node, right, left, false, condition, isKnown)]);
            case Binary { Operator: BinaryOperator.In } member:
                return Probe(node, member.Left, member.Right, true, condition, isKnown);
            case Logical { Operator: LogicalOperator.And } all:
                return Best(all.Operands.Select(one => Of(node, one, isKnown))) is { } part
                    ? part with { Condition = condition, IsExact = false }
                    : null;
            case Logical { Operator: LogicalOperator.Or } any:
                var parts = any.Operands.Select(one => Of(node, one, isKnown)).ToList();
                return parts.Contains(null) ? null : new SeekChoice(
                    [.. parts.SelectMany(static one => one!.Probes)],
                    parts.Sum(static one => one!.Rows),
                    condition,
                    parts.TrueForAll(static one => one!.IsExact));
            default:
                return null;
        }
    }

    private static SeekChoice? Best(IEnumerable<SeekChoice?> choices) =>
        choices.OfType<SeekChoice>().MinBy(static choice => choice.Rows);

    private SeekChoice? Probe(
        PatternNode node, Expression subject, Expression value, bool isList, Expression condition,
        Func<Expression, bool> isKnown)
    {
        if (!isKnown(value))
        {
            return null;
        }

        var values = !isList ? 1 : value is ListLiteral list ? list.Items.Count : ValuesOfList;
        if (subject is PropertyAccess { Subject: BoundVariable variable } access && variable.Slot == node.Slot)
        {
            return Best(node.Labels.Select(labels => ByProperty(node, labels, access.Key, value, isList, condition)))
                is { } found ? found with { Rows = found.Rows * values } : null;
        }

        var isElementId = IsId(subject, node.Slot, "elementId");
        return isElementId || IsId(subject, node.Slot, "id")
            ? new SeekChoice([new NodeProbe(null, null, value, isList, isElementId)], values, condition, true)
            : null;
    }

    // Where any of some labels will do, all of them must have the index.
    private SeekChoice? ByProperty(
        PatternNode node, LabelExpression labels, string key, Expression value, bool isList, Expression condition)
    {
        switch (labels)
        {
            case LabelName name:
                var token = graph.PropertyKeyToken(key);
                var label = graph.LabelToken(name.Name);
                if (token < 0 || label < 0 || !graph.HasIndex(label, token))
                {
                    return null;
                }

                var rows = graph.IsUnique(label, token) ? 1 : Math.Min(RowsOfValue, cardinality.Of(node.Labels));
                return new SeekChoice([new NodeProbe(name.Name, key, value, isList, false)], rows, condition, true);
            case LabelAnd and:
                return Best(and.Operands.Select(one => ByProperty(node, one, key, value, isList, condition)));
            case LabelOr or:
                var parts = or.Operands.Select(one => ByProperty(node, one, key, value, isList, condition)).ToList();
                return parts.Contains(null) ? null : new SeekChoice(
                    [.. parts.SelectMany(static one => one!.Probes)],
                    parts.Sum(static one => one!.Rows),
                    condition,
                    true);
            default:
                return null;
        }
    }

    private static bool IsId(Expression subject, int slot, string name) =>
        subject is FunctionCall { Arguments: [BoundVariable variable] } call && variable.Slot == slot
        && string.Equals(call.Name, name, StringComparison.OrdinalIgnoreCase);
}
