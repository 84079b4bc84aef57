using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Syntax;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>Queries: clauses one after another, and queries put together.</summary>
internal sealed class QueryBinder(Binder binder)
{
    private const string WhereToWrite =
        "the graph in a folder is read only: change it by `coauthor ingest` and its kin, or write to a Neo4j database";

    /// <summary>The whole query of a statement.</summary>
    public BoundQuery BindTop(QueryPart part, Scope scope) =>
        Bind(part, scope, Scope.Of(scope.Slots, []), needsEnd: true);

    /// <summary>A query in an expression: what is outside stays visible all through it.</summary>
    public BoundQuery BindInner(QueryPart part, Scope outer, bool needsReturn)
    {
        RefuseWrites(part);
        var globals = Scope.Of(outer.Slots, outer.All.Select(static variable => variable with { IsGlobal = true }));
        return Bind(part, globals.Copy(), globals, needsReturn);
    }

    /// <summary>A query whose variables begin with those of a scope; globals stay visible all through it.</summary>
    public BoundQuery Bind(QueryPart part, Scope scope, Scope globals, bool needsEnd) => part switch
    {
        ClauseQuery query => new ClauseBinder(binder, scope, globals).Bind(query, needsEnd),
        UnionQuery union => BindUnion(union, scope, globals, needsEnd),
        ConditionalQuery conditional => BindConditional(conditional, scope, globals, needsEnd),
        NextQuery next => BindNext(next, scope, globals, needsEnd),
        _ => throw new InvalidOperationException($"No binding for {part.GetType().Name}"),
    };

    /// <summary>The error that a clause would write.</summary>
    public static CypherException ReadOnly(WriteClause clause)
    {
        var word = clause is SchemaCommand command ? command.Words
            : clause.GetType().Name.Replace("Clause", "", StringComparison.Ordinal).ToUpperInvariant();
        return clause is LoadCsvClause
            ? new CypherException(
                CypherErrorKind.ReadOnly, CypherErrorPhase.CompileTime, "ReadOnly",
                "LOAD CSV reaches outside the graph, and a query cannot: read files by `coauthor ingest`", clause.Place.Start)
            : new CypherException(
                CypherErrorKind.ReadOnly, CypherErrorPhase.CompileTime, "ReadOnly",
                $"{word} would write, and {WhereToWrite}", clause.Place.Start);
    }

    private static void RefuseWrites(QueryPart part)
    {
        var clause = part is ClauseQuery query ? query.Clauses.FirstOrDefault(static clause => clause is WriteClause)
            : null;
        if (clause is not null)
        {
            throw BindingErrors.Of("InvalidClauseComposition", clause.Place, "A query in an expression cannot write");
        }
    }

    private BoundQuery BindUnion(UnionQuery union, Scope scope, Scope globals, bool needsEnd)
    {
        var parts = union.Parts.Select(part => Bind(part, scope.Copy(), globals, needsEnd)).ToList();
        var names = parts[0].Columns.Select(static column => column.Name).ToList();
        var aligned = parts.Select(part => Align(part, names, union.Place, "UNION")).ToList();
        var slots = names.Select(_ => scope.Slots.Next()).ToList();
        var columns = names.Select((name, i) => new BoundColumn(
            name, slots[i], aligned.Aggregate(default(Functions.Calls.ArgumentKinds), (kinds, part) =>
                kinds | part.Columns[i].Kinds)));
        var steps = new List<BoundStep> { new UnionStep(aligned, slots) };
        if (!union.KeepsAll)
        {
            steps.Add(new DistinctStep(slots));
        }

        return new BoundQuery(steps, [.. columns]);
    }

    private static BoundQuery Align(BoundQuery part, List<string> names, Place place, string word)
    {
        var columns = part.Columns;
        if (columns.Count != names.Count || names.Any(name => columns.All(column => column.Name != name)))
        {
            throw BindingErrors.Of(
                "DifferentColumnsInUnion",
                place,
                $"The queries of {word} must give the same columns, but one gives {string.Join(", ", names)} "
                + $"and another {string.Join(", ", columns.Select(static column => column.Name))}");
        }

        return part with { Columns = [.. names.Select(name => columns.First(column => column.Name == name))] };
    }

    private BoundQuery BindConditional(ConditionalQuery conditional, Scope scope, Scope globals, bool needsEnd)
    {
        var conditions = conditional.Branches
            .Select(branch => branch.Condition is null ? null
                : binder.In(scope).BindCondition(branch.Condition)).ToList();
        var parts = conditional.Branches.Select(branch => Bind(branch.Query, scope.Copy(), globals, needsEnd)).ToList();
        var names = parts[0].Columns.Select(static column => column.Name).ToList();
        var aligned = parts.Select(part => Align(part, names, conditional.Place, "WHEN")).ToList();
        var slots = names.Select(_ => scope.Slots.Next()).ToList();
        var columns = names.Select((name, i) => new BoundColumn(name, slots[i], aligned[0].Columns[i].Kinds));
        return new BoundQuery([new ConditionalStep(conditions, aligned, slots)], [.. columns]);
    }

    private BoundQuery BindNext(NextQuery next, Scope scope, Scope globals, bool needsEnd)
    {
        var first = Bind(next.First, scope, globals, needsEnd: true);
        var between = globals.Copy();
        foreach (var column in first.Columns)
        {
            between.Set(new BoundVariable(next.Place, column.Name, column.Slot, column.Kinds));
        }

        var second = Bind(next.Second, between, globals, needsEnd);
        return second with { Steps = [.. first.Steps, .. second.Steps] };
    }
}
