using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>ORDER BY, SKIP and LIMIT.</summary>
internal sealed class PagingBinder(Binder binder, List<BoundStep> steps)
{
    public void Bind(Paging paging, IReadOnlyList<int> kept, ExpressionBinder keys, bool aggregates)
    {
        if (paging.Order.Count > 0)
        {
            var order = paging.Order.Select(item => new SortKey(BindKey(item, keys, aggregates), item.IsDescending));
            steps.Add(new SortStep([.. order], [.. kept.Distinct()]));
        }

        if (paging.Skip is not null || paging.Limit is not null)
        {
            steps.Add(new SliceStep(BindCount(paging.Skip), BindCount(paging.Limit)));
        }
    }

    private static Expression BindKey(SortItem item, ExpressionBinder keys, bool aggregates)
    {
        if (!aggregates && AggregateSearch.IsIn(item.Value))
        {
            throw BindingErrors.Of(
                "InvalidAggregation", item.Value.Place, "No aggregation can stand here: aggregate in the clause itself");
        }

        return keys.Bind(item.Value);
    }

    private Expression? BindCount(Expression? count)
    {
        if (count is null)
        {
            return null;
        }

        if (ExpressionParts.AllOf(count).Any(static part => part is Variable or SubqueryExpression or PatternPredicate))
        {
            throw BindingErrors.Of(
                "NonConstantExpression", count.Place, "SKIP and LIMIT need a number that is the same for all rows");
        }

        var bound = binder.In(new Scope(new SlotCounter())).Bind(count);
        if (bound is Literal { Value: < 0L })
        {
            throw BindingErrors.Of(
                "NegativeIntegerArgument", count.Place, "SKIP and LIMIT need a number that is not negative");
        }

        var kinds = ExpressionKinds.Of(bound);
        return kinds != ArgumentKinds.None && (kinds & ArgumentKinds.Integer) == 0
            ? throw BindingErrors.Mismatch(count.Place, kinds, "a whole number")
            : bound;
    }
}
