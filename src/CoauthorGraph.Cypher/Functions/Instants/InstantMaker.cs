using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Values;
using CoauthorGraph.Cypher.Values.Temporal;

namespace CoauthorGraph.Cypher.Functions.Instants;

/// <summary>Makes days and times of maps.</summary>
internal static class InstantMaker
{
    public static CypherDate Date(CypherMap map)
    {
        var fields = new FieldMap(map, takesDate: true, takesTime: false, takesZone: false);
        return DateFields.Of(fields, StartOf(fields, "date") is { } start ? InstantParts.DateOf(start) : null);
    }

    public static CypherLocalTime LocalTime(CypherMap map)
    {
        var fields = new FieldMap(map, takesDate: false, takesTime: true, takesZone: false);
        var start = StartOf(fields, "time");
        RequireHour(fields, start);
        return TimeFields.Of(fields, start is { } value ? InstantParts.TimeOf(value) : null);
    }

    public static CypherTime Time(CypherMap map, FunctionContext context)
    {
        var fields = new FieldMap(map, takesDate: false, takesTime: true, takesZone: true);
        var start = StartOf(fields, "time");
        RequireHour(fields, start);
        var parts = start is { } value ? InstantParts.Of(value) : default;
        var time = start is { } of ? InstantParts.TimeOf(of) : default(CypherLocalTime?);
        var offset = parts.Offset ?? 0;
        if (fields.Zone() is { } zone)
        {
            var wanted = zone.Zone is null
                ? zone.Offset
                : TimeZoneRules.Of(zone.Zone).OffsetAt(context.Now.ToUnixTimeSeconds());
            if (time is { } local && parts.Offset is not null)
            {
                time = new CypherLocalTime(CypherDate.FloorMod(
                    local.Nanoseconds + ((wanted - offset) * CypherLocalTime.Second), CypherLocalTime.DayLength));
            }

            offset = wanted;
        }

        return new CypherTime(TimeFields.Of(fields, time), offset);
    }

    public static CypherLocalDateTime LocalDateTime(CypherMap map)
    {
        var fields = new FieldMap(map, takesDate: true, takesTime: true, takesZone: false);
        var (date, time, _, _) = PartsOf(fields);
        return Local(fields, date, time);
    }

    public static CypherDateTime DateTime(CypherMap map)
    {
        var fields = new FieldMap(map, takesDate: true, takesTime: true, takesZone: true);
        var given = fields.Zone();
        var (zone, offset) = given ?? (null, 0);
        if (fields.Has("epochSeconds") || fields.Has("epochMillis"))
        {
            return OfEpoch(fields, zone, offset);
        }

        var (date, time, startZone, startOffset) = PartsOf(fields);
        if (startOffset is null || given is null)
        {
            var local = Local(fields, date, time);
            return given is not null
                ? ZonedMoments.AtLocal(local, zone, zone is null ? offset : null)
                : ZonedMoments.AtLocal(
                    local, startZone, startZone is not null && fields.HasTime ? null : startOffset ?? 0);
        }

        // A moment by another clock is shown by the wanted one before its parts are changed; a day of its own is
        // known before.
        var isWhole = fields.Has("datetime");
        var day = isWhole ? date!.Value : fields.HasDate || date is null ? DateFields.Of(fields, date) : date.Value;
        var start = ZonedMoments.AtLocal(new CypherLocalDateTime(day, time ?? default), startZone, startOffset);
        var shown = ZonedMoments.AtUtc(start.EpochSecond, start.Nano, zone, offset).Local;
        var changed = new CypherLocalDateTime(
            isWhole && fields.HasDate ? DateFields.Of(fields, shown.Date) : shown.Date,
            TimeFields.Of(fields, shown.Time));
        return ZonedMoments.AtLocal(changed, zone, zone is null ? offset : null);
    }

    private static CypherDateTime OfEpoch(FieldMap fields, string? zone, int offset)
    {
        if (fields.Has("epochSeconds") && fields.Has("epochMillis"))
        {
            throw CypherException.Argument("Either epochSeconds or epochMillis is given, and not both");
        }

        var nano = fields.Whole("nanosecond") ?? 0;
        if (fields.Whole("epochMillis") is { } millis)
        {
            TemporalRanges.Check("nanosecond", nano, 0, 999_999);
        }
        else
        {
            // Seconds beyond what milliseconds can count come round again, as they do on servers.
            millis = unchecked((fields.Whole("epochSeconds") ?? 0) * 1000);
            TemporalRanges.Check("nanosecond", nano, 0, CypherLocalTime.Second - 1);
        }

        nano += CypherDate.FloorMod(millis, 1000) * 1_000_000;
        var second = CypherDate.FloorDiv(millis, 1000) + (nano / CypherLocalTime.Second);
        return ZonedMoments.AtUtc(second, (int)(nano % CypherLocalTime.Second), zone, offset);
    }

    private static CypherLocalDateTime Local(FieldMap fields, CypherDate? date, CypherLocalTime? time)
    {
        if (date is null && (time is not null || fields.HasTime) && !IsWholeDate(fields))
        {
            throw CypherException.Argument("A time of day needs its day: year, month and day must be given");
        }

        var day = fields.HasDate || date is null ? DateFields.Of(fields, date) : date.Value;
        return new CypherLocalDateTime(day, TimeFields.Of(fields, time));
    }

    private static bool IsWholeDate(FieldMap fields) => fields.Has("year")
        && (fields.Has("day") || fields.Has("ordinalDay") || fields.Has("dayOfWeek") || fields.Has("dayOfQuarter")
            || fields.Has("week") || fields.Has("quarter"));

    private static InstantParts PartsOf(FieldMap fields)
    {
        if (StartOf(fields, "datetime") is { } both)
        {
            var parts = InstantParts.Of(both);
            return parts.Date is not null && parts.Time is not null
                ? parts
                : throw TemporalErrors.Cannot("day with a time", Define.Shown(both));
        }

        CypherDate? date = fields.Has("date") ? InstantParts.DateOf(fields["date"]) : null;
        if (!fields.Has("time"))
        {
            return new InstantParts(date, null, null, null);
        }

        var time = InstantParts.Of(fields["time"]);
        return new InstantParts(date, InstantParts.TimeOf(fields["time"]), time.Zone, time.Offset);
    }

    private static CypherValue? StartOf(FieldMap fields, string name) => fields.Has(name) ? fields[name] : null;

    private static void RequireHour(FieldMap fields, CypherValue? start)
    {
        if (start is null && !fields.Has("hour"))
        {
            throw CypherException.Argument("The hour must be given");
        }
    }
}
