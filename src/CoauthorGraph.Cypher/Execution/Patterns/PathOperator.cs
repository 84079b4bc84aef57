using CoauthorGraph.Cypher.Execution.Operators;
using CoauthorGraph.Cypher.Planning;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Patterns;

/// <summary>Builds a path from the nodes, relationships and traces that are known.</summary>
internal sealed class PathOperator(Frame frame, Operator input, int slot, int[] nodes, PathPiece[] pieces) : Operator
{
    public override void Open() => input.Open();

    protected override bool MoveNext()
    {
        if (!input.Next())
        {
            return false;
        }

        frame.Slots[slot] = Build(frame, nodes, pieces);
        return true;
    }

    public static CypherValue Build(Frame frame, int[] nodes, PathPiece[] pieces)
    {
        var slots = frame.Slots;
        var walked = new List<int> { slots[nodes[0]].AsNode() };
        var relationships = new List<long>();
        for (var i = 0; i < pieces.Length; i++)
        {
            var value = slots[pieces[i].Slot];
            if (value.Kind == CypherKind.Path && pieces[i].IsTrace)
            {
                walked.AddRange(value.AsPath().Nodes[1..]);
                relationships.AddRange(value.AsPath().Relationships);
            }
            else
            {
                relationships.Add(value.AsRelationship());
                walked.Add(slots[nodes[i + 1]].AsNode());
            }
        }

        return CypherValue.Path(new CypherPath(frame.Graph, [.. walked], [.. relationships]));
    }
}
