using System.Buffers;
using System.Text.Json;

namespace CoauthorGraph.Core.Records;

/// <summary>
/// The JSON form of what extraction found in a record and the record does not say itself: parts of names and links of
/// affiliations in the order of its authors and affiliations, topics, artifacts. Laid over the record, it gives the
/// extracted one. The same findings give the same bytes.
/// </summary>
public static class RecordFindingsJson
{
    /// <summary>Writes what <paramref name="extracted"/> has beyond <paramref name="raw"/>.</summary>
    public static void Write(IBufferWriter<byte> output, PaperRecord raw, PaperRecord extracted)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(extracted);
        using var json = new Utf8JsonWriter(output, PaperRecordJson.Options);
        json.WriteStartObject();
        WriteAuthors(json, raw.Authors, extracted.Authors);
        WriteLinks(json, raw.Affiliations, extracted.Affiliations);
        if (!ReferenceEquals(raw.Topics, extracted.Topics))
        {
            PaperRecordJson.WriteTopics(json, extracted.Topics);
        }

        if (!ReferenceEquals(raw.Artifacts, extracted.Artifacts))
        {
            PaperRecordJson.WriteArtifacts(json, extracted.Artifacts);
        }

        json.WriteEndObject();
    }

    private static void WriteAuthors(
        Utf8JsonWriter json, IReadOnlyList<PaperAuthor> raw, IReadOnlyList<PaperAuthor> extracted)
    {
        var last = LastChanged(raw, extracted);
        if (last < 0)
        {
            return;
        }

        json.WriteStartArray("authors");
        for (var i = 0; i <= last; i++)
        {
            json.WriteStartObject();
            WriteIfFound(json, "given", raw[i].Given, extracted[i].Given);
            WriteIfFound(json, "family", raw[i].Family, extracted[i].Family);
            WriteIfFound(json, "suffix", raw[i].Suffix, extracted[i].Suffix);
            WriteLinks(json, raw[i].Affiliations, extracted[i].Affiliations);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLinks(
        Utf8JsonWriter json, IReadOnlyList<Affiliation> raw, IReadOnlyList<Affiliation> extracted)
    {
        var last = LastChanged(raw, extracted);
        if (last < 0)
        {
            return;
        }

        json.WriteStartArray("affiliations");
        for (var i = 0; i <= last; i++)
        {
            json.WriteStartObject();
            WriteIfFound(json, "institution", raw[i].InstitutionId, extracted[i].InstitutionId);
            WriteIfFound(json, "ror", raw[i].Ror, extracted[i].Ror);
            WriteIfFound(json, "name", raw[i].Name, extracted[i].Name);
            WriteIfFound(json, "country", raw[i].Country, extracted[i].Country);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static int LastChanged<T>(IReadOnlyList<T> raw, IReadOnlyList<T> extracted)
        where T : class
    {
        var last = raw.Count - 1;
        while (last >= 0 && ReferenceEquals(raw[last], extracted[last]))
        {
            last--;
        }

        return last;
    }

    private static void WriteIfFound(Utf8JsonWriter json, string name, string? raw, string? extracted)
    {
        if (raw is null)
        {
            PaperRecordJson.WriteText(json, name, extracted);
        }
    }
}
