using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Functions.Conversions;

/// <summary>Functions that make a value of another kind: one that fails on a wrong kind, one that gives null, one for
/// lists.</summary>
internal static class ConversionFunctions
{
    private const ArgumentKinds Printable = ArgumentKinds.Boolean | ArgumentKinds.Number | ArgumentKinds.String
        | ArgumentKinds.Point | ArgumentKinds.Duration | ArgumentKinds.Instant;

    public static IEnumerable<CypherFunction> All =>
    [
        .. Of(
            "Boolean", "BOOLEAN", "a truth", ArgumentKinds.Boolean,
            ArgumentKinds.Boolean | ArgumentKinds.Integer | ArgumentKinds.String, ToBoolean),
        .. Of(
            "Integer", "INTEGER", "a whole number", ArgumentKinds.Integer,
            ArgumentKinds.Boolean | ArgumentKinds.Number | ArgumentKinds.String, ToInteger),
        .. Of(
            "Float", "FLOAT", "a number", ArgumentKinds.Float, ArgumentKinds.Number | ArgumentKinds.String, ToFloat),
        .. Of("String", "STRING", "text", ArgumentKinds.String, Printable, ToText),
    ];

    private static CypherFunction[] Of(
        string kind, string type, string what, ArgumentKinds result, ArgumentKinds kinds,
        Func<CypherValue, CypherValue> convert) =>
    [
        Define.Strict(
            "to" + kind, $"to{kind}(input :: ANY) :: {type}", $"A value as {what}.", [kinds], result,
            (a, _) => convert(a[0])),
        Define.OfAnything(
            $"to{kind}OrNull", $"to{kind}OrNull(input :: ANY) :: {type}",
            $"A value as {what}, or null where it is none.", result, (a, _) => OrNull(a[0], kinds, convert)),
        Define.Strict(
            $"to{kind}List", $"to{kind}List(input :: LIST<ANY>) :: LIST<{type}>",
            $"Each element of a list as {what}, or null where it is none.", [ArgumentKinds.List], ArgumentKinds.List,
            (a, _) =>
            {
                var items = a[0].AsList().Span.ToArray();
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = OrNull(items[i], kinds, convert);
                }

                return CypherValue.List(items);
            }),
    ];

    private static CypherValue OrNull(CypherValue value, ArgumentKinds kinds, Func<CypherValue, CypherValue> convert) =>
        value.IsNull || (Define.KindOf(value) & kinds) == 0 ? default : convert(value);

    private static CypherValue ToBoolean(CypherValue value) => value.Kind switch
    {
        CypherKind.Boolean => value,
        CypherKind.Integer => CypherValue.Boolean(value.AsInteger() != 0),
        _ => value.AsString().Trim().ToLowerInvariant() switch
        {
            "true" => CypherValue.True,
            "false" => CypherValue.False,
            _ => default,
        },
    };

    private static CypherValue ToInteger(CypherValue value) => value.Kind switch
    {
        CypherKind.Integer => value,
        CypherKind.Boolean => CypherValue.Integer(value.AsBoolean() ? 1 : 0),
        CypherKind.Float => CypherValue.Integer(Truncated(value.AsFloat())),
        _ => NumberText.ToInteger(value.AsString()) is { } number ? CypherValue.Integer(number) : default,
    };

    private static CypherValue ToFloat(CypherValue value) => value.IsNumber
        ? CypherValue.Float(value.AsNumber())
        : NumberText.ToFloat(value.AsString()) is { } number ? CypherValue.Float(number) : default;

    private static CypherValue ToText(CypherValue value) =>
        value.IsString ? value : CypherValue.String(CypherText.Of(value));

    private static long Truncated(double number) => double.IsNaN(number)
        ? 0
        : number >= long.MaxValue ? long.MaxValue : number <= long.MinValue ? long.MinValue : (long)number;
}
