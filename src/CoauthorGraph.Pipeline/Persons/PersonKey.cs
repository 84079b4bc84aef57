using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Pipeline.Persons;

/// <summary>Ids and names as numbers, by which persons are found: the first 64 bits of a SHA-256, which nobody can make
/// clash.</summary>
internal static class PersonKey
{
    private const string DblpScheme = "dblp:";
    private const int OrdinaryBytes = 512;

    /// <summary>Whether an id is a name of DBLP.</summary>
    public static bool IsDblpName(string id) => id.StartsWith(DblpScheme, StringComparison.Ordinal);

    /// <summary>The name in <c>dblp:Wei Wang 0001</c> without the number; empty of an id without one.</summary>
    public static ReadOnlySpan<char> NumberedName(string id)
    {
        var name = IsDblpName(id) ? id.AsSpan(DblpScheme.Length) : [];
        return DblpName.HasNumber(name) ? DblpName.WithoutNumber(name) : [];
    }

    /// <summary>The key of an id.</summary>
    public static ulong OfId(ReadOnlySpan<char> id) => Of('i', id);

    /// <summary>The key of a name.</summary>
    public static ulong OfName(ReadOnlySpan<char> name) => Of('n', name);

    /// <summary>The key that says that numbers tell people of a name apart.</summary>
    public static ulong OfNumberedName(ReadOnlySpan<char> name) => Of('h', name);

    private static ulong Of(char kind, ReadOnlySpan<char> text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length) + 1;
        var bytes = most > OrdinaryBytes ? new byte[most] : stackalloc byte[OrdinaryBytes];
        bytes[0] = (byte)kind;
        var length = 1 + Encoding.UTF8.GetBytes(text, bytes[1..]);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..length], digest);
        return BinaryPrimitives.ReadUInt64LittleEndian(digest);
    }
}
