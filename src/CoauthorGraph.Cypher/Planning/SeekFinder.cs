using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Binding;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>Finds conditions that an index answers.</summary>
internal sealed class SeekFinder(IPropertyGraph graph, Cardinality cardinality)
{
    private const double RowsOfValue = 5;

    /// <summary>The best way to find a node, or null.</summary>
    /// <param name="node">The node.</param>
    /// <param name="conditions">Conditions that wait.</param>
    /// <param name="isKnown">Whether an expression can be computed before the node is known.</param>
    public SeekChoice? Find(PatternNode node, IEnumerable<Expression> conditions, Func<Expression, bool> isKnown) =>
        conditions.OfType<Comparison>().SelectMany(condition => Choices(node, condition, isKnown))
            .MinBy(static choice => choice.Rows);

    private IEnumerable<SeekChoice> Choices(PatternNode node, Comparison condition, Func<Expression, bool> isKnown)
    {
        if (condition.Operators is not [ComparisonOperator.Equal])
        {
            yield break;
        }

        var sides = new[] { (condition.Operands[0], condition.Operands[1]),
            (condition.Operands[1], condition.Operands[0]) };
        foreach (var (subject, value) in sides)
        {
            if (!isKnown(value))
            {
                continue;
            }

            if (subject is PropertyAccess { Subject: BoundVariable variable } access && variable.Slot == node.Slot)
            {
                foreach (var choice in ByProperty(node, access.Key, value, condition))
                {
                    yield return choice;
                }
            }
            else if (IsId(subject, node.Slot, "id"))
            {
                yield return new SeekChoice(null, null, value, false, 1, condition);
            }
            else if (IsId(subject, node.Slot, "elementId"))
            {
                yield return new SeekChoice(null, null, value, true, 1, condition);
            }
        }
    }

    private IEnumerable<SeekChoice> ByProperty(PatternNode node, string key, Expression value, Expression condition)
    {
        var token = graph.PropertyKeyToken(key);
        foreach (var label in node.Labels.SelectMany(Cardinality.Names))
        {
            var labelToken = graph.LabelToken(label);
            if (token >= 0 && labelToken >= 0 && graph.HasIndex(labelToken, token))
            {
                var rows = graph.IsUnique(labelToken, token) ? 1
                    : Math.Min(RowsOfValue, cardinality.Of(node.Labels));
                yield return new SeekChoice(label, key, value, false, rows, condition);
            }
        }
    }

    private static bool IsId(Expression subject, int slot, string name) =>
        subject is FunctionCall { Arguments: [BoundVariable variable] } call && variable.Slot == slot
        && string.Equals(call.Name, name, StringComparison.OrdinalIgnoreCase);
}
