using System.Text.Json;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Export.Html;

/// <summary>
/// The topics or institutions that anybody of the slice has, numbered from 0, each with how many people have it.
/// </summary>
internal sealed class PageNames
{
    private readonly StringColumn _names;
    private readonly SortedDictionary<int, int> _people = [];
    private readonly Dictionary<int, int> _numberOf = [];

    /// <summary>Takes the rows that people have, one entry for each person and row.</summary>
    public PageNames(ReadOnlySpan<int> rows, StringColumn names)
    {
        _names = names;
        foreach (var row in rows)
        {
            _people[row] = _people.GetValueOrDefault(row) + 1;
        }

        foreach (var row in _people.Keys)
        {
            _numberOf.Add(row, _numberOf.Count);
        }
    }

    public void Write(Utf8JsonWriter json, string property)
    {
        json.WriteStartArray(property);
        foreach (var (row, people) in _people)
        {
            json.WriteStartArray();
            json.WriteStringValue(_names[row]);
            json.WriteNumberValue(people);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the numbers of one person's rows.</summary>
    public void WriteRows(Utf8JsonWriter json, ReadOnlySpan<int> rows)
    {
        json.WriteStartArray();
        foreach (var row in rows)
        {
            json.WriteNumberValue(_numberOf[row]);
        }

        json.WriteEndArray();
    }
}
