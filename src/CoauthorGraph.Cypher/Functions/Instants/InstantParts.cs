using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Values;
using CoauthorGraph.Cypher.Values.Temporal;

namespace CoauthorGraph.Cypher.Functions.Instants;

/// <summary>The day, the time and the zone that a value has.</summary>
/// <param name="Date">The day, or null.</param>
/// <param name="Time">The time of day, or null.</param>
/// <param name="Zone">The name of the zone, or null.</param>
/// <param name="Offset">The offset from UTC, or null.</param>
internal readonly record struct InstantParts(CypherDate? Date, CypherLocalTime? Time, string? Zone, int? Offset)
{
    /// <summary>The parts of a day or a time.</summary>
    public static InstantParts Of(CypherValue value) => value.Kind switch
    {
        CypherKind.Date => new(value.AsDate(), null, null, null),
        CypherKind.LocalTime => new(null, value.AsLocalTime(), null, null),
        CypherKind.Time => new(null, value.AsTime().Local, null, value.AsTime().Offset),
        CypherKind.LocalDateTime => new(value.AsLocalDateTime().Date, value.AsLocalDateTime().Time, null, null),
        CypherKind.DateTime => new(
            value.AsDateTime().Local.Date, value.AsDateTime().Local.Time, value.AsDateTime().Zone,
            value.AsDateTime().Offset),
        _ => throw CypherException.Argument($"{Define.Shown(value)} is no day and no time"),
    };

    /// <summary>The day; an error where there is none.</summary>
    public static CypherDate DateOf(CypherValue value) =>
        Of(value).Date ?? throw TemporalErrors.Cannot("day", Define.Shown(value));

    /// <summary>The time of day; an error where there is none.</summary>
    public static CypherLocalTime TimeOf(CypherValue value) =>
        Of(value).Time ?? throw TemporalErrors.Cannot("time of day", Define.Shown(value));
}
