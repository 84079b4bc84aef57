using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoauthorGraph.Core.Records;

/// <summary>
/// The JSON form of a paper record, one object a line, as <c>extract</c> writes it and <c>ingest</c> takes it. Fields
/// come in a fixed order and missing values are left out, so the same record gives the same bytes.
/// </summary>
public static class PaperRecordJson
{
    internal static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Writes one record without a line end.</summary>
    public static void Write(IBufferWriter<byte> output, PaperRecord record)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(record);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        WriteContent(json, record);
        WriteSource(json, record.Source);
        json.WriteEndObject();
    }

    /// <summary>Writes what the record says, without where it was read: the same content gives the same
    /// bytes.</summary>
    public static void WriteContent(IBufferWriter<byte> output, PaperRecord record)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(record);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        WriteContent(json, record);
        json.WriteEndObject();
    }

    /// <summary>Completes what <see cref="WriteContent(IBufferWriter{byte}, PaperRecord)"/> wrote of a record to what
    /// <see cref="Write(IBufferWriter{byte}, PaperRecord)"/> writes of it.</summary>
    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> content, RecordSource source)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(source);
        output.Write(content[..^1]);
        output.Write(","u8);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            WriteSource(json, source);
        }

        output.Write("}"u8);
    }

    private static void WriteContent(Utf8JsonWriter json, PaperRecord record)
    {
        json.WriteString("id", record.Id);
        json.WriteString("title", record.Title);
        WriteText(json, "abstract", record.Abstract);
        WriteText(json, "date", record.Date.ToString());
        if (record.Year != 0)
        {
            json.WriteNumber("year", record.Year);
        }

        WriteText(json, "updated", record.Updated.ToString());
        WriteList(json, "categories", record.Categories);
        WriteText(json, "venue", record.Venue);
        json.WriteBoolean("hasCode", record.HasCode);
        WriteText(json, "doi", record.Doi);
        WriteText(json, "arxivId", record.ArxivId);
        WriteText(json, "url", record.Url);
        WriteAuthors(json, record.Authors);
        json.WriteBoolean("authorsTruncated", record.AuthorsTruncated);
        WriteAffiliations(json, record.Affiliations);
        WriteTopics(json, record.Topics);
        WriteArtifacts(json, record.Artifacts);
        WriteList(json, "otherIds", record.OtherIds);
        WriteList(json, "keywords", record.Keywords);
        WriteList(json, "references", record.References);
        WriteList(json, "grants", record.Grants);
    }

    private static void WriteSource(Utf8JsonWriter json, RecordSource source)
    {
        json.WriteStartObject("source");
        json.WriteString("file", source.File);
        json.WriteString("format", source.Format);
        json.WriteNumber("ordinal", source.Ordinal);
        if (source.Line != 0)
        {
            json.WriteNumber("line", source.Line);
        }

        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, IReadOnlyList<PaperAuthor> authors)
    {
        json.WriteStartArray("authors");
        foreach (var author in authors)
        {
            json.WriteStartObject();
            json.WriteNumber("position", author.Position);
            json.WriteString("name", author.Name);
            WriteText(json, "given", author.Given);
            WriteText(json, "family", author.Family);
            WriteText(json, "suffix", author.Suffix);
            WriteText(json, "orcid", author.Orcid);
            WriteText(json, "sourceId", author.SourceId);
            WriteText(json, "email", author.Email);
            WriteAffiliations(json, author.Affiliations);
            WriteIfTrue(json, "collective", author.Collective);
            WriteIfTrue(json, "inferred", author.Inferred);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAffiliations(Utf8JsonWriter json, IReadOnlyList<Affiliation> affiliations)
    {
        if (affiliations.Count == 0)
        {
            return;
        }

        json.WriteStartArray("affiliations");
        foreach (var affiliation in affiliations)
        {
            json.WriteStartObject();
            json.WriteString("raw", affiliation.Raw);
            WriteText(json, "ror", affiliation.Ror);
            WriteText(json, "name", affiliation.Name);
            WriteText(json, "institution", affiliation.InstitutionId);
            WriteText(json, "country", affiliation.Country);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void WriteTopics(Utf8JsonWriter json, IReadOnlyList<TopicAssignment> topics)
    {
        if (topics.Count == 0)
        {
            return;
        }

        json.WriteStartArray("topics");
        foreach (var topic in topics)
        {
            json.WriteStartObject();
            json.WriteString("id", topic.Id);
            json.WriteString("name", topic.Name);
            json.WriteNumber("score", topic.Score);
            WriteText(json, "evidence", topic.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void WriteArtifacts(Utf8JsonWriter json, IReadOnlyList<ArtifactMention> artifacts)
    {
        if (artifacts.Count == 0)
        {
            return;
        }

        json.WriteStartArray("artifacts");
        foreach (var artifact in artifacts)
        {
            json.WriteStartObject();
            json.WriteString("name", artifact.Name);
            json.WriteString("kind", artifact.Kind switch
            {
                ArtifactKind.Method => "method",
                ArtifactKind.Benchmark => "benchmark",
                ArtifactKind.Dataset => "dataset",
                _ => "system",
            });
            WriteText(json, "url", artifact.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    internal static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }

    internal static void WriteIfTrue(Utf8JsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, true);
        }
    }
}
