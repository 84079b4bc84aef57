namespace CoauthorGraph.Cypher.Functions.Aggregates;

/// <summary>An aggregation whose values may be taken in parts.</summary>
internal interface IPartialAggregation : IAggregation
{
    /// <summary>Takes all that another of its kind has taken, after its own.</summary>
    void Take(IAggregation later);
}
