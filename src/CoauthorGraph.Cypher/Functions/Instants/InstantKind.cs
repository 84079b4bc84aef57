using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Values;
using CoauthorGraph.Cypher.Values.Temporal;

namespace CoauthorGraph.Cypher.Functions.Instants;

/// <summary>One kind of days and times: how it is made of a moment, of text, of a map and of other kinds.</summary>
/// <param name="Name">Its function.</param>
/// <param name="Type">Its type.</param>
/// <param name="Kind">What arguments know it as.</param>
/// <param name="OfMoment">Made of what a clock shows.</param>
/// <param name="OfText">Made of text.</param>
/// <param name="OfMap">Made of a map.</param>
/// <param name="OfInstant">Made of another day or time.</param>
internal sealed record InstantKind(
    string Name, string Type, ArgumentKinds Kind, Func<CypherDateTime, CypherValue> OfMoment,
    Func<string, CypherValue> OfText, Func<CypherMap, FunctionContext, CypherValue> OfMap,
    Func<CypherValue, CypherValue> OfInstant)
{
    public static InstantKind Date { get; } = new(
        "date", "DATE", ArgumentKinds.Date,
        static moment => CypherValue.Date(moment.Local.Date),
        static text => CypherValue.Date(TemporalParser.Date(text)),
        static (map, _) => CypherValue.Date(InstantMaker.Date(map)),
        static value => CypherValue.Date(InstantParts.DateOf(value)));

    public static InstantKind LocalTime { get; } = new(
        "localtime", "LOCAL TIME", ArgumentKinds.LocalTime,
        static moment => CypherValue.LocalTime(moment.Local.Time),
        static text => CypherValue.LocalTime(TemporalParser.LocalTime(text)),
        static (map, _) => CypherValue.LocalTime(InstantMaker.LocalTime(map)),
        static value => CypherValue.LocalTime(InstantParts.TimeOf(value)));

    public static InstantKind Time { get; } = new(
        "time", "ZONED TIME", ArgumentKinds.Time,
        static moment => CypherValue.Time(new CypherTime(moment.Local.Time, moment.Offset)),
        static text => CypherValue.Time(TemporalParser.Time(text, 0)),
        static (map, context) => CypherValue.Time(InstantMaker.Time(map, context)),
        static value => CypherValue.Time(
            new CypherTime(InstantParts.TimeOf(value), InstantParts.Of(value).Offset ?? 0)));

    public static InstantKind LocalDateTime { get; } = new(
        "localdatetime", "LOCAL DATETIME", ArgumentKinds.LocalDateTime,
        static moment => CypherValue.LocalDateTime(moment.Local),
        static text => CypherValue.LocalDateTime(TemporalParser.LocalDateTime(text)),
        static (map, _) => CypherValue.LocalDateTime(InstantMaker.LocalDateTime(map)),
        static value => CypherValue.LocalDateTime(Both(value).Local));

    public static InstantKind DateTime { get; } = new(
        "datetime", "ZONED DATETIME", ArgumentKinds.DateTime, CypherValue.DateTime,
        static text => CypherValue.DateTime(TemporalParser.DateTime(text, null, 0)),
        static (map, _) => CypherValue.DateTime(InstantMaker.DateTime(map)),
        static value => CypherValue.DateTime(Both(value)));

    public static IReadOnlyList<InstantKind> All { get; } = [Date, LocalTime, Time, LocalDateTime, DateTime];

    /// <summary>Made of any argument; null of null.</summary>
    public CypherValue Of(CypherValue value, FunctionContext context) => value.Kind switch
    {
        CypherKind.Null => default,
        CypherKind.String => OfText(value.AsString()),
        CypherKind.Map when value.AsMap() is { Count: 1 } map && map["timezone"].IsString => OfMoment(
            InstantClock.Read(context, isStatement: true, map["timezone"])),
        CypherKind.Map => OfMap(value.AsMap(), context),
        _ when (Define.KindOf(value) & ArgumentKinds.Instant) != 0 => OfInstant(value),
        _ => throw new CypherException(
            CypherErrorKind.ProcedureError, CypherErrorPhase.Runtime, "InvalidArgumentType",
            $"{Name}() takes text, a map, a day or a time, not {Define.Shown(value)}"),
    };

    private static CypherDateTime Both(CypherValue value)
    {
        var parts = InstantParts.Of(value);
        return parts is { Date: { } date, Time: { } time }
            ? new CypherDateTime(new CypherLocalDateTime(date, time), parts.Offset ?? 0, parts.Zone)
            : throw TemporalErrors.Cannot("day with a time", Define.Shown(value));
    }
}
