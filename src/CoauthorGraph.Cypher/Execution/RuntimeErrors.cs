using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Syntax;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution;

/// <summary>The errors of values that were not expected.</summary>
internal static class RuntimeErrors
{
    public static CypherException Type(Place place, string wanted, CypherValue found) => new(
        CypherErrorKind.TypeError,
        CypherErrorPhase.Runtime,
        "InvalidArgumentType",
        $"Expected {wanted}, but found {Shown(found)}",
        place.Start);

    public static CypherException Of(CypherErrorKind kind, string detail, Place place, string message) =>
        new(kind, CypherErrorPhase.Runtime, detail, message, place.Start);

    private static string Shown(CypherValue value)
    {
        var text = CypherText.Of(value);
        return $"{(text.Length > 60 ? text[..60] + "…" : text)} ({value.Kind})";
    }
}
