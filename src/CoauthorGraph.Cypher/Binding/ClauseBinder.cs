using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>The clauses of one query, each seeing what those before it give.</summary>
internal sealed class ClauseBinder(Binder binder, Scope start, Scope globals)
{
    private readonly List<BoundStep> _steps = [];
    private Scope _scope = start;
    private IReadOnlyList<BoundColumn>? _columns;

    /// <summary>Binds all; a query that needs an end must return or finish.</summary>
    public BoundQuery Bind(ClauseQuery query, bool needsEnd)
    {
        for (var i = 0; i < query.Clauses.Count; i++)
        {
            var clause = query.Clauses[i];
            if (_columns is not null && clause is not PagingClause)
            {
                throw BindingErrors.Of(
                    "InvalidClauseComposition", clause.Place, "Nothing can follow RETURN or FINISH: use WITH to go on");
            }

            Bind(clause, isAlone: query.Clauses.Count == 1, isLast: i == query.Clauses.Count - 1);
        }

        if (needsEnd && _columns is null)
        {
            throw BindingErrors.Of(
                "InvalidClauseComposition", query.Clauses[^1].Place, "A query cannot end with this clause: add RETURN");
        }

        return new BoundQuery(_steps, _columns ?? []);
    }

    private void Bind(Clause clause, bool isAlone, bool isLast)
    {
        switch (clause)
        {
            case WriteClause write:
                throw QueryBinder.ReadOnly(write);
            case MatchClause match:
                var pattern = new PatternBinder(_scope, binder).Bind(match.Patterns, match.Condition,
                    match.IsRepeatable);
                _steps.Add(new MatchStep(pattern, match.IsOptional));
                break;
            case UnwindClause unwind:
                BindUnwind(unwind);
                break;
            case ProjectionClause projection:
                BindProjection(projection);
                break;
            case LetClause let:
                BindLet(let);
                break;
            case FilterClause filter:
                _steps.Add(new FilterStep(binder.In(_scope).BindCondition(filter.Condition)));
                break;
            case PagingClause paging:
                new PagingBinder(binder, _steps).Bind(
                    paging.Paging, [.. _scope.All.Select(static variable => variable.Slot)], binder.In(_scope), false);
                break;
            case FinishClause:
                _steps.Add(new EmptyStep());
                _columns = [];
                break;
            case SubqueryClause subquery:
                BindSubquery(subquery);
                break;
            case ProcedureClause procedure:
                BindProcedure(procedure, isAlone, isLast);
                break;
            case ShowClause show:
                _columns = BindShow(show);
                break;
            default:
                throw new InvalidOperationException($"No binding for {clause.GetType().Name}");
        }
    }

    private void BindUnwind(UnwindClause unwind)
    {
        RefuseAggregates(unwind.Source);
        var source = binder.In(_scope).Bind(unwind.Source);
        if (_scope.Find(unwind.Item.Name) is { IsGlobal: false })
        {
            throw BindingErrors.AlreadyBound(unwind.Item.Place, unwind.Item.Name);
        }

        var item = _scope.Declare(unwind.Item.Place, unwind.Item.Name, ExpressionKinds.OfItems(source));
        _steps.Add(new UnwindStep(source, item.Slot));
    }

    private static void RefuseAggregates(Expression expression)
    {
        if (AggregateSearch.IsIn(expression))
        {
            throw BindingErrors.Of(
                "InvalidAggregation", expression.Place, "No aggregation can stand here: aggregate by WITH before");
        }
    }

    private void BindProjection(ProjectionClause projection)
    {
        var projected = new ProjectionBinder(binder, _scope, globals).Bind(projection);
        _steps.AddRange(projected.Steps);
        _scope = projected.Scope;
        if (projection.IsReturn)
        {
            _columns = projected.Columns;
        }
    }

    private void BindLet(LetClause let)
    {
        foreach (var item in let.Items)
        {
            RefuseAggregates(item.Value);
            if (_scope.Find(item.Alias!) is { IsGlobal: false })
            {
                throw BindingErrors.AlreadyBound(item.Place, item.Alias!);
            }

            var value = binder.In(_scope).Bind(item.Value);
            var variable = _scope.Declare(
                item.Place, item.Alias!, ExpressionKinds.Of(value), ExpressionKinds.OfItems(value));
            _steps.Add(new ProjectStep([new SlotValue(variable.Slot, value, item.Alias!)]));
        }
    }

    private void BindSubquery(SubqueryClause subquery)
    {
        if (subquery.InTransactions)
        {
            throw BindingErrors.Of(
                "UnexpectedSyntax", subquery.Place, "IN TRANSACTIONS is for queries that write, and this graph is read only");
        }

        var (scope, inner) = ScopesOf(subquery);
        var query = binder.Queries.Bind(subquery.Query, scope, inner, needsEnd: true);
        foreach (var column in query.Columns)
        {
            if (_scope.Find(column.Name) is not null)
            {
                throw BindingErrors.AlreadyBound(subquery.Place, column.Name);
            }
        }

        foreach (var column in query.Columns)
        {
            _scope.Set(new BoundVariable(subquery.Place, column.Name, column.Slot, column.Kinds));
        }

        _steps.Add(new CallStep(query, subquery.IsOptional));
    }

    private (Scope Scope, Scope Globals) ScopesOf(SubqueryClause subquery)
    {
        var slots = _scope.Slots;
        if (subquery.Imports is null)
        {
            // By the older form only a WITH that begins the query sees what is outside.
            var imports = ImportsByWith(subquery.Query) ? _scope.Copy() : new Scope(slots);
            return (imports, new Scope(slots));
        }

        var names = subquery.ImportsAll ? [.. _scope.All] : subquery.Imports.Select(_scope.Resolve).ToList();
        var globals = Scope.Of(slots, names.Select(static variable => variable with { IsGlobal = true }));
        return (globals.Copy(), globals);
    }

    private static bool ImportsByWith(QueryPart part) => part switch
    {
        ClauseQuery { Clauses: [ProjectionClause { IsReturn: false } with, ..] } => with.TakesAll
            || with.Items.All(static item => item.Value is Variable && (item.Alias is null || item.Alias == item.Text)),
        UnionQuery union => union.Parts.Any(ImportsByWith),
        _ => false,
    };

    private void BindProcedure(ProcedureClause clause, bool isAlone, bool isLast)
    {
        var (step, outputs) = binder.Procedures.Bind(clause, _scope, isAlone);
        _steps.Add(step);
        if (clause.Condition is not null)
        {
            _steps.Add(new FilterStep(binder.In(_scope).BindCondition(clause.Condition)));
        }

        if (isAlone || (isLast && outputs.Count == 0))
        {
            _columns = outputs;
        }
    }

    private IReadOnlyList<BoundColumn> BindShow(ShowClause show)
    {
        var (step, outputs) = binder.Procedures.BindShow(show, _scope);
        _steps.Add(step);
        if (show.Condition is not null)
        {
            _steps.Add(new FilterStep(binder.In(_scope).BindCondition(show.Condition)));
        }

        new PagingBinder(binder, _steps).Bind(
            show.Paging, [.. outputs.Select(static column => column.Slot)], binder.In(_scope), false);
        return outputs;
    }
}
