using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Functions.Aggregates;

/// <summary>What sums and averages take: numbers, or durations, and not both.</summary>
internal static class NumericInput
{
    /// <summary>Whether a value is a duration, when it may be one.</summary>
    /// <param name="name">The function.</param>
    /// <param name="value">The value.</param>
    /// <param name="before">A value or a sum of those before; null where it is the first.</param>
    public static bool IsDuration(string name, CypherValue value, CypherValue before)
    {
        var isDuration = value.Kind == CypherKind.Duration;
        if (!isDuration && !value.IsNumber)
        {
            throw CypherException.Type($"{name}() takes numbers or durations, and {Define.Shown(value)} is neither");
        }

        return before.IsNull || isDuration == (before.Kind == CypherKind.Duration)
            ? isDuration
            : throw CypherException.Type($"{name}() takes numbers or durations, and not both");
    }

    /// <summary>A number; an error where it is none.</summary>
    public static double Number(string name, CypherValue value) => value.IsNumber
        ? value.AsNumber()
        : throw CypherException.Type($"{name}() takes numbers, and {Define.Shown(value)} is none");
}
