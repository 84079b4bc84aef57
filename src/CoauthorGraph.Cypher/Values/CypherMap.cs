using System.Collections;

namespace CoauthorGraph.Cypher.Values;

/// <summary>Values by name, in the order in which they were given; it does not change. A name that is given twice has
/// its last value.</summary>
public sealed class CypherMap : IReadOnlyCollection<KeyValuePair<string, CypherValue>>
{
    private const int MostForLinearSearch = 8;
    private readonly string[] _keys;
    private readonly CypherValue[] _values;
    private readonly Dictionary<string, int>? _places;

    /// <summary>Copies entries.</summary>
    public CypherMap(IEnumerable<KeyValuePair<string, CypherValue>> entries)
    {
        var keys = new List<string>();
        var values = new List<CypherValue>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            if (places.TryAdd(key, keys.Count))
            {
                keys.Add(key);
                values.Add(value);
            }
            else
            {
                values[places[key]] = value;
            }
        }

        _keys = [.. keys];
        _values = [.. values];
        Extent = ValueExtent.Of(_values);
        _places = keys.Count > MostForLinearSearch ? places : null;
    }

    /// <summary>The map of none.</summary>
    public static CypherMap Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _keys.Length;

    /// <summary>The names.</summary>
    public ReadOnlySpan<string> Keys => _keys;

    /// <summary>The values, in the order of the names.</summary>
    public ReadOnlySpan<CypherValue> Values => _values;

    /// <summary>How much is nested in it.</summary>
    internal ValueExtent Extent { get; }

    /// <summary>The value of a name; null where it has none.</summary>
    public CypherValue this[string key] => TryGet(key, out var value) ? value : default;

    /// <summary>The value of a name, if there is such a name.</summary>
    public bool TryGet(string key, out CypherValue value)
    {
        var place = _places is null ? Array.IndexOf(_keys, key) : _places.GetValueOrDefault(key, -1);
        value = place < 0 ? default : _values[place];
        return place >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, CypherValue>> GetEnumerator()
    {
        for (var i = 0; i < _keys.Length; i++)
        {
            yield return KeyValuePair.Create(_keys[i], _values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
