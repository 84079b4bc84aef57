using CoauthorGraph.Cypher.Binding;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>Where only the first rows of an order are wanted, columns are read for these rows alone: the order is made
/// of what the columns are read from.</summary>
internal static class TopShortcut
{
    public static PlanNode Apply(SortPlan sort)
    {
        if (sort is not { Slice.Limit: not null, Input: ProjectPlan project } || !project.Values.All(IsRead))
        {
            return sort;
        }

        var values = new Dictionary<int, Expression>();
        foreach (var value in project.Values)
        {
            values[value.Slot] = value.Value;
        }

        var keys = sort.Keys.Select(key => key with { Value = Replace(key.Value, values) }).ToList();
        if (keys.SelectMany(static key => SlotSearch.Of(key.Value)).Any(slot => IsSet(slot, values)))
        {
            return sort;
        }

        var read = project.Values.SelectMany(static value => SlotSearch.Of(value.Value));
        return project with
        {
            Input = sort with
            {
                Input = project.Input,
                Keys = keys,
                Kept = [.. sort.Kept.Where(slot => !IsSet(slot, values)).Concat(read).Distinct()],
            },
        };
    }

    // What can be read of any row without an error.
    private static bool IsRead(SlotValue value) => value.Value is BoundVariable or Literal or Parameter
        or PropertyAccess { Subject: BoundVariable { Kinds: ArgumentKinds.Node or ArgumentKinds.Relationship } };

    // A variable that passes through stays where it is.
    private static bool IsSet(int slot, Dictionary<int, Expression> values) =>
        values.TryGetValue(slot, out var value) && !(value is BoundVariable variable && variable.Slot == slot);

    private static Expression Replace(Expression expression, Dictionary<int, Expression> values) =>
        expression is BoundVariable variable
            ? values.GetValueOrDefault(variable.Slot, expression)
            : ExpressionParts.Map(expression, part => Replace(part, values));
}
