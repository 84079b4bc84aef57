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
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The latter is what half a pair of surrogates in a text leads to.
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
        if (Text(record, "id") is not { } id || (Text(record, "status") ?? "active") != "active")
        {
            return;
        }

        var names = Items(record, "names").ToList();

        var (country, city) = Location(record);
        var parents = Items(record, "relationships")
            .Where(relation => Text(relation, "type") == "parent")
            .Select(relation => Text(relation, "id"))
            .OfType<string>()
            .ToArray();
        var kind = Items(record, "types").Where(static type => type.ValueKind == JsonValueKind.String)
            .Select(static type => type.GetString()).FirstOrDefault();
        var place = builder.Add(new Institution(id, DisplayName(names) ?? id, id, country, city, kind, parents));
        foreach (var name in names)
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
            if (Find(location, "geonames_details") is { } details)
            {
                return (Text(details, "country_code"), Text(details, "name"));
            }
        }

        return (Text(record, "country"), Text(record, "city"));
    }

    private static string? DisplayName(List<JsonElement> names) => names
        .OrderByDescending(static name => HasType(name, "ror_display"))
        .Select(static name => Text(name, "value")).OfType<string>().FirstOrDefault();

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
