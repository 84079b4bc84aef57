using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>Which slots are read.</summary>
internal static class SlotSearch
{
    /// <summary>The slots that an expression reads, its own among them.</summary>
    public static IEnumerable<int> Of(Expression expression)
    {
        foreach (var part in ExpressionParts.AllOf(expression))
        {
            switch (part)
            {
                case BoundVariable variable:
                    yield return variable.Slot;
                    break;
                case BoundSubquery subquery:
                    foreach (var slot in Of(subquery.Query))
                    {
                        yield return slot;
                    }

                    break;
                case LabelPredicate predicate:
                    foreach (var slot in Of(predicate.Labels))
                    {
                        yield return slot;
                    }

                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The slots that labels read.</summary>
    public static IEnumerable<int> Of(LabelExpression? labels) => labels switch
    {
        LabelDynamic dynamic => Of(dynamic.Value),
        LabelNot not => Of(not.Operand),
        LabelAnd and => and.Operands.SelectMany(Of),
        LabelOr or => or.Operands.SelectMany(Of),
        _ => [],
    };

    /// <summary>The slots that a query reads or sets.</summary>
    public static IEnumerable<int> Of(BoundQuery query) => query.Steps.SelectMany(Of);

    private static IEnumerable<int> Of(BoundStep step) => step switch
    {
        MatchStep match => Of(match.Pattern),
        UnwindStep unwind => Of(unwind.Source),
        ProjectStep project => project.Values.SelectMany(static value => Of(value.Value)),
        AggregateStep aggregate => aggregate.Keys.SelectMany(static key => Of(key.Value))
            .Concat(aggregate.Aggregates.SelectMany(static one => one.Arguments).SelectMany(Of)),
        DistinctStep distinct => distinct.Slots,
        SortStep sort => sort.Keys.SelectMany(static key => Of(key.Value)),
        FilterStep filter => Of(filter.Condition),
        CallStep call => Of(call.Query),
        UnionStep union => union.Parts.SelectMany(Of),
        ConditionalStep conditional => conditional.Parts.SelectMany(Of)
            .Concat(conditional.Conditions.OfType<Expression>().SelectMany(Of)),
        ProcedureStep procedure => procedure.Arguments.SelectMany(Of),
        _ => [],
    };

    private static IEnumerable<int> Of(PatternGraph pattern) => pattern.Nodes.Select(static node => node.Slot)
        .Concat(pattern.Nodes.SelectMany(static node => node.Labels).SelectMany(Of))
        .Concat(pattern.Edges.SelectMany(static edge => edge.Hops).Select(static hop => hop.Slot))
        .Concat(pattern.Edges.Select(static edge => edge.GivenList).Where(static slot => slot >= 0))
        .Concat(pattern.Edges.SelectMany(static edge => edge.Conditions.Concat(edge.PathConditions)).SelectMany(Of))
        .Concat(pattern.Conditions.SelectMany(Of));
}
