using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Limits;

namespace CoauthorGraph.Cypher;

/// <summary>What a query may call and use.</summary>
public sealed record QueryOptions
{
    /// <summary>No procedures, and the limits of <see cref="QueryLimits.Default"/>.</summary>
    public static QueryOptions Default { get; } = new();

    /// <summary>The procedures that CALL and SHOW find.</summary>
    public IReadOnlyList<GraphProcedure> Procedures { get; init; } = [];

    /// <summary>What ends a query.</summary>
    public QueryLimits Limits { get; init; } = QueryLimits.Default;

    /// <summary>The clock of <c>datetime()</c> and of the time limit.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How many threads may read the graph at once.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>How many nodes are worth a thread's while.</summary>
    internal int NodesOfAPart { get; init; } = 2048;

    /// <summary>Where <c>rand()</c> begins: the same seed gives the same numbers.</summary>
    public int Seed { get; init; }
}
