using System.Text;

namespace CoauthorGraph.Readers.Xml;

/// <summary>Which elements of a format are its records. Names are without prefix.</summary>
internal sealed class XmlShape
{
    private readonly byte[][] _records;
    private readonly byte[][] _announced;
    private readonly byte[][] _holders;

    /// <summary>Describes a format.</summary>
    /// <param name="records">Elements that are records.</param>
    /// <param name="announced">Elements around records whose start tags matter.</param>
    /// <param name="holders">Elements inside a record in which an element named like a record is a part of
    /// it.</param>
    public XmlShape(string[] records, string[]? announced = null, string[]? holders = null)
    {
        _records = Array.ConvertAll(records, Encoding.UTF8.GetBytes);
        _announced = Array.ConvertAll(announced ?? [], Encoding.UTF8.GetBytes);
        _holders = Array.ConvertAll(holders ?? [], Encoding.UTF8.GetBytes);
    }

    public bool IsRecord(ReadOnlySpan<byte> name) => IsOneOf(_records, name);

    public bool IsAnnounced(ReadOnlySpan<byte> name) => IsOneOf(_announced, name);

    public bool IsHolder(ReadOnlySpan<byte> name) => IsOneOf(_holders, name);

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
