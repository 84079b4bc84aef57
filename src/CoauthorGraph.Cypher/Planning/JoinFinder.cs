using CoauthorGraph.Cypher.Binding;
using CoauthorGraph.Cypher.Functions;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>Finds conditions that ask of a node alone what each row gives: they join by a table instead of trying
/// every node for every row.</summary>
internal static class JoinFinder
{
    /// <summary>An expression of the node and what it must equal, or null. The condition stays to be asked, for a
    /// table takes for the same what equality does not know of.</summary>
    public static (Expression Key, Expression Value)? Find(
        PatternNode node, IEnumerable<Expression> conditions, Func<Expression, bool> isKnown)
    {
        foreach (var condition in conditions)
        {
            if (condition is not Comparison
                { Operators: [ComparisonOperator.Equal], Operands: [var left, var right] })
            {
                continue;
            }

            foreach (var (key, value) in new[] { (left, right), (right, left) })
            {
                if (IsOf(key, node.Slot) && isKnown(value) && SlotSearch.Of(value).Any())
                {
                    return (key, value);
                }
            }
        }

        return null;
    }

    private static bool IsOf(Expression key, int slot) =>
        SlotSearch.Of(key).Distinct().ToList() is [var only] && only == slot
        && ExpressionParts.AllOf(key).All(static part => part switch
        {
            BoundSubquery => false,
            FunctionCall call => FunctionCatalogue.Find(call.Name) is { IsDeterministic: true },
            _ => true,
        });
}
