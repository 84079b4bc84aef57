using CoauthorGraph.Core.Graph.Querying;

namespace CoauthorGraph.Cypher.Functions.Calls;

/// <summary>What functions know beside their arguments. One for a statement; not for several threads.</summary>
public sealed class FunctionContext
{
    /// <summary>The graph that is asked.</summary>
    public required IPropertyGraph Graph { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The moment of the statement, the same for all its rows.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Where <c>rand()</c> and <c>randomUUID()</c> begin.</summary>
    public required Random Random { get; init; }

    /// <summary>Polled by what may take long.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Called before a value of so many bytes is made; throws where the query may not have them.</summary>
    public Action<long>? Reserve { get; init; }
}
