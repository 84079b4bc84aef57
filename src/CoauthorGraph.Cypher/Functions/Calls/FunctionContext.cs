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

    /// <summary>Where <see cref="Random"/> began.</summary>
    internal int Seed { get; init; }

    /// <summary>Called before a value of so many bytes is made; throws where the query may not have them.</summary>
    public Action<long>? Reserve { get; init; }

    /// <summary>The same statement for another thread, with random numbers of its own.</summary>
    internal FunctionContext Part(int number, Action<long> reserve, CancellationToken cancellation) => new()
    {
        Graph = Graph,
        Clock = Clock,
        Now = Now,
        Random = new Random(unchecked((Seed * 397) + number + 1)),
        Seed = Seed,
        Cancellation = cancellation,
        Reserve = reserve,
    };
}
