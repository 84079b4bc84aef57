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

        var parts = map.Select(static entry => (entry.Value, Unit: UnitOf(entry.Key))).ToList();
        return parts.TrueForAll(static part => part.Value.IsInteger)
            ? DurationParts.Of(Sum(parts, 0), Sum(parts, 1), Sum(parts, 2), Sum(parts, 3))
            : DurationParts.OfFractions(Fraction(parts, 0), Fraction(parts, 1), Fraction(parts, 2), Fraction(parts, 3));
    }

    // Which of months, days, seconds and nanoseconds a part adds to, and how many.
    private static (string Name, int Place, long Length) UnitOf(string name) => name switch
    {
        "years" => (name, 0, 12),
        "months" => (name, 0, 1),
        "weeks" => (name, 1, 7),
        "days" => (name, 1, 1),
        "hours" => (name, 2, 3600),
        "minutes" => (name, 2, 60),
        "seconds" => (name, 2, 1),
        "milliseconds" => (name, 3, 1_000_000),
        "microseconds" => (name, 3, 1_000),
        "nanoseconds" => (name, 3, 1),
        _ => throw CypherException.Argument($"A duration has no part '{name}'"),
    };

    // Sums come round again, as they do on servers.
    private static long Sum(List<(CypherValue Value, (string Name, int Place, long Length) Unit)> parts, int place)
    {
        var sum = 0L;
        foreach (var (value, unit) in parts)
        {
            sum = unchecked(sum + (unit.Place == place ? value.AsInteger() * unit.Length : 0));
        }

        return sum;
    }

    private static double Fraction(
        List<(CypherValue Value, (string Name, int Place, long Length) Unit)> parts, int place)
    {
        var sum = 0.0;
        foreach (var (value, unit) in parts)
        {
            if (!value.IsNumber)
            {
                throw CypherException.Argument($"The {unit.Name} are a number, and {Define.Shown(value)} is none");
            }

            sum += unit.Place == place ? value.AsNumber() * unit.Length : 0;
        }

        return sum;
    }
}
