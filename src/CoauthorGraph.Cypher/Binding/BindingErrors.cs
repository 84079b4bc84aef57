using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Syntax;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>The errors that are seen without running a query.</summary>
internal static class BindingErrors
{
    public static CypherException Of(string detail, Place place, string message) =>
        new(CypherErrorKind.SyntaxError, CypherErrorPhase.CompileTime, detail, message, place.Start);

    public static CypherException Type(Place place, string message) => Of("InvalidArgumentType", place, message);

    /// <summary>The error that a value cannot be of a kind that is wanted.</summary>
    public static CypherException Mismatch(Place place, ArgumentKinds found, string wanted) =>
        Type(place, $"Expected {wanted}, but this is {Describe(found)}");

    public static CypherException Undefined(Place place, string name, string? guess) => Of(
        "UndefinedVariable",
        place,
        $"Variable `{name}` is not defined here{(guess is null ? "" : $": did you mean {guess}?")}");

    public static CypherException AlreadyBound(Place place, string name) => Of(
        "VariableAlreadyBound", place, $"Variable `{name}` is bound already: take another name");

    public static CypherException Conflict(Place place, string name, string wanted, ArgumentKinds found) => Of(
        "VariableTypeConflict", place, $"Variable `{name}` is {Describe(found)} already, and cannot be {wanted} too");

    private static string Describe(ArgumentKinds kinds) => string.Join(
        " or ",
        Enum.GetValues<ArgumentKinds>()
            .Where(kind => kind != ArgumentKinds.None && int.IsPow2((int)kind) && kinds.HasFlag(kind))
            .Select(static kind => kind switch
            {
                ArgumentKinds.Integer => "an integer",
                _ => $"a {kind.ToString().ToLowerInvariant()}",
            }));
}
