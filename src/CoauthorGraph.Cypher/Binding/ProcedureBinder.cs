using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Syntax;
using CoauthorGraph.Cypher.Syntax.Parsing;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>Calls of procedures, and SHOW, which is a procedure with a name of its own.</summary>
internal sealed class ProcedureBinder(Binder binder, IReadOnlyList<GraphProcedure> procedures)
{
    public (BoundStep Step, IReadOnlyList<BoundColumn> Columns) Bind(ProcedureClause clause, Scope scope, bool isAlone)
    {
        var procedure = Find(clause.Name, clause.Place);
        var arguments = ArgumentsOf(clause, procedure, scope, isAlone);
        var yields = clause.Yields ?? ImplicitYields(clause, procedure, isAlone);
        return Outputs(clause.Place, procedure, arguments, yields, scope, clause.IsOptional);
    }

    public (BoundStep Step, IReadOnlyList<BoundColumn> Columns) BindShow(ShowClause show, Scope scope)
    {
        var procedure = Find("SHOW " + show.Kind, show.Place);
        var yields = show.Yields ?? [.. procedure.Columns.Select(column =>
            new YieldItem(show.Place, column.Name, column.Name))];
        return Outputs(show.Place, procedure, [], yields, scope, false);
    }

    private GraphProcedure Find(string name, Place place)
    {
        var found = procedures.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.Ordinal))
            ?? procedures.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase));
        if (found is not null)
        {
            return found;
        }

        var near = procedures.Select(static one => one.Name)
            .Where(other => SpellingDistance.Between(name, other) < 4)
            .MinBy(other => SpellingDistance.Between(name, other));
        throw new CypherException(
            CypherErrorKind.ProcedureError,
            CypherErrorPhase.CompileTime,
            "ProcedureNotFound",
            $"There is no procedure {name}{(near is null ? "" : $": did you mean {near}?")}",
            place.Start);
    }

    private List<Expression> ArgumentsOf(
        ProcedureClause clause, GraphProcedure procedure, Scope scope, bool isAlone)
    {
        if (clause.Arguments is null)
        {
            return !isAlone && procedure.Parameters.Any(static parameter => !parameter.IsOptional)
                ? throw BindingErrors.Of(
                    "InvalidArgumentPassingMode", clause.Place, $"{procedure.Name} needs its arguments in parentheses here")
                : [.. procedure.Parameters.Where(parameter => isAlone || !parameter.IsOptional)
                    .Select(parameter => new Parameter(clause.Place, parameter.Name))];
        }

        var least = procedure.Parameters.Count(static parameter => !parameter.IsOptional);
        if (clause.Arguments.Count < least || clause.Arguments.Count > procedure.Parameters.Count)
        {
            throw BindingErrors.Of(
                "InvalidNumberOfArguments",
                clause.Place,
                $"{procedure.Name} takes {least} to {procedure.Parameters.Count} arguments, not {clause.Arguments.Count}");
        }

        return [.. clause.Arguments.Select((argument, i) => BindArgument(argument, procedure.Parameters[i], scope))];
    }

    private Expression BindArgument(Expression argument, ProcedureParameter parameter, Scope scope)
    {
        if (AggregateSearch.IsIn(argument))
        {
            throw BindingErrors.Of(
                "InvalidAggregation", argument.Place, "No aggregation can be an argument: aggregate by WITH before");
        }

        var bound = binder.In(scope).Bind(argument);
        var kinds = ExpressionKinds.Of(bound);
        var wanted = KindsOf(parameter.Type);
        return kinds != ArgumentKinds.None && (kinds & wanted) == 0
            ? throw BindingErrors.Mismatch(argument.Place, kinds,
                $"a value of type {parameter.Type} for {parameter.Name}")
            : bound;
    }

    private static ArgumentKinds KindsOf(string type) => type.ToUpperInvariant().TrimEnd('?') switch
    {
        "INTEGER" => ArgumentKinds.Integer,
        "FLOAT" or "NUMBER" or "INTEGER | FLOAT" => ArgumentKinds.Number,
        "STRING" => ArgumentKinds.String,
        "BOOLEAN" => ArgumentKinds.Boolean,
        "MAP" => ArgumentKinds.Map | ArgumentKinds.Node | ArgumentKinds.Relationship,
        "NODE" => ArgumentKinds.Node,
        "RELATIONSHIP" => ArgumentKinds.Relationship,
        "PATH" => ArgumentKinds.Path,
        var list when list.StartsWith("LIST", StringComparison.Ordinal) => ArgumentKinds.List,
        _ => ArgumentKinds.Any,
    };

    private static Sequence<YieldItem> ImplicitYields(ProcedureClause clause, GraphProcedure procedure, bool isAlone)
    {
        if (!isAlone && !clause.YieldsAll && procedure.Columns.Count > 0)
        {
            return [];
        }

        return clause.YieldsAll && !isAlone
            ? throw BindingErrors.Of("UnexpectedSyntax", clause.Place,
                "YIELD * needs a call that stands alone: name the columns")
            : [.. procedure.Columns.Select(column => new YieldItem(clause.Place, column.Name, column.Name))];
    }

    private static (BoundStep Step, IReadOnlyList<BoundColumn> Columns) Outputs(
        Place place,
        GraphProcedure procedure,
        IReadOnlyList<Expression> arguments,
        Sequence<YieldItem> yields,
        Scope scope,
        bool isOptional)
    {
        var outputs = new List<(int Column, int Slot)>();
        var columns = new List<BoundColumn>();
        foreach (var item in yields)
        {
            var index = procedure.Columns.ToList().FindIndex(column => column.Name == item.Column);
            if (index < 0)
            {
                throw BindingErrors.Of(
                    "UndefinedVariable",
                    item.Place,
                    $"{procedure.Name} has no column {item.Column}, but {string.Join(", ", procedure.Columns.Select(static column => column.Name))}");
            }

            if (scope.Find(item.Alias) is not null)
            {
                throw BindingErrors.AlreadyBound(item.Place, item.Alias);
            }

            var variable = scope.Declare(item.Place, item.Alias, KindsOf(procedure.Columns[index].Type));
            outputs.Add((index, variable.Slot));
            columns.Add(new BoundColumn(item.Alias, variable.Slot, variable.Kinds));
        }

        return (new ProcedureStep(procedure, arguments, outputs, isOptional), columns);
    }
}
