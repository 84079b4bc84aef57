using System.Text;
using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Pipeline.Persons;
using CoauthorGraph.Storage.Records;

namespace CoauthorGraph.Pipeline.Health;

/// <summary>Whether a stored record still says what it said when its hash was made.</summary>
internal static class RecordCheck
{
    private const string Source = ",\"source\":";

    public static bool IsWhole(RecordContent record)
    {
        if (record.Format.Length == 0)
        {
            return KeptPerson.HashOf(Encoding.UTF8.GetBytes(record.Json)) == record.Content; // It is of a person.
        }

        // A quote inside a text is escaped, so only the field itself is written like this.
        var end = record.Json.LastIndexOf(Source, StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        var content = record.Json[..end] + "}";
        return Fits(content, record.Content) || Fits(WithItsFirstId(record.Id, content), record.Content);
    }

    private static bool Fits(string content, ulong hash) =>
        StagedRecord.HashOf(Encoding.UTF8.GetBytes(content)) == hash;

    // A record that stands apart beside others of its id was given a number after its hash was made.
    private static string WithItsFirstId(string id, string content)
    {
        var number = id.LastIndexOf('#');
        if (number < 0)
        {
            return content;
        }

        var suffix = id[number..];
        var at = content.IndexOf(suffix + "\"", StringComparison.Ordinal);
        return at < 0 ? content : content.Remove(at, suffix.Length);
    }
}
