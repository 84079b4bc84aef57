using CoauthorGraph.Cypher.Functions;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Functions.Spatial;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>Says which slot each variable of an expression is, and refuses what cannot have a value.</summary>
/// <remarks>Replace is asked first for each part: what it gives stands for the part.</remarks>
internal sealed class ExpressionBinder(
    Scope scope, Binder binder, Func<Expression, Scope, Expression?>? replace = null)
{
    /// <summary>An expression whose value may be anything.</summary>
    public Expression Bind(Expression expression) => Bind(expression, scope, isPredicate: false);

    /// <summary>An expression that must be true or false.</summary>
    public Expression BindCondition(Expression expression) => Condition(expression, scope);

    private Expression Condition(Expression expression, Scope inner)
    {
        var bound = Bind(expression, inner, isPredicate: true);
        Require(bound, ArgumentKinds.Boolean, "true or false");
        return bound;
    }

    private Expression Bind(Expression expression, Scope inner, bool isPredicate)
    {
        if (replace?.Invoke(expression, inner) is { } replaced)
        {
            return replaced;
        }

        switch (expression)
        {
            case BoundVariable or BoundSubquery:
                return expression;
            case Variable variable:
                return inner.Resolve(variable);
            case ListComprehension comprehension:
                return BindComprehension(comprehension, inner);
            case QuantifiedPredicate quantified:
                return BindQuantified(quantified, inner);
            case Reduction reduction:
                return BindReduction(reduction, inner);
            case PatternPredicate pattern:
                return binder.Subqueries.BindPattern(pattern, inner, isPredicate);
            case PatternComprehension comprehension:
                return binder.Subqueries.BindComprehension(comprehension, inner);
            case SubqueryExpression subquery:
                return binder.Subqueries.Bind(subquery, inner);
            case FunctionCall { Arguments: [PatternPredicate pattern] } call
                when string.Equals(call.Name, "exists", StringComparison.OrdinalIgnoreCase):
                return binder.Subqueries.BindPattern(pattern, inner, isPredicate: true);
            case FunctionCall call when string.Equals(call.Name, "exists", StringComparison.OrdinalIgnoreCase):
                throw BindingErrors.Of(
                    "UnexpectedSyntax", call.Place, "exists() takes a pattern: ask of a value whether it IS NOT NULL");
            case LabelPredicate { Labels: var labels } predicate:
                var subject = Bind(predicate.Subject, inner, isPredicate: false);
                Require(subject, ArgumentKinds.Node | ArgumentKinds.Relationship, "a node or a relationship");
                return predicate with { Subject = subject, Labels = BindLabels(labels, inner) };
            default:
                var takesPredicates = expression is Logical or Unary { Operator: UnaryOperator.Not }
                    or CaseExpression { Subject: null };
                var bound = ExpressionParts.Map(expression, part => Bind(part, inner, takesPredicates));
                Check(bound);
                return bound;
        }
    }

    /// <summary>Label expressions may hold values.</summary>
    public LabelExpression BindLabels(LabelExpression labels, Scope inner) => labels switch
    {
        LabelDynamic dynamic => dynamic with { Value = Bind(dynamic.Value, inner, isPredicate: false) },
        LabelNot not => new LabelNot(BindLabels(not.Operand, inner)),
        LabelAnd and => new LabelAnd(and.Operands.Map(part => BindLabels(part, inner))),
        LabelOr or => new LabelOr(or.Operands.Map(part => BindLabels(part, inner))),
        _ => labels,
    };

    private ListComprehension BindComprehension(ListComprehension comprehension, Scope outer)
    {
        var source = BindSource(comprehension.Source, outer);
        var inner = outer.Copy();
        var item = inner.Declare(comprehension.Item.Place, comprehension.Item.Name, ExpressionKinds.OfItems(source));
        RefuseAggregates(comprehension.Condition, comprehension.Value);
        return comprehension with
        {
            Item = item,
            Source = source,
            Condition = comprehension.Condition is null ? null : Condition(comprehension.Condition, inner),
            Value = comprehension.Value is null ? null : Bind(comprehension.Value, inner, isPredicate: false),
        };
    }

    private QuantifiedPredicate BindQuantified(QuantifiedPredicate quantified, Scope outer)
    {
        var source = BindSource(quantified.Source, outer);
        var inner = outer.Copy();
        var item = inner.Declare(quantified.Item.Place, quantified.Item.Name, ExpressionKinds.OfItems(source));
        RefuseAggregates(quantified.Condition);
        return quantified with { Item = item, Source = source, Condition = Condition(quantified.Condition, inner) };
    }

    private Reduction BindReduction(Reduction reduction, Scope outer)
    {
        var start = Bind(reduction.Start, outer, isPredicate: false);
        var source = BindSource(reduction.Source, outer);
        var inner = outer.Copy();
        var total = inner.Declare(
            reduction.Total.Place, reduction.Total.Name, ExpressionKinds.Known(start), ExpressionKinds.OfItems(start));
        var item = inner.Declare(reduction.Item.Place, reduction.Item.Name, ExpressionKinds.OfItems(source));
        RefuseAggregates(reduction.Step);
        var step = Bind(reduction.Step, inner, isPredicate: false);
        Require(step, ArithmeticKinds.OrNumber(total.Kinds), "what the total is at the beginning");
        if (total.Kinds == ArgumentKinds.List
            && (ExpressionKinds.OfItems(step) & (total.ItemKinds | ArgumentKinds.Mixture)) == 0)
        {
            throw BindingErrors.Type(step.Place, "Expected a list of the items that the total has at the beginning");
        }

        return reduction with { Start = start, Source = source, Total = total, Item = item, Step = step };
    }

    private Expression BindSource(Expression source, Scope outer)
    {
        var bound = Bind(source, outer, isPredicate: false);
        Require(bound, ArgumentKinds.List, "a list");
        return bound;
    }

    private static void RefuseAggregates(params Expression?[] parts)
    {
        foreach (var part in parts.OfType<Expression>())
        {
            if (AggregateSearch.IsIn(part))
            {
                throw BindingErrors.Of(
                    "InvalidAggregation", part.Place, "No aggregation can stand inside a list: aggregate by WITH before");
            }
        }
    }

    private static void Check(Expression bound)
    {
        switch (bound)
        {
            case Unary { Operator: UnaryOperator.Not } not:
                Require(not.Operand, ArgumentKinds.Boolean, "true or false");
                break;
            case Unary sign:
                Require(sign.Operand, ArgumentKinds.Number, "a number");
                break;
            case Logical logical:
                foreach (var operand in logical.Operands)
                {
                    Require(operand, ArgumentKinds.Boolean, "true or false");
                }

                break;
            case Binary { Operator: BinaryOperator.In } member:
                Require(member.Right, ArgumentKinds.List, "a list");
                break;
            case Binary { Operator: < BinaryOperator.In } binary:
                var left = ExpressionKinds.Of(binary.Left);
                Require(binary.Left, ArithmeticKinds.Left(binary.Operator), "what can be reckoned with");
                Require(
                    binary.Right, ArithmeticKinds.Right(binary.Operator, left & ArithmeticKinds.Left(binary.Operator)),
                    "what goes with the left side");
                break;
            case Binary { Operator: BinaryOperator.Matches } match:
                Require(match.Left, ArgumentKinds.String, "text");
                Require(match.Right, ArgumentKinds.String, "text");
                break;
            case IndexAccess access:
                CheckIndex(access);
                break;
            case SliceAccess slice:
                CheckSlice(slice);
                break;
            case CaseExpression { Subject: null } choice:
                foreach (var condition in choice.Branches.SelectMany(static branch => branch.Conditions))
                {
                    Require(condition, ArgumentKinds.Boolean, "true or false");
                }

                break;
            case PropertyAccess access:
                CheckSubject(access);
                break;
            case FunctionCall call:
                CheckCall(call);
                break;
            default:
                break;
        }
    }

    private static void CheckSlice(SliceAccess slice)
    {
        if (slice.From is null && slice.To is null)
        {
            throw BindingErrors.Of("UnexpectedSyntax", slice.Place, "A slice needs a start or an end, as in [1..]");
        }

        foreach (var bound in new[] { slice.From, slice.To }.OfType<Expression>())
        {
            Require(bound, ArgumentKinds.Integer, "a whole number");
        }
    }

    private static void CheckIndex(IndexAccess access)
    {
        var kinds = ExpressionKinds.Of(access.Subject);
        if (kinds != ArgumentKinds.None
            && (kinds & ArithmeticKinds.Holders(ExpressionKinds.Known(access.Index))) == 0)
        {
            throw new Errors.CypherException(
                Errors.CypherErrorKind.TypeError,
                Errors.CypherErrorPhase.CompileTime,
                (kinds & ArgumentKinds.Map) == 0 ? "InvalidArgumentType" : "MapElementAccessByNonString",
                "Lists have an index that is a whole number; maps, nodes and relationships one that is text",
                access.Place.Start);
        }
    }

    private static void CheckSubject(PropertyAccess access)
    {
        const ArgumentKinds none = ArgumentKinds.Boolean | ArgumentKinds.Number | ArgumentKinds.String
            | ArgumentKinds.List | ArgumentKinds.Path;
        var kinds = ExpressionKinds.Of(access.Subject);
        if (kinds is ArgumentKinds.Path or ArgumentKinds.Mixture)
        {
            throw BindingErrors.Mismatch(access.Place, kinds, $"something that has property {access.Key}");
        }

        if (kinds != ArgumentKinds.None && (kinds & ~none) == 0)
        {
            throw new Errors.CypherException(
                Errors.CypherErrorKind.TypeError,
                Errors.CypherErrorPhase.CompileTime,
                "InvalidArgumentType",
                $"What has property {access.Key} must be a node, a relationship, a map or a temporal value",
                access.Place.Start);
        }
    }

    private static void CheckCall(FunctionCall call)
    {
        if (AggregateCatalogue.Find(call.Name) is { } aggregate)
        {
            if (call.Arguments.Count != aggregate.Arguments)
            {
                throw WrongCount(call, aggregate.Signature);
            }

            Require(call.Arguments[0], aggregate.Kinds, $"what {aggregate.Signature} takes");
            return;
        }

        var function = FunctionCatalogue.Find(call.Name) ?? throw BindingErrors.Of(
            "UnknownFunction", call.Place, FunctionGuess.Message(call.Name));
        if (call.IsDistinct)
        {
            throw BindingErrors.Of("UnexpectedSyntax", call.Place, $"DISTINCT means nothing in {function.Name}()");
        }

        if (call.Arguments.Count < function.Minimum || call.Arguments.Count > function.Maximum)
        {
            throw WrongCount(call, function.Signature);
        }

        for (var i = 0; i < call.Arguments.Count; i++)
        {
            Require(call.Arguments[i], function.KindsOf(i), $"what {function.Signature} takes");
        }

        if (function.Name == "point" && call.Arguments[0] is MapLiteral map
            && !PointMaker.AreKeys([.. map.Entries.Select(static entry => entry.Key)]))
        {
            throw BindingErrors.Type(
                map.Place, "A point needs x and y, or longitude and latitude, and this map has not both");
        }
    }

    private static Errors.CypherException WrongCount(FunctionCall call, string signature) => BindingErrors.Of(
        "InvalidNumberOfArguments", call.Place, $"{call.Arguments.Count} arguments are not what {signature} takes");

    private static void Require(Expression expression, ArgumentKinds wanted, string what)
    {
        var kinds = ExpressionKinds.Of(expression);
        if (kinds != ArgumentKinds.None && (kinds & wanted) == 0)
        {
            throw BindingErrors.Mismatch(expression.Place, kinds, what);
        }
    }
}
