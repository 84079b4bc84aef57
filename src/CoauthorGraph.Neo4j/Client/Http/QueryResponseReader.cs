using System.Text.Json;

namespace CoauthorGraph.Neo4j.Client.Http;

/// <summary>
/// Reads the one JSON document of an answer as it arrives: rows are handed over one by one, the small rest is kept.
/// Memory is that of the largest row or of the largest part that is no row.
/// </summary>
internal sealed class QueryResponseReader(
    Stream stream, Action<IReadOnlyList<string>>? onFields, Action<object?[]>? onRow, bool typed)
{
    private readonly Dictionary<string, object?> _parts = new(StringComparer.Ordinal);
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _isLast;
    private JsonReaderState _state;
    private Place _place = Place.Document;
    private object?[] _row = [];

    private enum Place
    {
        Document,
        Data,
        Rows,
        End,
    }

    private enum Step
    {
        Done,
        NeedsMore,
    }

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Fields { get; private set; } = [];

    /// <summary>The parts beside the data, such as <c>errors</c>, <c>bookmarks</c> and <c>counters</c>, as plain
    /// values.</summary>
    public IReadOnlyDictionary<string, object?> Parts => _parts;

    /// <summary>Rows handed over.</summary>
    public long Rows { get; private set; }

    /// <summary>Reads to the end.</summary>
    /// <exception cref="JsonException">It is no JSON, or ends too early.</exception>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        while (_place != Place.End)
        {
            if (Next() == Step.NeedsMore)
            {
                if (_isLast)
                {
                    throw new JsonException("The answer ends too early");
                }

                await FillAsync(cancellationToken);
            }
        }
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start.._end).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _end += read;
        _isLast = read == 0;
    }

    // As many whole items as the buffer holds; what is cut off is read again when there is more.
    private Step Next()
    {
        var json = new Utf8JsonReader(_buffer.AsSpan(_start.._end), _isLast, _state);
        while (_place != Place.End)
        {
            var before = json;
            if (!TryItem(ref json))
            {
                Keep(in before);
                return Step.NeedsMore;
            }
        }

        Keep(in json);
        return Step.Done;
    }

    private void Keep(in Utf8JsonReader json)
    {
        _start += (int)json.BytesConsumed;
        _state = json.CurrentState;
    }

    private bool TryItem(ref Utf8JsonReader json)
    {
        if (!json.Read())
        {
            return false;
        }

        switch (_place)
        {
            case Place.Rows when json.TokenType == JsonTokenType.EndArray:
                _place = Place.Data;
                return true;
            case Place.Rows:
                return TryRow(ref json);
            case Place.Data when json.TokenType == JsonTokenType.EndObject:
                _place = Place.Document;
                return true;
            case Place.Data:
                return TryData(ref json);
            default:
                return TryPart(ref json);
        }
    }

    private bool TryPart(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.StartObject)
        {
            return true;
        }

        if (json.TokenType == JsonTokenType.EndObject)
        {
            _place = Place.End;
            return true;
        }

        if (json.TokenType != JsonTokenType.PropertyName)
        {
            throw new JsonException("The answer is no object");
        }

        var name = json.GetString()!;
        if (name == "data")
        {
            if (!json.Read())
            {
                return false;
            }

            _place = json.TokenType == JsonTokenType.StartObject ? Place.Data : Place.Document;
            return true;
        }

        if (!TryWhole(ref json))
        {
            return false;
        }

        _parts[name] = TypedJson.ReadPlain(ref json);
        return true;
    }

    private bool TryData(ref Utf8JsonReader json)
    {
        if (json.ValueTextEquals("values"u8))
        {
            if (!json.Read())
            {
                return false;
            }

            _place = Place.Rows;
            return true;
        }

        var isFields = json.ValueTextEquals("fields"u8);
        if (!TryWhole(ref json))
        {
            return false;
        }

        var value = TypedJson.ReadPlain(ref json);
        if (isFields && value is List<object?> names)
        {
            Fields = [.. names.Select(static name => (string)name!)];
            _row = new object?[Fields.Count];
            onFields?.Invoke(Fields);
        }

        return true;
    }

    private bool TryRow(ref Utf8JsonReader json)
    {
        var ahead = json;
        if (!ahead.TrySkip())
        {
            return false;
        }

        var row = new object?[_row.Length];
        var at = 0;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            var value = typed ? TypedJson.ReadTyped(ref json) : TypedJson.ReadPlain(ref json);
            if (at == row.Length)
            {
                throw new JsonException("A row has more values than there are columns");
            }

            row[at++] = value;
        }

        Rows++;
        onRow?.Invoke(row);
        return true;
    }

    /// <summary>Moves to the next value if all of it is in the buffer.</summary>
    private static bool TryWhole(ref Utf8JsonReader json)
    {
        if (!json.Read())
        {
            return false;
        }

        var ahead = json;
        return ahead.TrySkip();
    }
}
