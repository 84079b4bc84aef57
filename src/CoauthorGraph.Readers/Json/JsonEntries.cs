namespace CoauthorGraph.Readers.Json;

/// <summary>The values in a list or in an object one after the other; the default has none.</summary>
internal struct JsonEntries(JsonTape tape, int container)
{
    private readonly JsonTape? _tape = tape;
    private readonly int _end = tape.Tokens[container].Next;
    private int _next = container + 1;
    private int _current;

    public readonly JsonValue Current => new(_tape!, _current);

    public readonly JsonEntries GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next >= _end)
        {
            return false;
        }

        _current = _next;
        _next = _tape!.Tokens[_next].Next;
        return true;
    }

    /// <summary>The first value; one that is not there when there is none.</summary>
    public readonly JsonValue First() => _next < _end ? new JsonValue(_tape!, _next) : default;

    /// <summary>How many there are.</summary>
    public readonly int Count()
    {
        var count = 0;
        foreach (var _ in this)
        {
            count++;
        }

        return count;
    }
}
