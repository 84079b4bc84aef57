using System.Text.Encodings.Web;
using System.Text.Json;
using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Extraction.Institutions;

/// <summary>Brings records of a registry into one layout, a line each, and into a registry.</summary>
internal static class RorRecords
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Adds the active records, and whose place they took.</summary>
    public static void AddTo(InstitutionRegistryBuilder builder, IEnumerable<RorRecord?> records)
    {
        foreach (var record in records.OfType<RorRecord>())
        {
            var shown = record.Names.OrderBy(static name => name.Kind == InstitutionNameKind.Full ? 0 : 1)
                .Select(static name => name.Value).FirstOrDefault() ?? record.Id;
            if (!record.IsActive)
            {
                builder.AddFormerName(record.Id, shown);
                foreach (var successor in record.Of(RorRecord.Successor))
                {
                    builder.AddFormer(record.Id, successor);
                }

                continue;
            }

            var place = builder.Add(new Institution(
                record.Id, shown, record.Id, record.Country, record.City, record.Kind,
                [.. record.Of(RorRecord.Parent)])
            {
                Coordinates = record.Coordinates,
                Relations = [.. record.Relations.Select(static one => (one.Type, one.Id))],
            });
            foreach (var domain in record.Domains)
            {
                builder.AddDomain(place, domain);
            }

            foreach (var relation in record.Relations)
            {
                if (relation.Label is { } label)
                {
                    builder.AddNameElsewhere(relation.Id, label);
                }
            }

            foreach (var name in record.Names)
            {
                builder.AddName(place, name.Value, name.Kind);
            }
        }
    }

    /// <summary>Writes records as lines that <see cref="RorReader"/> reads, and gives what they hold.</summary>
    /// <exception cref="CoauthorGraphException">None of them is active.</exception>
    public static RegistryContent Write(IEnumerable<RorRecord?> records, Stream output)
    {
        int read = 0, active = 0, former = 0, passedOver = 0;
        var countries = new HashSet<string>(StringComparer.Ordinal);
        using var writer = new Utf8JsonWriter(output, Plain);
        foreach (var record in records)
        {
            read++;
            if (record is null)
            {
                passedOver++;
                continue;
            }

            active += record.IsActive ? 1 : 0;
            former += record.IsActive ? 0 : 1;
            if (record is { IsActive: true, Country: { } country })
            {
                countries.Add(country);
            }

            Write(record, writer);
            writer.Flush();
            writer.Reset();
            output.WriteByte((byte)'\n');
        }

        return active > 0
            ? new RegistryContent(read, active, former, passedOver, countries.Count)
            : throw new CoauthorGraphException(
                ErrorCode.InputUnreadable,
                $"Of the {read} records of the registry none is an active one with an id; give a ROR dump.");
    }

    private static void Write(RorRecord record, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", record.Id);
        writer.WriteString("status", record.Status);
        writer.WriteStartArray("names");
        foreach (var name in record.Names)
        {
            writer.WriteStartObject();
            writer.WriteString("value", name.Value);
            writer.WriteStartArray("types");
            if (TypeOf(name.Kind) is { } type)
            {
                writer.WriteStringValue(type);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (record.Kind is not null)
        {
            writer.WriteStartArray("types");
            writer.WriteStringValue(record.Kind);
            writer.WriteEndArray();
        }

        WriteIfThere(writer, "country", record.Country);
        WriteIfThere(writer, "city", record.City);
        if (record.Coordinates is var (latitude, longitude))
        {
            writer.WriteNumber("lat", latitude);
            writer.WriteNumber("lng", longitude);
        }

        if (record.Domains.Count > 0)
        {
            writer.WriteStartArray("domains");
            foreach (var domain in record.Domains)
            {
                writer.WriteStringValue(domain);
            }

            writer.WriteEndArray();
        }

        writer.WriteStartArray("relationships");
        foreach (var (type, id, label) in record.Relations)
        {
            writer.WriteStartObject();
            writer.WriteString("type", type);
            writer.WriteString("id", id);
            WriteIfThere(writer, "label", label);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteIfThere(Utf8JsonWriter writer, string property, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(property, value);
        }
    }

    private static string? TypeOf(InstitutionNameKind kind) => kind switch
    {
        InstitutionNameKind.Full => "ror_display",
        InstitutionNameKind.Label => "label",
        InstitutionNameKind.Acronym => "acronym",
        _ => null,
    };
}
