using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Functions.Calls;

/// <summary>Makes functions: their arguments are checked, and null among them gives null, before the body is
/// called.</summary>
internal static class Define
{
    /// <summary>A function that gives null when any argument is null.</summary>
    public static CypherFunction Strict(
        string name, string signature, string description, ArgumentKinds[] kinds, ArgumentKinds result,
        FunctionBody body, int? minimum = null) =>
        new(name, signature, description, (arguments, context) =>
        {
            for (var i = 0; i < arguments.Length; i++)
            {
                Check(name, arguments[i], kinds[i], i);
            }

            foreach (var argument in arguments)
            {
                if (argument.IsNull)
                {
                    return default;
                }
            }

            return body(arguments, context);
        })
        {
            Minimum = minimum ?? kinds.Length,
            Maximum = kinds.Length,
            Kinds = kinds,
            Result = result,
        };

    /// <summary>A function of one argument that may be anything, null too.</summary>
    public static CypherFunction OfAnything(
        string name, string signature, string description, ArgumentKinds result, FunctionBody body) =>
        new(name, signature, description, body)
        {
            Minimum = 1,
            Maximum = 1,
            Kinds = [ArgumentKinds.Any],
            Result = result,
        };

    /// <summary>A function without arguments.</summary>
    public static CypherFunction Constant(
        string name, string signature, string description, ArgumentKinds result, FunctionBody body,
        bool isDeterministic = true) =>
        new(name, signature, description, body) { Result = result, IsDeterministic = isDeterministic };

    /// <summary>The kind of a value as arguments have it.</summary>
    public static ArgumentKinds KindOf(CypherValue value) =>
        value.IsNull ? ArgumentKinds.Any : (ArgumentKinds)(1 << (int)value.Kind);

    /// <summary>An error where an argument is of a kind that is not taken.</summary>
    public static void Check(string name, CypherValue value, ArgumentKinds kinds, int place)
    {
        if ((KindOf(value) & kinds) == 0)
        {
            throw new CypherException(
                CypherErrorKind.TypeError, CypherErrorPhase.Runtime, "InvalidArgumentValue",
                $"{name}() takes {KindsText.Of(kinds)} as argument {place + 1}, not {Shown(value)}");
        }
    }

    /// <summary>A whole number of 32 bits; greater ones are cut to the greatest.</summary>
    public static int Whole(CypherValue value) => (int)Math.Clamp(
        value.IsInteger ? value.AsInteger() : (long)value.AsFloat(), int.MinValue, int.MaxValue);

    /// <summary>The text of a value for a message, which is short.</summary>
    public static string Shown(CypherValue value)
    {
        const int Most = 60;
        var text = CypherText.Of(value);
        return text.Length <= Most ? text : text[..Most] + "…";
    }
}
