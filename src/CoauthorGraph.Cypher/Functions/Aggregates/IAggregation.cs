using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Functions.Aggregates;

/// <summary>Takes the values of a group one after another.</summary>
public interface IAggregation
{
    /// <summary>Takes the next value; null is passed over.</summary>
    void Add(CypherValue value);

    /// <summary>What the group gives.</summary>
    CypherValue Result();
}
