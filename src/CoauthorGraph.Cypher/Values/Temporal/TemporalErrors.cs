using CoauthorGraph.Cypher.Errors;

namespace CoauthorGraph.Cypher.Values.Temporal;

/// <summary>What can be wrong with days, times and durations.</summary>
internal static class TemporalErrors
{
    /// <summary>A text that is none.</summary>
    public static CypherException Text(string what, string text) => new(
        CypherErrorKind.SyntaxError, CypherErrorPhase.Runtime, "InvalidArgumentValue",
        $"'{(text.Length > 60 ? text[..60] + "…" : text)}' is no {what}");

    /// <summary>A part that is out of its range.</summary>
    public static CypherException Part(string part, long value, long least, long most) =>
        CypherException.Argument($"The {part} goes from {least} to {most}, and {value} is none", "NumberOutOfRange");

    /// <summary>A value that has no such part.</summary>
    public static CypherException NoField(string name) => new(
        CypherErrorKind.TypeError, CypherErrorPhase.Runtime, "InvalidArgumentValue", $"There is no part '{name}'");

    /// <summary>A value that cannot be had of another.</summary>
    public static CypherException Cannot(string what, string of) => new(
        CypherErrorKind.TypeError, CypherErrorPhase.Runtime, "InvalidArgumentType", $"{of} has no {what}");
}
