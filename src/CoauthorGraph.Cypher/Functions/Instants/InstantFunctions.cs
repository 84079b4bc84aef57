using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Functions.Instants;

/// <summary>Functions that make days and times.</summary>
internal static class InstantFunctions
{
    private const ArgumentKinds Number = ArgumentKinds.Number;

    public static IEnumerable<CypherFunction> All =>
    [
        .. InstantKind.All.SelectMany(Of),
        FromEpoch(
            "datetime.fromepoch",
            "datetime.fromepoch(seconds :: INTEGER | FLOAT, nanoseconds :: INTEGER | FLOAT) :: ZONED DATETIME",
            "The moment of seconds and nanoseconds since 1970.", ["epochSeconds", "nanosecond"]),
        FromEpoch(
            "datetime.fromepochmillis", "datetime.fromepochmillis(milliseconds :: INTEGER | FLOAT) :: ZONED DATETIME",
            "The moment of milliseconds since 1970.", ["epochMillis"]),
    ];

    private static CypherFunction[] Of(InstantKind kind) =>
    [
        new CypherFunction(
            kind.Name, $"{kind.Name}(input = DEFAULT_TEMPORAL_ARGUMENT :: ANY) :: {kind.Type}",
            $"A {kind.Type} of text, of a map or of another day or time; now where nothing is given.",
            (a, context) => a.Length == 0
                ? kind.OfMoment(InstantClock.Read(context, true, default))
                : kind.Of(a[0], context))
        {
            Maximum = 1,
            Result = kind.Kind,
        },
        Clock(kind, "statement", true),
        Clock(kind, "transaction", true),
        Clock(kind, "realtime", false),
        new CypherFunction(
            kind.Name + ".truncate",
            $"{kind.Name}.truncate(unit :: STRING, input = DEFAULT_TEMPORAL_ARGUMENT :: ANY, fields = null :: MAP) :: {kind.Type}",
            "A day or a time cut down to a unit, with finer parts of a map.", (a, context) => Truncate(kind, a, context))
        {
            Minimum = 1,
            Maximum = 3,
            Kinds = [ArgumentKinds.String, ArgumentKinds.Instant, ArgumentKinds.Map],
            Result = kind.Kind,
        },
    ];

    private static CypherFunction Clock(InstantKind kind, string name, bool isStatement) => new(
        $"{kind.Name}.{name}", $"{kind.Name}.{name}(timezone = DEFAULT_TEMPORAL_ARGUMENT :: ANY) :: {kind.Type}",
        $"The {kind.Type} that the clock of the {name} shows.",
        (a, context) => a is [{ IsNull: true }]
            ? default
            : kind.OfMoment(InstantClock.Read(context, isStatement, a.Length == 0 ? default : a[0])))
    {
        Maximum = 1,
        Kinds = [ArgumentKinds.String],
        Result = kind.Kind,
        IsDeterministic = isStatement,
    };

    private static CypherValue Truncate(InstantKind kind, ReadOnlySpan<CypherValue> a, FunctionContext context)
    {
        var value = a.Length > 1 ? a[1] : CypherValue.DateTime(InstantClock.Read(context, true, default));
        if (a[0].IsNull || value.IsNull)
        {
            throw new CypherException(
                CypherErrorKind.ProcedureError, CypherErrorPhase.Runtime, "InvalidArgumentType",
                $"{kind.Name}.truncate() takes a unit and a day or time, and no null");
        }

        Define.Check(kind.Name + ".truncate", a[0], ArgumentKinds.String, 0);
        Define.Check(kind.Name + ".truncate", value, ArgumentKinds.Instant, 1);
        var fields = a.Length > 2 && !a[2].IsNull ? a[2] : CypherValue.Map(CypherMap.Empty);
        Define.Check(kind.Name + ".truncate", fields, ArgumentKinds.Map, 2);
        return InstantTruncation.Of(kind, a[0].AsString(), value, fields.AsMap(), context);
    }

    private static CypherFunction FromEpoch(
        string name, string signature, string description, string[] fields) =>
        new(name, signature, description, (a, context) =>
        {
            var entries = new KeyValuePair<string, CypherValue>[fields.Length];
            for (var i = 0; i < entries.Length; i++)
            {
                entries[i] = a[i].IsInteger
                    ? KeyValuePair.Create(fields[i], a[i])
                    : throw CypherException.Argument(
                        $"{name}() takes whole numbers, and {Define.Shown(a[i])} is none");
            }

            return InstantKind.DateTime.OfMap(new CypherMap(entries), context);
        })
        {
            Minimum = fields.Length,
            Maximum = fields.Length,
            Kinds = [Number],
            Result = ArgumentKinds.DateTime,
        };
}
