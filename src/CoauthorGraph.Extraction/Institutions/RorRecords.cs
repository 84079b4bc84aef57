using System.Text.Json;
using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Extraction.Institutions;

/// <summary>
/// Reads registry records of ROR, https://ror.readme.io/docs/schema-v2: <c>id</c>, <c>names[].value/types</c>,
/// <c>status</c>, <c>types</c>, <c>locations[].geonames_details.country_code/name</c> (or <c>country</c> and
/// <c>city</c>), <c>relationships[].type/id</c>.
/// </summary>
internal static class RorRecords
{
    private static readonly JsonSerializerOptions Lenient = new() { AllowTrailingCommas = true };

    /// <summary>Adds the active records of a stream.</summary>
    public static void AddTo(InstitutionRegistryBuilder builder, Stream stream)
    {
        var records = 0;
        try
        {
            foreach (var record in Read(stream))
            {
                records++;
                Add(builder, record);
            }
        }
        catch (JsonException error)
        {
            throw new CoauthorGraphException(
                ErrorCode.InputUnreadable,
                $"The registry file breaks after {records} records ({error.Message}); give an undamaged ROR dump.",
                error);
        }

        if (records == 0)
        {
            throw new CoauthorGraphException(
                ErrorCode.InputUnreadable, "The registry file holds no records; give a ROR dump in JSON.");
        }
    }

    private static IEnumerable<JsonElement> Read(Stream stream)
    {
        var buffered = new BufferedStream(stream);
        var first = buffered.ReadByte();
        while (first >= 0 && first <= ' ')
        {
            first = buffered.ReadByte();
        }

        var whole = new PrefixedStream((byte)Math.Max(first, ' '), buffered);
        return JsonSerializer
            .DeserializeAsyncEnumerable<JsonElement>(whole, topLevelValues: first != '[', Lenient)
            .ToBlockingEnumerable();
    }

    private static void Add(InstitutionRegistryBuilder builder, JsonElement record)
    {
        if (record.ValueKind != JsonValueKind.Object || Text(record, "id") is not { } id
            || (Text(record, "status") ?? "active") != "active" || !record.TryGetProperty("names", out var names))
        {
            return;
        }

        var (country, city) = Location(record);
        var parents = Items(record, "relationships")
            .Where(relation => Text(relation, "type") == "parent")
            .Select(relation => Text(relation, "id"))
            .OfType<string>()
            .ToArray();
        var kind = Items(record, "types").Select(type => type.GetString()).FirstOrDefault();
        var place = builder.Add(new Institution(id, DisplayName(names) ?? id, id, country, city, kind, parents));
        foreach (var name in names.EnumerateArray())
        {
            if (Text(name, "value") is { } value)
            {
                builder.AddName(place, value, KindOf(name));
            }
        }
    }

    private static (string? Country, string? City) Location(JsonElement record)
    {
        foreach (var location in Items(record, "locations"))
        {
            if (location.TryGetProperty("geonames_details", out var details))
            {
                return (Text(details, "country_code"), Text(details, "name"));
            }
        }

        return (Text(record, "country"), Text(record, "city"));
    }

    private static string? DisplayName(JsonElement names)
    {
        foreach (var name in names.EnumerateArray())
        {
            if (HasType(name, "ror_display"))
            {
                return Text(name, "value");
            }
        }

        return names.EnumerateArray().Select(name => Text(name, "value")).FirstOrDefault();
    }

    private static InstitutionNameKind KindOf(JsonElement name) =>
        HasType(name, "ror_display") ? InstitutionNameKind.Full
        : HasType(name, "label") ? InstitutionNameKind.Label
        : HasType(name, "acronym") ? InstitutionNameKind.Acronym
        : InstitutionNameKind.Alias;

    private static bool HasType(JsonElement name, string type) =>
        Items(name, "types").Any(item => item.ValueEquals(type));

    private static IEnumerable<JsonElement> Items(JsonElement element, string property) =>
        element.TryGetProperty(property, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : [];

    private static string? Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
