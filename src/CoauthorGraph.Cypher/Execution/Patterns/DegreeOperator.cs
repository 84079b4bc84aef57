using CoauthorGraph.Cypher.Execution.Operators;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Patterns;

/// <summary>How many relationships a node has; nodes without any give no row.</summary>
internal sealed class DegreeOperator(Frame frame, Operator input, int from, CompiledHop hop) : Operator
{
    public override void Open() => input.Open();

    protected override bool MoveNext()
    {
        while (input.Next())
        {
            frame.Budget.Tick();
            var value = frame.Slots[from];
            if (!value.IsNodeOf(frame.Graph))
            {
                continue;
            }

            var degree = hop.Degree(frame.Graph, value.AsNode());
            if (degree > 0)
            {
                frame.Slots[hop.Slot] = CypherValue.Integer(degree);
                return true;
            }
        }

        return false;
    }
}
