using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Patterns;

/// <summary>Whether a relationship was followed before in the same MATCH.</summary>
internal static class Uniqueness
{
    public static bool IsTaken(CypherValue[] slots, int[] taken, long relationship)
    {
        foreach (var slot in taken)
        {
            var value = slots[slot];
            if (value.Kind == CypherKind.Path
                ? value.AsPath().Relationships.Contains(relationship)
                : value.Kind == CypherKind.Relationship && value.AsRelationship() == relationship)
            {
                return true;
            }
        }

        return false;
    }
}
