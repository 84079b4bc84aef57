using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Values;
using CoauthorGraph.Cypher.Values.Temporal;

namespace CoauthorGraph.Cypher.Functions.Instants;

/// <summary>Functions that make durations.</summary>
internal static class DurationFunctions
{
    public static IEnumerable<CypherFunction> All =>
    [
        Define.Strict(
            "duration", "duration(input :: ANY) :: DURATION", "A duration of text or of a map.",
            [ArgumentKinds.String | ArgumentKinds.Map], ArgumentKinds.Duration,
            static (a, _) => CypherValue.Duration(
                a[0].IsString ? DurationParser.Parse(a[0].AsString()) : DurationMaker.Of(a[0].AsMap()))),
        Between("between", "in months, days and seconds", DurationBetween.InAll),
        Between("inMonths", "in whole months", DurationBetween.InMonths),
        Between("inDays", "in whole days", DurationBetween.InDays),
        Between("inSeconds", "in seconds", DurationBetween.InSeconds),
    ];

    private static CypherFunction Between(
        string name, string how, Func<CypherValue, CypherValue, CypherDuration> between) => new(
        "duration." + name, $"duration.{name}(from :: ANY, to :: ANY) :: DURATION",
        $"How long it is from one day or time to another, {how}.",
        (a, _) =>
        {
            if (a[0].IsNull || a[1].IsNull)
            {
                return default;
            }

            foreach (var value in a)
            {
                if ((Define.KindOf(value) & ArgumentKinds.Instant) == 0)
                {
                    throw new CypherException(
                        CypherErrorKind.ProcedureError, CypherErrorPhase.Runtime, "InvalidArgumentType",
                        $"duration.{name}() takes days and times, not {Define.Shown(value)}");
                }
            }

            return CypherValue.Duration(between(a[0], a[1]));
        })
        {
            Minimum = 2,
            Maximum = 2,
            Result = ArgumentKinds.Duration,
        };
}
