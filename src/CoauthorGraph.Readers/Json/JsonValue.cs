using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Readers.Json;

/// <summary>
/// A value on a tape; the default is one that is not there. Valid until the tape takes its next text. Nothing is said
/// against a value that is of another kind than asked for: it is as if it were not there.
/// </summary>
internal readonly struct JsonValue(JsonTape tape, int index)
{
    private const int LongestDescription = 40;

    private readonly JsonTape? _tape = tape;

    /// <summary>Where the value stands.</summary>
    public JsonTape Tape => _tape!;

    public JsonValueKind Kind => _tape is null ? JsonValueKind.Undefined : Token.Kind;

    public bool IsThere => _tape is not null;

    public bool IsObject => Kind == JsonValueKind.Object;

    public bool IsList => Kind == JsonValueKind.Array;

    public bool IsString => Kind == JsonValueKind.String;

    /// <summary>Whether <see cref="Text"/> has something to give.</summary>
    public bool HasText => Kind is JsonValueKind.String or JsonValueKind.Number && Token.Length > 0;

    /// <summary>Whether it is a string that needs no decoding: its bytes are its characters, and white space in it is
    /// collapsed.</summary>
    public bool IsPlain => IsString && !Token.IsEscaped && JsonText.IsPlain(Tape.From(Token.At), Token.Length);

    /// <summary>The entries of a list.</summary>
    public JsonEntries Entries => IsList ? new JsonEntries(_tape!, index) : default;

    /// <summary>The fields of an object, in the order in which they stand there.</summary>
    public JsonEntries Fields => IsObject ? new JsonEntries(_tape!, index) : default;

    /// <summary>The bytes as written, of a string those between its quotation marks.</summary>
    public ReadOnlySpan<byte> Bytes => _tape is null ? default : _tape.Bytes.Slice(Token.At, Token.Length);

    private ref readonly JsonToken Token => ref _tape!.Tokens[index];

    /// <summary>A field of an object, the last one of its name.</summary>
    public JsonValue Field(ReadOnlySpan<byte> name)
    {
        if (!IsObject)
        {
            return default;
        }

        var tokens = _tape!.Tokens;
        if ((tokens[index].Names & JsonToken.Bit(name)) == 0)
        {
            return default;
        }

        var text = _tape.Bytes;
        var found = -1;
        var end = tokens[index].Next;
        for (var at = index + 1; at < end; at = tokens[at].Next)
        {
            ref readonly var token = ref tokens[at];
            if (token.NameLength == name.Length
                ? text.Slice(token.NameAt, token.NameLength).SequenceEqual(name)
                : token.IsNameEscaped && IsEscaped(text.Slice(token.NameAt, token.NameLength), name))
            {
                found = at;
            }
        }

        return found < 0 ? default : new JsonValue(_tape, found);
    }

    /// <summary>The name under which the value stands in its object, until the next string is asked for.</summary>
    /// <exception cref="InvalidOperationException">It is no UTF-8.</exception>
    public ReadOnlySpan<char> Name() =>
        _tape!.Strings.Decode(_tape.Bytes.Slice(Token.NameAt, Token.NameLength), Token.IsNameEscaped);

    /// <summary>As <see cref="Name"/>, in UTF-8.</summary>
    /// <inheritdoc cref="Name"/>
    public ReadOnlySpan<byte> NameBytes() => Token.IsNameEscaped ? Encoding.UTF8.GetBytes([.. Name()])
        : Tape.Bytes.Slice(Token.NameAt, Token.NameLength);

    /// <summary>The characters of a string, or of a number as written, until the next string is asked for; none of
    /// anything else.</summary>
    /// <exception cref="InvalidOperationException">The string is no UTF-8.</exception>
    public Span<char> Characters() =>
        Kind is JsonValueKind.String or JsonValueKind.Number ? _tape!.Strings.Decode(Bytes, Token.IsEscaped) : default;

    /// <summary>A string, or a number as written; null when it is empty or anything else.</summary>
    /// <inheritdoc cref="Characters"/>
    public string? Text() => HasText && !Token.IsEscaped && Ascii.IsValid(Bytes) ? Encoding.Latin1.GetString(Bytes)
        : Characters() is { IsEmpty: false } text ? new string(text) : null;

    /// <summary>The string of a value that <see cref="IsPlain"/>.</summary>
    public string PlainText() => Encoding.Latin1.GetString(Bytes);

    /// <summary>As <see cref="Text"/>, for strings of which there are few that come again and again: the same object
    /// each time.</summary>
    /// <inheritdoc cref="Characters"/>
    public string? Kept() => Characters() is { IsEmpty: false } text ? _tape!.Strings.Kept(text) : null;

    /// <summary>As <see cref="Text"/>, with white space collapsed; may be empty.</summary>
    /// <inheritdoc cref="Characters"/>
    public string? Collapsed() => IsPlain ? PlainText()
        : Characters() is { IsEmpty: false } text ? new string(TextFolding.Collapse(text)) : null;

    /// <summary>This value if it is a string or a number and not empty, else another.</summary>
    public JsonValue Or(JsonValue other) => HasText ? this : other;

    /// <summary>Whether this and another value are the same string.</summary>
    public bool IsSameString(JsonValue other) => IsString && other.IsString
        && (Token.IsEscaped || other.Token.IsEscaped ? Text() == other.Text() : Bytes.SequenceEqual(other.Bytes));

    /// <summary>The value of a whole number; false when it is none that fits.</summary>
    public bool TryGetInt32(out int number)
    {
        number = 0;
        return Kind == JsonValueKind.Number && Utf8Parser.TryParse(Bytes, out number, out var used)
            && used == Token.Length;
    }

    /// <inheritdoc cref="TryGetInt32"/>
    public bool TryGetInt64(out long number)
    {
        number = 0;
        return Kind == JsonValueKind.Number && Utf8Parser.TryParse(Bytes, out number, out var used)
            && used == Token.Length;
    }

    /// <summary>The value of a number.</summary>
    public bool TryGetDouble(out double number)
    {
        number = 0;
        return Kind == JsonValueKind.Number && Utf8Parser.TryParse(Bytes, out number, out var used)
            && used == Token.Length;
    }

    /// <summary>The value as written, shortened.</summary>
    public string Describe()
    {
        var text = Encoding.UTF8.GetString(Bytes);
        text = IsString ? $"\"{text}\"" : text;
        return text.Length <= LongestDescription ? text : text[..LongestDescription] + "…";
    }

    private bool IsEscaped(ReadOnlySpan<byte> given, ReadOnlySpan<byte> name) =>
        _tape!.Strings.TryDecode(given, escaped: true, out var text)
        && text.SequenceEqual(Encoding.UTF8.GetString(name));
}
