using System.Text.Json;

namespace CoauthorGraph.Readers.Json;

/// <summary>A value on a <see cref="JsonTape"/>, with its name where it is a field. Places are counted in the bytes of
/// the text.</summary>
internal struct JsonToken
{
    /// <summary>First byte of the name, after its quotation mark.</summary>
    public int NameAt;

    /// <summary>Bytes of the name; -1 where there is none.</summary>
    public int NameLength;

    /// <summary>First byte of the value; of a string the one after its quotation mark.</summary>
    public int At;

    /// <summary>Bytes of the value, of a string those between its quotation marks.</summary>
    public int Length;

    /// <summary>The token after this one and all that stand within it.</summary>
    public int Next;

    public JsonValueKind Kind;

    /// <summary>Whether the name is written with escapes.</summary>
    public bool IsNameEscaped;

    /// <summary>Whether the string is written with escapes.</summary>
    public bool IsEscaped;
}
