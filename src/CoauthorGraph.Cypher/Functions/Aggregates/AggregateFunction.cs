using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Functions.Aggregates;

/// <summary>A function of many rows.</summary>
public sealed class AggregateFunction
{
    private readonly Func<FunctionContext, CypherValue, IAggregation> _make;

    internal AggregateFunction(
        string name, string signature, string description, ArgumentKinds kinds,
        Func<FunctionContext, CypherValue, IAggregation> make)
    {
        Name = name;
        Signature = signature;
        Description = description;
        Kinds = kinds;
        _make = make;
    }

    /// <summary>Its name as it is usually written.</summary>
    public string Name { get; }

    /// <summary>Its arguments and result, for people.</summary>
    public string Signature { get; }

    /// <summary>What it gives, in a sentence.</summary>
    public string Description { get; }

    /// <summary>Number of arguments: 1, or 2 where the second is the same for the whole group.</summary>
    public int Arguments { get; init; } = 1;

    /// <summary>What the first argument may be.</summary>
    public ArgumentKinds Kinds { get; }

    /// <summary>What the result may be.</summary>
    public ArgumentKinds Result { get; init; } = ArgumentKinds.Any;

    /// <summary>Begins a group.</summary>
    /// <param name="context">The statement.</param>
    /// <param name="second">The second argument, by the group's first row; null where there is none.</param>
    public IAggregation Begin(FunctionContext context, CypherValue second = default) => _make(context, second);
}
