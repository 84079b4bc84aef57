using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Json;

namespace CoauthorGraph.Readers.Crossref;

/// <summary>The date of a Crossref work: the first of its dates that says at least the year.</summary>
internal static class CrossrefDates
{
    public static PartialDate Of(JsonValue json) =>
        TryRead(json.Field("published"u8), out var date) || TryRead(json.Field("issued"u8), out date)
        || TryRead(json.Field("published-print"u8), out date) || TryRead(json.Field("published-online"u8), out date)
        || TryRead(json.Field("posted"u8), out date) || TryRead(json.Field("created"u8), out date)
            ? date : default;

    // {"date-parts": [[2019, 4, 1]]}
    private static bool TryRead(JsonValue field, out PartialDate date)
    {
        Span<int> parts = stackalloc int[3];
        var count = 0;
        foreach (var part in field.List("date-parts"u8).First().Entries)
        {
            if (count < parts.Length)
            {
                parts[count++] = part.Number();
            }
        }

        return PartialDate.TryOf(parts[0], parts[1], parts[2], out date);
    }
}
