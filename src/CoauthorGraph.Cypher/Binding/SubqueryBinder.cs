using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>Queries and patterns in expressions.</summary>
internal sealed class SubqueryBinder(Binder binder)
{
    public BoundSubquery Bind(SubqueryExpression subquery, Scope outer)
    {
        var needsReturn = subquery.Kind == SubqueryKind.Collect;
        var query = binder.Queries.BindInner(subquery.Query, outer.Copy(), needsReturn);
        if (needsReturn && query.Columns.Count != 1)
        {
            throw BindingErrors.Of(
                "InvalidSubquery", subquery.Place, $"COLLECT needs one column, and its query gives {query.Columns.Count}");
        }

        var use = subquery.Kind switch
        {
            SubqueryKind.Exists => SubqueryUse.Exists,
            SubqueryKind.Count => SubqueryUse.Count,
            _ => SubqueryUse.Collect,
        };
        return new BoundSubquery(subquery.Place, use, query, needsReturn ? query.Columns[0].Slot : -1);
    }

    /// <summary>A pattern that is asked for, or a shortest path.</summary>
    public BoundSubquery BindPattern(PatternPredicate predicate, Scope outer, bool isPredicate)
    {
        if (predicate.Pattern.Shortest != ShortestKind.None)
        {
            return BindShortest(predicate, outer);
        }

        if (!isPredicate)
        {
            throw BindingErrors.Of(
                "UnexpectedSyntax", predicate.Place, "A pattern is no value: write EXISTS {}, COUNT {} or [pattern | value]");
        }

        RefuseNewNames(predicate.Pattern, outer);
        var scope = outer.Copy();
        var graph = new PatternBinder(scope, binder).Bind([predicate.Pattern], null, isRepeatable: false);
        return new BoundSubquery(
            predicate.Place, SubqueryUse.Exists, new BoundQuery([new MatchStep(graph, false)], []), -1);
    }

    public BoundSubquery BindComprehension(PatternComprehension comprehension, Scope outer)
    {
        var scope = outer.Copy();
        var graph = new PatternBinder(scope, binder, hides: true).Bind(
            [comprehension.Pattern], comprehension.Condition, isRepeatable: false);
        if (AggregateSearch.IsIn(comprehension.Value))
        {
            throw BindingErrors.Of(
                "InvalidAggregation", comprehension.Value.Place, "No aggregation can stand inside a comprehension");
        }

        var value = binder.In(scope).Bind(comprehension.Value);
        var slot = scope.Slots.Next();
        var query = new BoundQuery(
            [new MatchStep(graph, false), new ProjectStep([new SlotValue(slot, value, "")])], []);
        return new BoundSubquery(comprehension.Place, SubqueryUse.Collect, query, slot);
    }

    private BoundSubquery BindShortest(PatternPredicate predicate, Scope outer)
    {
        RefuseNewNames(predicate.Pattern, outer);
        var scope = outer.Copy();
        var path = predicate.Pattern.Variable ?? new Variable(predicate.Place, "  shortest path");
        var graph = new PatternBinder(scope, binder, hides: true).Bind(
            [predicate.Pattern with { Variable = path }], null, isRepeatable: false);
        var use = predicate.Pattern.Shortest == ShortestKind.All ? SubqueryUse.Collect : SubqueryUse.First;
        var query = new BoundQuery([new MatchStep(graph, false)], []);
        return new BoundSubquery(predicate.Place, use, query, scope.Find(path.Name)!.Slot);
    }

    private static void RefuseNewNames(PathPattern pattern, Scope scope)
    {
        foreach (var part in pattern.Parts)
        {
            var variable = part switch
            {
                NodePattern node => node.Variable,
                RelationshipPattern relationship => relationship.Variable,
                _ => null,
            };
            if (variable is not null)
            {
                scope.Resolve(variable);
            }

            if (part is GroupPattern group)
            {
                RefuseNewNames(group.Pattern, scope);
            }
        }
    }
}
