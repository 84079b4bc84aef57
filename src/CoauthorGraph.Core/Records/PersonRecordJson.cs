using System.Buffers;
using System.Text.Json;

namespace CoauthorGraph.Core.Records;

/// <summary>
/// The JSON form in which a graph folder keeps a person record: <c>id, names, otherIds, orcids, notes,
/// disambiguation</c>, in this order, missing values left out, so that the same record gives the same bytes. Where it
/// was read is not in it.
/// </summary>
public static class PersonRecordJson
{
    /// <summary>Writes one record without a line end.</summary>
    public static void Write(IBufferWriter<byte> output, PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(person);
        using var json = new Utf8JsonWriter(output, PaperRecordJson.Options);
        json.WriteStartObject();
        json.WriteString("id", person.SourceId);
        PaperRecordJson.WriteList(json, "names", person.Names);
        PaperRecordJson.WriteList(json, "otherIds", person.OtherIds);
        PaperRecordJson.WriteList(json, "orcids", person.Orcids);
        PaperRecordJson.WriteList(json, "notes", person.Notes);
        PaperRecordJson.WriteIfTrue(json, "disambiguation", person.IsDisambiguation);
        json.WriteEndObject();
    }

    /// <summary>Reads one record; unknown fields are passed over.</summary>
    /// <exception cref="JsonException">The text is no JSON of this form.</exception>
    public static PersonRecord Read(ReadOnlySpan<byte> text, RecordSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var json = new Utf8JsonReader(text);
        string id = "", field = "";
        List<string> names = [], otherIds = [], orcids = [], notes = [];
        var isDisambiguation = false;
        while (json.Read())
        {
            switch (json.TokenType)
            {
                case JsonTokenType.PropertyName:
                    field = json.GetString()!;
                    break;
                case JsonTokenType.String when field == "id":
                    id = json.GetString()!;
                    break;
                case JsonTokenType.True when field == "disambiguation":
                    isDisambiguation = true;
                    break;
                case JsonTokenType.String:
                    (field switch
                    {
                        "names" => names,
                        "otherIds" => otherIds,
                        "orcids" => orcids,
                        "notes" => notes,
                        _ => null,
                    })?.Add(json.GetString()!);
                    break;
                default:
                    break;
            }
        }

        return new PersonRecord(id, names, orcids, notes, source)
        {
            OtherIds = otherIds,
            IsDisambiguation = isDisambiguation,
        };
    }
}
