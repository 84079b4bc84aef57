using CoauthorGraph.Cypher.Functions.Aggregates;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>A row for each group of rows with the same keys; without keys one row, also of no rows.</summary>
internal sealed class AggregateOperator(
    Frame frame, Operator input, int[] keySlots, Evaluator[] keys, CompiledAggregate[] aggregates)
    : GatheringOperator(input)
{
    private readonly List<GroupState> _groups = [];
    private Dictionary<CypherValue[], GroupState> _byRow = new(RowKey.Comparer);
    private Dictionary<CypherValue, GroupState> _byValue = new(CypherEquivalence.Instance);
    private CypherValue[] _key = new CypherValue[keys.Length];
    private int _at;
    private long _held;

    public override IReadOnlyList<int> Slots { get; } = [.. keySlots, .. aggregates.Select(static one => one.Slot)];

    /// <summary>Groups of both stay in the order in which the first row of each came.</summary>
    public override void Take(GatheringOperator later)
    {
        foreach (var other in ((AggregateOperator)later)._groups)
        {
            var group = keys.Length == 0 ? _groups[0] : Known(other.Key);
            if (group is null)
            {
                Include(other);
                continue;
            }

            for (var i = 0; i < aggregates.Length; i++)
            {
                group.Counts[i] += other.Counts[i];
                if (group.Seen[i] is not { } seen)
                {
                    (group.Aggregations[i] as IPartialAggregation)?.Take(other.Aggregations[i]!);
                    continue;
                }

                foreach (var value in other.Seen[i]!.Values.Where(seen.Add))
                {
                    group.Aggregations[i]!.Add(value);
                }
            }
        }
    }

    protected override void Clear()
    {
        _groups.Clear();
        _byRow = new Dictionary<CypherValue[], GroupState>(RowKey.Comparer);
        _byValue = new Dictionary<CypherValue, GroupState>(CypherEquivalence.Instance);
        _at = 0;
        frame.Budget.Release(_held);
        _held = 0;
    }

    protected override bool TryGive()
    {
        if (_at >= _groups.Count)
        {
            return false;
        }

        var group = _groups[_at++];
        for (var i = 0; i < keySlots.Length; i++)
        {
            frame.Slots[keySlots[i]] = group.Key[i];
        }

        for (var i = 0; i < aggregates.Length; i++)
        {
            // One whose second argument no row has given has nothing to tell.
            frame.Slots[aggregates[i].Slot] = aggregates[i].Function is null
                ? CypherValue.Integer(group.Counts[i])
                : group.Aggregations[i]?.Result() ?? default;
        }

        return true;
    }

    protected override void GatherRows()
    {
        if (keys.Length == 0)
        {
            var only = Begin([]);
            if (Array.TrueForAll(aggregates, static aggregate => aggregate.Function is null))
            {
                Array.Fill(only.Counts, Input.Count());
                return;
            }

            while (Input.Next())
            {
                Add(only);
            }

            return;
        }

        while (Input.Next())
        {
            frame.Budget.Tick();
            Add(keys.Length == 1 ? GroupOf(keys[0]()) : GroupOfRow());
        }
    }

    private GroupState GroupOf(CypherValue value)
    {
        if (!_byValue.TryGetValue(value, out var group))
        {
            group = Begin([value]);
            _byValue.Add(value, group);
        }

        return group;
    }

    private GroupState GroupOfRow()
    {
        for (var i = 0; i < keys.Length; i++)
        {
            _key[i] = keys[i]();
        }

        if (!_byRow.TryGetValue(_key, out var group))
        {
            group = Begin(_key);
            _byRow.Add(_key, group);
            _key = new CypherValue[keys.Length];
        }

        return group;
    }

    private GroupState? Known(CypherValue[] key) =>
        keys.Length == 1 ? _byValue.GetValueOrDefault(key[0]) : _byRow.GetValueOrDefault(key);

    private void Include(GroupState group)
    {
        _groups.Add(group);
        if (keys.Length == 1)
        {
            _byValue.Add(group.Key[0], group);
        }
        else
        {
            _byRow.Add(group.Key, group);
        }
    }

    private GroupState Begin(CypherValue[] key)
    {
        var bytes = RowKey.BytesOf(key.Length) + (96L * (aggregates.Length + 1));
        frame.Budget.Hold(bytes);
        _held += bytes;
        var group = new GroupState(key, new IAggregation?[aggregates.Length], new long[aggregates.Length]);
        for (var i = 0; i < aggregates.Length; i++)
        {
            var aggregate = aggregates[i];
            if (aggregate.Function is not null && aggregate.Second is null)
            {
                group.Aggregations[i] = aggregate.Function.Begin(frame.Functions);
            }

            group.Seen[i] = aggregate.IsDistinct ? new DistinctValues(frame.Graph) : null;
        }

        _groups.Add(group);
        return group;
    }

    private void Add(GroupState group)
    {
        frame.Budget.Tick();
        for (var i = 0; i < aggregates.Length; i++)
        {
            var aggregate = aggregates[i];
            if (aggregate.Function is null)
            {
                group.Counts[i]++;
                continue;
            }

            var value = aggregate.Argument!();
            if (group.Seen[i] is { } seen && (value.IsNull || !seen.Add(value)))
            {
                continue;
            }

            // The second argument is that of the group's first row.
            var aggregation = group.Aggregations[i]
                ??= aggregate.Function.Begin(frame.Functions, aggregate.Second!());
            aggregation.Add(value);
            if (group.Seen[i] is not null)
            {
                frame.Budget.Hold(RowKey.BytesOf(1));
                _held += RowKey.BytesOf(1);
            }
        }
    }
}
