using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Functions.Aggregates;

/// <summary>All values in a list.</summary>
internal sealed class CollectAggregation(FunctionContext context) : IPartialAggregation
{
    private const int BytesOfValue = 16;
    private readonly List<CypherValue> _items = [];

    public void Add(CypherValue value)
    {
        if (value.IsNull)
        {
            return;
        }

        if (_items.Count == _items.Capacity)
        {
            context.Reserve?.Invoke(Math.Max(4, _items.Count) * (long)BytesOfValue);
        }

        _items.Add(value);
    }

    public void Take(IAggregation later) => _items.AddRange(((CollectAggregation)later)._items);

    public CypherValue Result() => CypherValue.List([.. _items]);
}
