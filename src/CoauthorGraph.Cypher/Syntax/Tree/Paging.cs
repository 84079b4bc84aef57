namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>ORDER BY, SKIP and LIMIT.</summary>
internal sealed record Paging(Sequence<SortItem> Order, Expression? Skip, Expression? Limit)
{
    public bool IsEmpty => Order.Count == 0 && Skip is null && Limit is null;
}
