using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CoauthorGraph.Core.Text;

/// <summary>Hashes that are the same in every process, on every machine and in every version.</summary>
public static class StableHash
{
    private const string Base32 = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>64 bits of the SHA-256 of the text's UTF-8 bytes.</summary>
    public static ulong Of(string text)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), digest);
        return BinaryPrimitives.ReadUInt64BigEndian(digest);
    }

    /// <summary>A cheap 64-bit mix of a number, for shuffling and sampling (the finaliser of SplitMix64).</summary>
    public static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>The first 60 bits of the hash as 12 letters and digits (Crockford's base 32).</summary>
    public static string ShortId(string text)
    {
        var hash = Of(text);
        return string.Create(12, hash, static (span, value) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = Base32[(int)(value >> 59)];
                value <<= 5;
            }
        });
    }
}
