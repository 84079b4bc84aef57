using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Functions.Calls;

/// <summary>A function of the language.</summary>
public sealed class CypherFunction
{
    internal CypherFunction(string name, string signature, string description, FunctionBody body)
    {
        Name = name;
        Signature = signature;
        Description = description;
        Body = body;
    }

    /// <summary>Its name as it is usually written.</summary>
    public string Name { get; }

    /// <summary>Its arguments and result, for people.</summary>
    public string Signature { get; }

    /// <summary>What it gives, in a sentence.</summary>
    public string Description { get; }

    /// <summary>The fewest arguments.</summary>
    public int Minimum { get; init; }

    /// <summary>The most arguments; <see cref="int.MaxValue"/> where there is no end.</summary>
    public int Maximum { get; init; }

    /// <summary>What each argument may be; the last stands for all that follow.</summary>
    public IReadOnlyList<ArgumentKinds> Kinds { get; init; } = [];

    /// <summary>What the result may be.</summary>
    public ArgumentKinds Result { get; init; } = ArgumentKinds.Any;

    /// <summary>Whether the same arguments give the same value in the whole statement.</summary>
    public bool IsDeterministic { get; init; } = true;

    private FunctionBody Body { get; }

    /// <summary>What the argument at a place may be.</summary>
    public ArgumentKinds KindsOf(int place) =>
        Kinds.Count == 0 ? ArgumentKinds.Any : Kinds[Math.Min(place, Kinds.Count - 1)];

    /// <summary>Calls it with a right number of arguments.</summary>
    public CypherValue Invoke(ReadOnlySpan<CypherValue> arguments, FunctionContext context) => Body(arguments, context);
}
