namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>The rows for which a condition holds, and whose nodes have labels.</summary>
internal sealed class FilterOperator(
    Frame frame, Operator input, Func<bool>? condition, (int Slot, Func<int, bool> Test)[] labels) : Operator
{
    public override void Open() => input.Open();

    protected override bool MoveNext()
    {
        while (input.Next())
        {
            frame.Budget.Tick();
            if (HaveLabels() && (condition is null || condition()))
            {
                return true;
            }
        }

        return false;
    }

    private bool HaveLabels()
    {
        foreach (var (slot, test) in labels)
        {
            var value = frame.Slots[slot];
            if (!value.IsNodeOf(frame.Graph) || !test(value.AsNode()))
            {
                return false;
            }
        }

        return true;
    }
}
