using System.Text;

namespace CoauthorGraph.Readers.Xml;

/// <summary>Which elements of a format are its records. Names are without prefix.</summary>
internal sealed class XmlShape
{
    private readonly byte[][] _records;
    private readonly byte[][] _announced;
    private readonly byte[]? _holder;

    /// <summary>Describes a format.</summary>
    /// <param name="records">Elements that are records.</param>
    /// <param name="announced">Elements around records whose start tags matter.</param>
    /// <param name="holder">The element inside a record in which an element named like a record is a part of it; null
    /// where that does not occur.</param>
    public XmlShape(string[] records, string[]? announced = null, string? holder = null)
    {
        _records = Array.ConvertAll(records, Encoding.UTF8.GetBytes);
        _announced = Array.ConvertAll(announced ?? [], Encoding.UTF8.GetBytes);
        _holder = holder is null ? null : Encoding.UTF8.GetBytes(holder);
    }

    public bool IsRecord(ReadOnlySpan<byte> name) => IsOneOf(_records, name);

    public bool IsAnnounced(ReadOnlySpan<byte> name) => IsOneOf(_announced, name);

    public bool IsHolder(ReadOnlySpan<byte> name) => _holder is not null && name.SequenceEqual(_holder);

    private static bool IsOneOf(byte[][] names, ReadOnlySpan<byte> name)
    {
        foreach (var candidate in names)
        {
            if (name.SequenceEqual(candidate))
            {
                return true;
            }
        }

        return false;
    }
}
