using CoauthorGraph.Cypher.Functions;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>RETURN and WITH: columns, groups, and what ORDER BY and WHERE may name behind them.</summary>
internal sealed class ProjectionBinder(Binder binder, Scope scope, Scope globals)
{
    private readonly List<BoundStep> _steps = [];
    private readonly List<SlotValue> _values = [];
    private readonly List<SlotValue> _keys = [];
    private readonly List<BoundAggregate> _aggregates = [];
    private readonly List<(Expression Written, BoundVariable Variable)> _written = [];
    private readonly List<(Expression Written, int Slot, ArgumentKinds Kinds)> _counted = [];
    private readonly Scope _after = globals.Copy();
    private bool _isGrouping;

    public Projected Bind(ProjectionClause clause)
    {
        var items = ItemsOf(clause).ToList();
        RefuseSameNames(items);
        _isGrouping = items.Any(static item => AggregateSearch.IsIn(item.Value));
        var variables = _isGrouping ? BindGroups(items) : items.ConvertAll(BindPlain);
        foreach (var variable in variables)
        {
            _after.Set(variable);
        }

        var tail = new List<BoundStep>();
        BindTail(clause, variables, tail);
        RefuseNameless(clause);
        AddHead(clause.IsDistinct, variables);
        _steps.AddRange(tail);
        var columns = variables.Select(static variable =>
            new BoundColumn(variable.Name, variable.Slot, variable.Kinds));
        return new Projected(_steps, _after, [.. columns]);
    }

    private IEnumerable<ProjectionItem> ItemsOf(ProjectionClause clause)
    {
        if (clause.TakesAll)
        {
            var all = scope.All.Where(static variable => !variable.IsGlobal).ToList();
            if (all.Count == 0 && clause.IsReturn && clause.Items.Count == 0)
            {
                throw BindingErrors.Of(
                    "NoVariablesInScope", clause.Place, "* stands for all variables, and there are none here");
            }

            // What is named beside the * is not taken from it.
            var named = clause.Items.Select(static item => item.Alias ?? item.Text).ToHashSet(StringComparer.Ordinal);
            foreach (var variable in all.Where(variable => !named.Contains(variable.Name)))
            {
                yield return new ProjectionItem(clause.Place, variable, variable.Name, variable.Name);
            }
        }

        foreach (var item in clause.Items)
        {
            yield return item;
        }
    }

    private static void RefuseNameless(ProjectionClause clause)
    {
        var nameless = clause.Items.FirstOrDefault(static item => item.Alias is null && item.Value is not Variable);
        if (nameless is not null && !clause.IsReturn)
        {
            throw BindingErrors.Of(
                "NoExpressionAlias", nameless.Place, $"`{nameless.Text}` needs a name in WITH: add AS and one");
        }
    }

    private static void RefuseSameNames(List<ProjectionItem> items)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (!names.Add(item.Alias ?? item.Text))
            {
                throw BindingErrors.Of(
                    "ColumnNameConflict", item.Place, $"Two columns are called `{item.Alias ?? item.Text}`: rename one by AS");
            }
        }
    }

    private BoundVariable BindPlain(ProjectionItem item)
    {
        var bound = binder.In(scope).Bind(item.Value);
        return Name(item, bound, _values);
    }

    // A variable keeps its slot under its new name.
    private BoundVariable Name(ProjectionItem item, Expression bound, List<SlotValue> values)
    {
        var name = item.Alias ?? item.Text;
        BoundVariable variable;
        if (bound is BoundVariable same)
        {
            variable = same with { Name = name, Place = item.Place, IsGlobal = false };
        }
        else
        {
            variable = new BoundVariable(item.Place, name, scope.Slots.Next(), ExpressionKinds.Known(bound))
            {
                ItemKinds = ExpressionKinds.OfItems(bound),
            };
            values.Add(new SlotValue(variable.Slot, bound, name));
        }

        _written.Add((item.Value, variable));
        return variable;
    }

    private List<BoundVariable> BindGroups(List<ProjectionItem> items)
    {
        var variables = new BoundVariable[items.Count];
        for (var i = 0; i < items.Count; i++)
        {
            if (!AggregateSearch.IsIn(items[i].Value))
            {
                var bound = binder.In(scope).Bind(items[i].Value);
                variables[i] = Name(items[i], bound, _keys);
                if (bound is BoundVariable same)
                {
                    _keys.Add(new SlotValue(same.Slot, same, variables[i].Name));
                }
            }
        }

        for (var i = 0; i < items.Count; i++)
        {
            if (variables[i] is null)
            {
                var bound = new ExpressionBinder(scope, binder, InGroup).Bind(items[i].Value);
                variables[i] = Name(items[i], bound, _values);
            }
        }

        return [.. variables];
    }

    // Beside aggregations only what is grouped by can stand.
    private Expression? InGroup(Expression expression, Scope inner)
    {
        if (AggregateSearch.IsAggregate(expression))
        {
            return Aggregate(expression);
        }

        if (expression is not (Variable or PropertyAccess { Subject: Variable }) || !IsOurs(expression, inner))
        {
            return null;
        }

        if (Key(expression) is { } found)
        {
            return found with { Place = expression.Place };
        }

        return expression is PropertyAccess ? null : throw BindingErrors.Of(
            scope.Find(((Variable)expression).Name) is null ? "UndefinedVariable" : "AmbiguousAggregationExpression",
            expression.Place,
            $"`{((Variable)expression).Name}` stands beside an aggregation and is no column by itself: make it one");
    }

    // Whether it speaks of the rows, and not of a variable of a list inside the expression.
    private bool IsOurs(Expression expression, Scope inner)
    {
        var variable = expression as Variable ?? (Variable)((PropertyAccess)expression).Subject;
        return inner.Find(variable.Name)?.Slot == scope.Find(variable.Name)?.Slot;
    }

    private BoundVariable? Key(Expression expression) =>
        _written.Find(pair => pair.Written.Equals(expression)).Variable
        ?? (expression is Variable { Name: var name } && scope.Find(name) is { IsGlobal: true } global ? global : null);

    private BoundVariable Aggregate(Expression expression)
    {
        var known = _counted.Find(pair => pair.Written.Equals(expression));
        if (known.Written is not null)
        {
            return new BoundVariable(expression.Place, "", known.Slot, known.Kinds);
        }

        if (ExpressionParts.Of(expression).Any(AggregateSearch.IsIn))
        {
            throw BindingErrors.Of(
                "NestedAggregation", expression.Place, "An aggregation cannot stand inside another: aggregate by WITH first");
        }

        var bound = binder.In(scope).Bind(expression);
        RefuseChance(bound);
        var slot = scope.Slots.Next();
        var call = bound as FunctionCall;
        var function = call is null ? null : AggregateCatalogue.Find(call.Name);
        var kinds = call is null ? ArgumentKinds.Integer : ExpressionKinds.Known(bound);
        _aggregates.Add(new BoundAggregate(
            slot, function, call?.IsDistinct ?? false, call is null ? [] : [.. call.Arguments], call?.Name ?? "count"));
        _counted.Add((expression, slot, kinds));
        return new BoundVariable(expression.Place, "", slot, kinds) { ItemKinds = ExpressionKinds.OfItems(bound) };
    }

    private static void RefuseChance(Expression bound)
    {
        var chance = ExpressionParts.AllOf(bound).OfType<FunctionCall>()
            .FirstOrDefault(static call => FunctionCatalogue.Find(call.Name) is { IsDeterministic: false });
        if (chance is not null)
        {
            throw BindingErrors.Of(
                "NonConstantExpression", chance.Place, $"{chance.Name}() gives chance values, which cannot be aggregated");
        }
    }

    private void BindTail(ProjectionClause clause, List<BoundVariable> variables, List<BoundStep> tail)
    {
        // Behind DISTINCT and groups only the columns are left.
        var hidesOld = clause.IsDistinct || _isGrouping;
        var visible = hidesOld ? _after : Scope.Of(scope.Slots, scope.All.Concat(_after.All));
        var where = clause.Condition is null ? null
            : new ExpressionBinder(visible, binder, (part, inner) => Behind(part, inner, visible)).BindCondition(
                AggregateSearch.IsIn(clause.Condition) && !_isGrouping
                    ? throw BindingErrors.Of(
                        "InvalidAggregation", clause.Condition.Place, "No aggregation can stand in WHERE: make it a column")
                    : clause.Condition);
        var kept = variables.Select(static variable => variable.Slot).Concat(where is null ? [] : SlotSearch.Of(where));
        var keys = new ExpressionBinder(visible, binder, (part, inner) => Behind(part, inner, visible));
        foreach (var item in clause.Paging.Order)
        {
            RefuseAmbiguous(item.Value);
        }

        new PagingBinder(binder, tail).Bind(clause.Paging, [.. kept], keys, _isGrouping);
        if (where is not null)
        {
            tail.Add(new FilterStep(where));
        }
    }

    // What is written as a column is that column.
    private Expression? Behind(Expression part, Scope inner, Scope visible)
    {
        if (part is Variable variable && inner.Find(variable.Name) is not null)
        {
            return null;
        }

        var match = _written.Find(pair => pair.Written.Equals(part));
        if (match.Variable is not null && (_isGrouping || ReferenceEquals(inner, visible)))
        {
            return match.Variable with { Place = part.Place };
        }

        return _isGrouping && AggregateSearch.IsAggregate(part) ? Known(part) : null;
    }

    // Only what the columns aggregate is known behind them.
    private BoundVariable Known(Expression aggregate)
    {
        var known = _counted.Find(pair => pair.Written.Equals(aggregate));
        if (known.Written is not null)
        {
            return new BoundVariable(aggregate.Place, "", known.Slot, known.Kinds);
        }

        foreach (var part in ExpressionParts.Of(aggregate))
        {
            binder.In(_after).Bind(part);
        }

        throw BindingErrors.Of(
            "InvalidAggregation", aggregate.Place, "An aggregation behind the columns must be one of them: make it one");
    }

    private void RefuseAmbiguous(Expression key)
    {
        if (!_isGrouping || AggregateSearch.IsAggregate(key) || !AggregateSearch.IsIn(key)
            || _written.Exists(pair => pair.Written.Equals(key)))
        {
            return;
        }

        foreach (var part in OutsideAggregates(key))
        {
            var simple = part is Variable or PropertyAccess { Subject: Variable };
            if (simple && !_written.Exists(pair => pair.Written.Equals(part)) && part is PropertyAccess access
                && scope.Find(((Variable)access.Subject).Name) is not null
                && _after.Find(((Variable)access.Subject).Name) is null
                && _written.Exists(pair => ExpressionParts.AllOf(pair.Written).Contains(access)
                    && !AggregateSearch.IsIn(pair.Written)))
            {
                throw BindingErrors.Of(
                    "AmbiguousAggregationExpression",
                    part.Place,
                    "What stands beside an aggregation in ORDER BY must be a column by itself: make it one");
            }
        }
    }

    private static IEnumerable<Expression> OutsideAggregates(Expression expression) =>
        AggregateSearch.IsAggregate(expression) ? []
        : ExpressionParts.Of(expression).SelectMany(OutsideAggregates).Prepend(expression);

    private void AddHead(bool isDistinct, List<BoundVariable> variables)
    {
        if (_isGrouping)
        {
            _steps.Add(new AggregateStep(_keys, _aggregates));
        }

        if (_values.Count > 0)
        {
            _steps.Add(new ProjectStep(_values));
        }

        if (isDistinct)
        {
            _steps.Add(new DistinctStep([.. variables.Select(static variable => variable.Slot).Distinct()]));
        }
    }
}
