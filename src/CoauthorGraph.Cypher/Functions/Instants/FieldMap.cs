using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Values;
using CoauthorGraph.Cypher.Values.Temporal;

namespace CoauthorGraph.Cypher.Functions.Instants;

/// <summary>The parts that a map gives for a day or a time.</summary>
internal sealed class FieldMap
{
    private static readonly string[] DateNames =
        ["year", "month", "day", "week", "dayOfWeek", "ordinalDay", "quarter", "dayOfQuarter"];

    private static readonly string[] TimeNames =
        ["hour", "minute", "second", "millisecond", "microsecond", "nanosecond"];

    private readonly CypherMap _map;

    public FieldMap(CypherMap map, bool takesDate, bool takesTime, bool takesZone)
    {
        _map = map;
        foreach (var key in map.Keys)
        {
            var isKnown = DateNames.Contains(key) ? takesDate
                : TimeNames.Contains(key) ? takesTime
                : key switch
                {
                    "date" => takesDate,
                    "time" => takesTime,
                    "timezone" => takesZone,
                    "epochSeconds" or "epochMillis" => takesDate && takesZone,
                    "datetime" => takesDate && takesTime,
                    _ => throw CypherException.Argument($"Days and times have no part '{key}'"),
                };
            if (map[key].IsNull && !DateNames.Contains(key) && !TimeNames.Contains(key))
            {
                throw CypherException.Argument($"The {key} to begin with is null, which is none");
            }

            if (!isKnown)
            {
                throw CypherException.Type($"There is no part '{key}' to give here");
            }
        }

        if (map.Count == 0)
        {
            throw CypherException.Argument("One part at least must be given, as {year: 1984}");
        }
    }

    public bool HasDate => DateNames.Any(Has);

    public bool HasTime => TimeNames.Any(Has);

    public bool Has(string name) => _map.TryGet(name, out _);

    public CypherValue this[string name] => _map[name];

    /// <summary>A whole number, the least where null is given, but for years; null where nothing is.</summary>
    public long? Whole(string name)
    {
        if (!_map.TryGet(name, out var value))
        {
            return null;
        }

        if (value.IsNull)
        {
            return name != "year" && DateNames.Contains(name) ? 1 : 0;
        }

        return value.IsInteger
            ? value.AsInteger()
            : throw CypherException.Argument($"The {name} is a whole number, and {Define.Shown(value)} is none");
    }

    /// <summary>The zone that is given: its name, or its offset alone.</summary>
    public (string? Zone, int Offset)? Zone() => Has("timezone")
        ? _map["timezone"] is { IsString: true } zone
            ? TemporalParser.Zone(zone.AsString())
            : throw CypherException.Argument($"A timezone is text, and {Define.Shown(_map["timezone"])} is none")
        : null;
}
