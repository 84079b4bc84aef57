using CoauthorGraph.Cypher.Binding;
using CoauthorGraph.Cypher.Execution.Operators;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Building;

/// <summary>Queries in expressions: they run on the same row, in slots of their own.</summary>
internal sealed class SubqueryCompiler(Frame frame, OperatorFactory operators)
{
    public Evaluator Compile(BoundSubquery subquery)
    {
        var root = operators.Make(frame.Planner.Plan(subquery.Query));
        var slot = subquery.Value;
        return subquery.Use switch
        {
            SubqueryUse.Exists => () =>
            {
                root.Open();
                return CypherValue.Boolean(root.Next());
            }
            ,
            SubqueryUse.Count => () => CypherValue.Integer(Count(root)),
            SubqueryUse.Collect => () => Collect(root, slot),
            _ => () =>
            {
                root.Open();
                return root.Next() ? frame.Slots[slot] : default;
            }
            ,
        };
    }

    private static long Count(Operator root)
    {
        root.Open();
        return root.Count();
    }

    private CypherValue Collect(Operator root, int slot)
    {
        root.Open();
        var values = new List<CypherValue>();
        while (root.Next())
        {
            frame.Budget.Check(values.Count * 16L);
            values.Add(frame.Slots[slot]);
        }

        return CypherValue.List([.. values]);
    }
}
