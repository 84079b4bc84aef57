using System.Text.Json;
using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Extraction.Institutions;

/// <summary>
/// Reads registry records of ROR as a JSON array or one a line: schema 2 (https://ror.readme.io/docs/schema-v2), its
/// short layout with <c>country</c> and <c>city</c> beside <c>names</c>, and schema 1 with <c>name</c>,
/// <c>aliases</c>, <c>acronyms</c>, <c>labels</c> and <c>addresses</c>. What is not as described there is passed over.
/// </summary>
internal static class RorReader
{
    private const string Funder = "funder";
    private const double MostLatitude = 90;
    private const double MostLongitude = 180;
    private static readonly JsonSerializerOptions Lenient = new() { AllowTrailingCommas = true };

    /// <summary>The records of a stream, in order; null for each that has no id.</summary>
    /// <exception cref="CoauthorGraphException">It holds none, or is no JSON from some place on.</exception>
    public static IEnumerable<RorRecord?> Read(Stream stream, CancellationToken cancellationToken)
    {
        var records = 0;
        using var all = Elements(stream).GetEnumerator();
        while (MoveNext(all, records))
        {
            cancellationToken.ThrowIfCancellationRequested();
            records++;
            yield return Guarded(() => Record(all.Current), records);
        }

        if (records == 0)
        {
            throw new CoauthorGraphException(
                ErrorCode.InputUnreadable, "The registry file holds no records; give a ROR dump in JSON.");
        }
    }

    private static bool MoveNext(IEnumerator<JsonElement> all, int records) => Guarded(all.MoveNext, records);

    private static T Guarded<T>(Func<T> read, int records)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The latter is what half a pair of surrogates in a text leads to.
            throw new CoauthorGraphException(
                ErrorCode.InputUnreadable,
                $"The registry file breaks after {records} records ({error.Message}); give an undamaged ROR dump.",
                error);
        }
    }

    private static IEnumerable<JsonElement> Elements(Stream stream)
    {
        var buffered = new BufferedStream(stream);
        var first = buffered.ReadByte();
        while (first is >= 0 and (<= ' ' or 0xEF or 0xBB or 0xBF))
        {
            first = buffered.ReadByte();
        }

        var whole = new PrefixedStream((byte)Math.Max(first, ' '), buffered);
        return JsonSerializer
            .DeserializeAsyncEnumerable<JsonElement>(whole, topLevelValues: first != '[', Lenient)
            .ToBlockingEnumerable();
    }

    private static RorRecord? Record(JsonElement record)
    {
        if (Text(record, "id") is not { Length: > 0 } id)
        {
            return null;
        }

        var (country, city, coordinates) = Location(record);
        var kind = Items(record, "types").Where(static type => type.ValueKind == JsonValueKind.String)
            .Select(static type => type.GetString()!.ToLowerInvariant())
            .OrderBy(static type => type == Funder ? 1 : 0).FirstOrDefault(); // Many are that too.
        var relations = Items(record, "relationships")
            .Select(static one =>
                (Type: Text(one, "type")?.ToLowerInvariant(), Id: Text(one, "id"), Label: Text(one, "label")))
            .Concat(Items(record, RorRecord.Successor)
                .Where(static one => one.ValueKind == JsonValueKind.String)
                .Select(static one => (Type: (string?)RorRecord.Successor, Id: one.GetString(), Label: (string?)null)))
            .Where(static one => one.Type is not null && one.Id is not null)
            .Select(static one =>
                new RorRelation(one.Type!, one.Id!, one.Label is { Length: > 0 } label ? label : null))
            .DistinctBy(static one => (one.Type, one.Id)).ToList();
        return new RorRecord(
            id, Text(record, "status")?.ToLowerInvariant() ?? "active", Names(record), kind, country, city, coordinates,
            relations)
        {
            Domains = Domains(record),
        };
    }

    // Links are objects in schema 2 and texts in schema 1.
    private static List<string> Domains(JsonElement record) =>
        [.. Strings(record, "domains").Select(static domain => WebDomains.Of(domain!))
            .Concat(Items(record, "links").Where(static link => Text(link, "type") is null or "website")
                .Select(static link => WebDomains.OfWebsite(
                    link.ValueKind == JsonValueKind.String ? link.GetString() : Text(link, "value"))))
            .OfType<string>().Distinct(StringComparer.Ordinal)];

    private static List<RorName> Names(JsonElement record)
    {
        var names = Items(record, "names")
            .Select(static name => (Value: Text(name, "value"), Kind: KindOf(name)))
            .Where(static name => name.Value is { Length: > 0 })
            .Select(static name => new RorName(name.Value!, name.Kind)).ToList();
        if (Text(record, "name") is { Length: > 0 } shown)
        {
            names.Add(new RorName(shown, InstitutionNameKind.Full));
            names.AddRange(Texts(Items(record, "labels").Select(static label => Text(label, "label")),
                InstitutionNameKind.Label));
            names.AddRange(Texts(Strings(record, "aliases"), InstitutionNameKind.Alias));
            names.AddRange(Texts(Strings(record, "acronyms"), InstitutionNameKind.Acronym));
        }

        return names;
    }

    private static IEnumerable<RorName> Texts(IEnumerable<string?> names, InstitutionNameKind kind) =>
        names.Where(static name => name is { Length: > 0 }).Select(name => new RorName(name!, kind));

    private static IEnumerable<string?> Strings(JsonElement record, string property) => Items(record, property)
        .Where(static one => one.ValueKind == JsonValueKind.String).Select(static one => one.GetString());

    private static (string? Country, string? City, (double, double)? Coordinates) Location(JsonElement record)
    {
        foreach (var location in Items(record, "locations"))
        {
            if (Find(location, "geonames_details") is { } details)
            {
                return (Text(details, "country_code"), Text(details, "name"), Coordinates(details));
            }
        }

        var address = Items(record, "addresses").FirstOrDefault();
        var country = Text(record, "country")
            ?? (Find(record, "country") is { } nested ? Text(nested, "country_code") : null);
        return (country, Text(record, "city") ?? Text(address, "city"), Coordinates(record) ?? Coordinates(address));
    }

    private static (double, double)? Coordinates(JsonElement place) =>
        Find(place, "lat") is { ValueKind: JsonValueKind.Number } latitude
        && Find(place, "lng") is { ValueKind: JsonValueKind.Number } longitude
        && latitude.TryGetDouble(out var north) && Math.Abs(north) <= MostLatitude
        && longitude.TryGetDouble(out var east) && Math.Abs(east) <= MostLongitude
            ? (north, east)
            : null;

    private static InstitutionNameKind KindOf(JsonElement name) =>
        HasType(name, "ror_display") ? InstitutionNameKind.Full
        : HasType(name, "label") ? InstitutionNameKind.Label
        : HasType(name, "acronym") ? InstitutionNameKind.Acronym
        : InstitutionNameKind.Alias;

    private static bool HasType(JsonElement name, string type) => Items(name, "types")
        .Any(item => item.ValueKind == JsonValueKind.String && item.ValueEquals(type));

    private static IEnumerable<JsonElement> Items(JsonElement element, string property) =>
        Find(element, property) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    private static string? Text(JsonElement element, string property) =>
        Find(element, property) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    // Whoever wrote the file, what is no object has no properties.
    private static JsonElement? Find(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) ? value : null;
}
