using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Json;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.CslJson;

/// <summary>The dates of CSL: parts that are numbers or strings, of which the first date of a range counts, or text
/// (<c>raw, literal</c>, or the whole value).</summary>
internal static class CslDate
{
    public static PartialDate Of(JsonValue date)
    {
        Span<int> parts = stackalloc int[3];
        var count = 0;
        var first = date.List("date-parts"u8).First();
        foreach (var part in (first.IsList ? first : date.Field("date-parts"u8)).Entries)
        {
            if (count < parts.Length)
            {
                parts[count++] = part.Number();
            }
        }

        return PartialDate.TryOf(parts[0], parts[1], parts[2], out var whole) ? whole
            : PartialDate.TryOf(parts[0], 0, 0, out var year) ? year
            : Dates.Parse(date.Field("raw"u8).Or(date.Field("literal"u8)).Or(date.Field("year"u8)).Or(date).Text());
    }
}
