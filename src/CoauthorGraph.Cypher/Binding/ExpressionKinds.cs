using CoauthorGraph.Cypher.Functions;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>What the value of an expression may be, as far as can be told without running it.</summary>
internal static class ExpressionKinds
{
    /// <summary>What a bound expression may be; none for null itself.</summary>
    public static ArgumentKinds Of(Expression expression) => expression switch
    {
        Literal literal => OfLiteral(literal.Value),
        BoundVariable variable => variable.Kinds,
        ListLiteral or SliceAccess or ListComprehension => ArgumentKinds.List,
        MapLiteral or MapProjection => ArgumentKinds.Map,
        FunctionCall call => AggregateCatalogue.Find(call.Name)?.Result
            ?? FunctionCatalogue.Find(call.Name)?.Result ?? ArgumentKinds.Any,
        CountStar => ArgumentKinds.Integer,
        Unary { Operator: UnaryOperator.Not } or Logical or Comparison or NullPredicate or LabelPredicate
            or TypePredicate or NormalizedPredicate or QuantifiedPredicate => ArgumentKinds.Boolean,
        Unary unary => Of(unary.Operand),
        Binary { Operator: BinaryOperator.In or >= BinaryOperator.StartsWith } => ArgumentKinds.Boolean,
        Binary binary => ArithmeticKinds.Result(binary.Operator, Of(binary.Left), Of(binary.Right)),
        BoundSubquery { Use: SubqueryUse.Exists } => ArgumentKinds.Boolean,
        BoundSubquery { Use: SubqueryUse.Count } => ArgumentKinds.Integer,
        BoundSubquery { Use: SubqueryUse.Collect } => ArgumentKinds.List,
        CaseExpression choice => choice.Branches.Aggregate(
            choice.Otherwise is null ? ArgumentKinds.None : Of(choice.Otherwise),
            static (kinds, branch) => kinds | Of(branch.Value)),
        _ => ArgumentKinds.Any,
    };

    /// <summary>What the items of a list may be.</summary>
    public static ArgumentKinds OfItems(Expression expression) => expression switch
    {
        ListLiteral { Items.Count: > 0 } list => list.Items.Aggregate(
            ArgumentKinds.None, static (kinds, item) => kinds | Of(item)) is var kinds and not ArgumentKinds.None
            ? kinds : ArgumentKinds.Any,
        BoundVariable variable => variable.ItemKinds,
        ListComprehension { Value: null } filtered => OfItems(filtered.Source),
        ListComprehension { Value: { } value } => Of(value) is var kinds and not ArgumentKinds.None
            ? kinds : ArgumentKinds.Any,
        SliceAccess slice => OfItems(slice.Subject),
        FunctionCall { Name: var name } when Is(name, "nodes") => ArgumentKinds.Node,
        FunctionCall { Name: var name } when Is(name, "relationships") => ArgumentKinds.Relationship,
        FunctionCall { Name: var name } when Is(name, "range") => ArgumentKinds.Integer,
        FunctionCall { Name: var name } when Is(name, "labels") || Is(name, "keys") => ArgumentKinds.String,
        FunctionCall { Name: var name, Arguments: [var item] } when Is(name, "collect") => Of(item)
            is var kinds and not ArgumentKinds.None ? kinds : ArgumentKinds.Any,
        _ => ArgumentKinds.Any,
    };

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
