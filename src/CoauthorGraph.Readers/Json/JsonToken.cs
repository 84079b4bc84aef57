using System.Runtime.InteropServices;
using System.Text.Json;

namespace CoauthorGraph.Readers.Json;

/// <summary>A value on a <see cref="JsonTape"/>, with its name where it is a field. Places are counted in the bytes of
/// the text. Its size is a power of two, because fields are looked for by going from one to the next.</summary>
[StructLayout(LayoutKind.Sequential, Size = 32)]
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

    /// <summary>Of an object, the <see cref="Bit"/>s of its fields' names: a field whose bit is not set is not
    /// there.</summary>
    public ulong Names;

    public JsonValueKind Kind;

    /// <summary>Whether the name is written with escapes.</summary>
    public bool IsNameEscaped;

    /// <summary>Whether the string is written with escapes.</summary>
    public bool IsEscaped;

    /// <summary>A bit that a name has in common with few others.</summary>
    public static ulong Bit(ReadOnlySpan<byte> name) =>
        name.IsEmpty ? 1 : 1UL << (((name.Length * 11) + (name[0] * 5) + (name[^1] * 3)) & 63);
}
