using System.Runtime.InteropServices;
using System.Text.Json;

namespace CoauthorGraph.Readers.Json;

/// <summary>
/// The values of one JSON text in the order in which they stand there, found in one pass; strings are decoded when they
/// are asked for. It is filled again for each text, so that nothing is allocated but what is kept. Not for several
/// threads at once.
/// </summary>
internal sealed class JsonTape
{
    private static readonly bool IsFast = Environment.GetEnvironmentVariable("COAUTHOR_FAST_JSON") != "0";

    [ThreadStatic]
    private static bool _slow;

    private readonly int[] _places = new int[JsonParser.Room];
    private JsonToken[] _tokens = new JsonToken[256];
    private byte[] _bytes = [];
    private int _start;
    private int _length;

    /// <summary>Whether texts are read with <see cref="Utf8JsonReader"/> on this thread, the slow twin of
    /// <see cref="JsonParser"/>, as everywhere with <c>COAUTHOR_FAST_JSON=0</c>, so that both can be tested.</summary>
    public static bool IsSlow
    {
        get => _slow || !IsFast;
        set => _slow = value;
    }

    /// <summary>Makes strings of the text's bytes.</summary>
    public JsonText Strings { get; } = new();

    /// <summary>The text's value, until the next text is parsed.</summary>
    public JsonValue Root => new(this, 0);

    /// <summary>The text, or what stood at its start.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(_start, _length);

    /// <summary>The bytes from a place in the text on, with those that stand after it in memory.</summary>
    public ReadOnlySpan<byte> From(int place) => _bytes.AsSpan(_start + place);

    public JsonToken[] Tokens => _tokens;

    /// <summary>Takes a text that is one value.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public void Parse(ReadOnlyMemory<byte> text)
    {
        if (!TryParseStart(text, out var length) || text.Span[length..].ContainsAnyExcept(" \t\r\n"u8))
        {
            ParseSlowly(text.Span, whole: true);
        }
    }

    /// <summary>Takes the value that a text begins with; its length.</summary>
    /// <exception cref="JsonException">It begins with none.</exception>
    public int ParseStart(ReadOnlyMemory<byte> text) =>
        TryParseStart(text, out var length) ? length : ParseSlowly(text.Span, whole: false);

    /// <summary>Takes the value that a text begins with, if it is whole and can be read fast.</summary>
    public bool TryParseStart(ReadOnlyMemory<byte> text, out int length)
    {
        length = 0;
        Hold(text);
        return !IsSlow && JsonParser.TryParse(Bytes, _places, ref _tokens, out length);
    }

    private void Hold(ReadOnlyMemory<byte> text)
    {
        var bytes = MemoryMarshal.TryGetArray(text, out var segment) ? segment : text.ToArray();
        (_bytes, _start, _length) = (bytes.Array ?? [], bytes.Offset, bytes.Count);
    }

    private int ParseSlowly(ReadOnlySpan<byte> text, bool whole)
    {
        var json = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = JsonParser.Deepest });
        int count = 0, parent = -1, nameAt = 0, nameLength = -1;
        var isNameEscaped = false;
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.PropertyName)
            {
                (nameAt, nameLength) = ((int)json.TokenStartIndex + 1, json.ValueSpan.Length);
                isNameEscaped = json.ValueIsEscaped;
                _tokens[parent].Names |= isNameEscaped ? ulong.MaxValue : JsonToken.Bit(json.ValueSpan);
                continue;
            }

            if (json.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                ref var closed = ref _tokens[parent];
                parent = closed.Next;
                closed.Next = count;
                closed.Length = (int)json.BytesConsumed - closed.At;
            }
            else
            {
                if (count == _tokens.Length)
                {
                    Array.Resize(ref _tokens, count * 2);
                }

                var isContainer = json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
                _tokens[count] = new JsonToken
                {
                    NameAt = nameAt,
                    NameLength = nameLength,
                    IsNameEscaped = isNameEscaped,
                    Kind = Kind(json.TokenType),
                    At = (int)json.TokenStartIndex + (json.TokenType == JsonTokenType.String ? 1 : 0),
                    Length = json.ValueSpan.Length,
                    IsEscaped = json.ValueIsEscaped,
                    Next = isContainer ? parent : count + 1,
                };
                parent = isContainer ? count : parent;
                nameLength = -1;
                isNameEscaped = false;
                count++;
            }

            if (parent < 0 && !whole)
            {
                break;
            }
        }

        return (int)json.BytesConsumed;
    }

    private static JsonValueKind Kind(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };
}
