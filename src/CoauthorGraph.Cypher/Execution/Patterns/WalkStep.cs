namespace CoauthorGraph.Cypher.Execution.Patterns;

/// <summary>The last step of a walk, and by it all before.</summary>
internal sealed record WalkStep(WalkStep? Before, int Node, long Relationship, int Length)
{
    public bool Has(long relationship)
    {
        for (var step = this; step.Before is not null; step = step.Before)
        {
            if (step.Relationship == relationship)
            {
                return true;
            }
        }

        return false;
    }

    public Walk ToWalk()
    {
        var nodes = new int[Length + 1];
        var relationships = new long[Length];
        for (var step = this; ; step = step.Before)
        {
            nodes[step.Length] = step.Node;
            if (step.Before is null)
            {
                return new Walk(nodes, relationships);
            }

            relationships[step.Length - 1] = step.Relationship;
        }
    }
}
