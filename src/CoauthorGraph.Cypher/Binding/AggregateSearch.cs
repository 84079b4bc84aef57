using CoauthorGraph.Cypher.Functions;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>Finds aggregations in expressions.</summary>
internal static class AggregateSearch
{
    public static bool IsAggregate(Expression expression) => expression is CountStar
        || (expression is FunctionCall call && AggregateCatalogue.Find(call.Name) is not null);

    /// <summary>Whether an expression aggregates; queries inside have their own.</summary>
    public static bool IsIn(Expression expression) => ExpressionParts.AllOf(expression).Any(IsAggregate);
}
