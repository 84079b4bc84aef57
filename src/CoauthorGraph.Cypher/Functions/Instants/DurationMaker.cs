using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Values;
using CoauthorGraph.Cypher.Values.Temporal;

namespace CoauthorGraph.Cypher.Functions.Instants;

/// <summary>Makes durations of maps.</summary>
internal static class DurationMaker
{
    public static CypherDuration Of(CypherMap map)
    {
        if (map.Count == 0)
        {
            throw CypherException.Argument("One part at least must be given, as {days: 1}");
        }

        decimal months = 0, days = 0, seconds = 0, nanos = 0;
        foreach (var (name, value) in map)
        {
            var number = value.IsInteger
                ? value.AsInteger()
                : value.IsFloat
                    ? DurationParts.Exact(value.AsFloat())
                    : throw CypherException.Argument($"The {name} are a number, and {Define.Shown(value)} is none");
            switch (name)
            {
                case "years": months += number * 12; break;
                case "months": months += number; break;
                case "weeks": days += number * 7; break;
                case "days": days += number; break;
                case "hours": seconds += number * 3600; break;
                case "minutes": seconds += number * 60; break;
                case "seconds": seconds += number; break;
                case "milliseconds": nanos += number * 1_000_000; break;
                case "microseconds": nanos += number * 1_000; break;
                case "nanoseconds": nanos += number; break;
                default: throw CypherException.Argument($"A duration has no part '{name}'");
            }
        }

        return DurationParts.OfFractions(months, days, seconds, nanos);
    }
}
