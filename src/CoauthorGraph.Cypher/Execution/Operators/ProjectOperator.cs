namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>Sets slots.</summary>
internal sealed class ProjectOperator(Frame frame, Operator input, int[] slots, Evaluator[] values) : Operator
{
    public override void Open() => input.Open();

    protected override bool MoveNext()
    {
        if (!input.Next())
        {
            return false;
        }

        for (var i = 0; i < slots.Length; i++)
        {
            frame.Slots[slots[i]] = values[i]();
        }

        return true;
    }
}
