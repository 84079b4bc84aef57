using SharpCompress.Compressors;
using SharpCompress.Compressors.BZip2;

namespace CoauthorGraph.Readers.Compression;

/// <summary>Recognises compressed content by its first bytes and reads it as it streams.</summary>
internal static class Decompression
{
    public const int MagicLength = 8;

    /// <summary>The decompressed content, and the name of the compression or null.</summary>
    public static (Stream Content, string? Name) Open(PeekStream stream)
    {
        var magic = stream.Peek(MagicLength);
        if (magic.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            return (new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionMode.Decompress),
                "gzip");
        }

        if (magic.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]))
        {
            return (new ZstdSharp.DecompressionStream(stream, leaveOpen: false), "zstd");
        }

        if (magic.StartsWith((ReadOnlySpan<byte>)[0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]))
        {
            return (new XzStreams(stream), "xz");
        }

        return magic.StartsWith("BZh"u8)
            ? (BZip2Stream.Create(stream, CompressionMode.Decompress, decompressConcatenated: true), "bzip2")
            : (stream, null);
    }

    /// <summary>Whether it says that compressed content is cut or not what was written.</summary>
    public static bool IsDamage(Exception failure) => failure is InvalidDataException or EndOfStreamException
        or SharpCompress.Common.SharpCompressException or ZstdSharp.ZstdException;

    public static bool IsZip(ReadOnlySpan<byte> magic) => magic.StartsWith("PK\u0003\u0004"u8);
}
