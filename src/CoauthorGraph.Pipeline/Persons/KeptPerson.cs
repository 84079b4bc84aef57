using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Storage.Records;

namespace CoauthorGraph.Pipeline.Persons;

/// <summary>A person record in the form in which the store keeps it.</summary>
internal static class KeptPerson
{
    /// <summary>Longer ids are no ids: every mention of the person would carry it.</summary>
    public const int LongestId = 500;

    private static readonly RecordSource Nowhere = new("", "", 0);

    /// <summary>The record as it is kept; null where its id is too long.</summary>
    public static StoredPerson? Of(PersonRecord person)
    {
        if (person.SourceId.Length > LongestId)
        {
            return null;
        }

        var json = new ArrayBufferWriter<byte>(256);
        PersonRecordJson.Write(json, person);
        return new StoredPerson(
            SourceOf(person.Source.Format, person.Source.File),
            person.SourceId,
            HashOf(json.WrittenSpan),
            Encoding.UTF8.GetString(json.WrittenSpan));
    }

    /// <summary>The hash of what a record says.</summary>
    public static ulong HashOf(ReadOnlySpan<byte> json) => BitConverter.ToUInt64(SHA256.HashData(json));

    /// <summary>How a file is called of which person records are kept.</summary>
    public static string SourceOf(string format, string file) => $"{format}:{file}";

    /// <summary>What is kept of a record, read.</summary>
    public static PersonRecord Read(string json) => PersonRecordJson.Read(Encoding.UTF8.GetBytes(json), Nowhere);

    /// <summary>The ids and names of a kept record, by which papers may name the person.</summary>
    public static IEnumerable<string> KeysOf(string json)
    {
        var person = Read(json);
        return person.Names.Concat(person.OtherIds).Append(person.SourceId).Where(static key => key.Length > 0);
    }
}
