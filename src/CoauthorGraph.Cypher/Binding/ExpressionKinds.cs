using CoauthorGraph.Cypher.Functions;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>What the value of an expression may be, as far as can be told without running it.</summary>
internal static class ExpressionKinds
{
    private const ArgumentKinds Entries = ArgumentKinds.Map | ArgumentKinds.Node | ArgumentKinds.Relationship;

    /// <summary>What a bound expression may be; none for null itself.</summary>
    public static ArgumentKinds Of(Expression expression) => expression switch
    {
        Literal literal => OfLiteral(literal.Value),
        BoundVariable variable => variable.Kinds,
        ListLiteral or SliceAccess or ListComprehension => ArgumentKinds.List,
        MapLiteral or MapProjection => ArgumentKinds.Map,
        FunctionCall { Name: var name, Arguments: [var list] } when Is(name, "head") || Is(name, "last") =>
            OfItems(list),
        FunctionCall { Name: var name, Arguments: [var turned] } when Is(name, "reverse") => Of(turned),
        FunctionCall { Name: var name, Arguments: { Count: > 0 } some } when Is(name, "coalesce") =>
            some.Select(Known).Aggregate(CommonKinds),
        FunctionCall call => AggregateCatalogue.Find(call.Name)?.Result
            ?? FunctionCatalogue.Find(call.Name)?.Result ?? ArgumentKinds.Any,
        CountStar => ArgumentKinds.Integer,
        Unary { Operator: UnaryOperator.Not } or Logical or Comparison or NullPredicate or LabelPredicate
            or TypePredicate or NormalizedPredicate or QuantifiedPredicate => ArgumentKinds.Boolean,
        Unary unary => Of(unary.Operand),
        Binary { Operator: BinaryOperator.In or >= BinaryOperator.StartsWith } => ArgumentKinds.Boolean,
        Binary binary => ArithmeticKinds.Result(binary.Operator, Of(binary.Left), Of(binary.Right)),
        Reduction { Total: BoundVariable total } reduction =>
            total.Kinds | (Known(reduction.Step) & ArithmeticKinds.OrNumber(total.Kinds)),
        IndexAccess access when Of(access.Subject) == ArgumentKinds.List => OfItems(access.Subject),
        BoundSubquery { Use: SubqueryUse.Exists } => ArgumentKinds.Boolean,
        BoundSubquery { Use: SubqueryUse.Count } => ArgumentKinds.Integer,
        BoundSubquery { Use: SubqueryUse.Collect } => ArgumentKinds.List,
        CaseExpression choice => choice.Branches.Select(static branch => Known(branch.Value))
            .Aggregate(
                choice.Otherwise is { } otherwise ? Known(otherwise) : ArgumentKinds.None,
                static (kinds, branch) => kinds | branch),
        _ => ArgumentKinds.Any,
    };

    /// <summary>What the items of a list may be.</summary>
    public static ArgumentKinds OfItems(Expression expression) => expression switch
    {
        ListLiteral { Items.Count: > 0 } list => list.Items.Select(Known).Aggregate(CommonKinds),
        Binary { Operator: BinaryOperator.Add or BinaryOperator.Concatenate } sum =>
            JoinedKinds(PartOf(sum.Left), PartOf(sum.Right)),
        BoundVariable variable => variable.ItemKinds,
        ListComprehension { Value: null } filtered => OfItems(filtered.Source),
        ListComprehension { Value: { } value } => Known(value),
        SliceAccess slice => OfItems(slice.Subject),
        Reduction reduction => OfItems(reduction.Start) | OfItems(reduction.Step),
        CaseExpression choice => choice.Branches.Select(static branch => OfItems(branch.Value)).Aggregate(
            choice.Otherwise is { } otherwise ? OfItems(otherwise) : ArgumentKinds.None,
            static (kinds, branch) => kinds | branch),
        FunctionCall { Name: var name, Arguments: [var list] } when Is(name, "tail") || Is(name, "reverse") =>
            OfItems(list),
        FunctionCall { Name: var name } when Is(name, "nodes") => ArgumentKinds.Node,
        FunctionCall { Name: var name } when Is(name, "relationships") => ArgumentKinds.Relationship,
        FunctionCall { Name: var name } when Is(name, "range") || Is(name, "toIntegerList") =>
            ArgumentKinds.Integer,
        FunctionCall { Name: var name } when Is(name, "toFloatList") => ArgumentKinds.Float,
        FunctionCall { Name: var name } when Is(name, "toBooleanList") => ArgumentKinds.Boolean,
        FunctionCall { Name: var name } when Is(name, "labels") || Is(name, "keys") || Is(name, "split")
            || Is(name, "toStringList") => ArgumentKinds.String,
        FunctionCall { Name: var name, Arguments: [var item] } when Is(name, "collect") => Known(item),
        _ => ArgumentKinds.Any,
    };

    /// <summary>What an expression may be, where null itself may become anything.</summary>
    public static ArgumentKinds Known(Expression expression) =>
        Of(expression) is not ArgumentKinds.None and var kinds ? kinds : ArgumentKinds.Any;

    // Items of one kind are known, and of several kinds nothing is, as on a server.
    private static ArgumentKinds CommonKinds(ArgumentKinds one, ArgumentKinds other) =>
        one == other || AreAlike(one, other) ? one | other : ArgumentKinds.Any;

    // Lists that are joined make a mixture of items that are not alike, and it can be nothing else.
    private static ArgumentKinds JoinedKinds(ArgumentKinds left, ArgumentKinds right)
    {
        var kinds = ArgumentKinds.None;
        foreach (var one in ArithmeticKinds.Singles(left))
        {
            foreach (var other in ArithmeticKinds.Singles(right))
            {
                kinds |= one == other || AreAlike(one, other) ? one | other : ArgumentKinds.Mixture;
            }
        }

        return kinds;
    }

    private static bool AreAlike(ArgumentKinds one, ArgumentKinds other) =>
        ((one | other) & ~ArgumentKinds.Number) == 0 || ((one | other) & ~Entries) == 0;

    // A list gives its items to a sum of lists, anything else itself.
    private static ArgumentKinds PartOf(Expression part) =>
        Of(part) == ArgumentKinds.List ? OfItems(part) : Known(part);

    private static bool Is(string name, string other) =>
        string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    private static ArgumentKinds OfLiteral(object? value) => value switch
    {
        null => ArgumentKinds.None,
        bool => ArgumentKinds.Boolean,
        long => ArgumentKinds.Integer,
        double => ArgumentKinds.Float,
        _ => ArgumentKinds.String,
    };
}
