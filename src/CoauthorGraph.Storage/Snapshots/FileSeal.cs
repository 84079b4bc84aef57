using System.Buffers.Binary;

namespace CoauthorGraph.Storage.Snapshots;

/// <summary>
/// A file that was compared with its checksum is sealed: its time of last change becomes one that is worked out from
/// the checksum. Whoever writes to it, or puts another file in its place, breaks the seal, so that a file need be read
/// whole only once. What a disk forgets by itself breaks no seal; a thorough check finds that.
/// </summary>
internal static class FileSeal
{
    private static readonly DateTime First = new(1990, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Whether nobody has changed the file since it had this checksum.</summary>
    public static bool Holds(string path, string sha256) => File.GetLastWriteTimeUtc(path) == TimeOf(sha256);

    /// <summary>Seals a file that has the checksum. Where the file may not be changed it stays as it is: a seal only
    /// spares work.</summary>
    public static void Set(string path, string sha256)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, TimeOf(sha256));
        }
        catch (UnauthorizedAccessException)
        {
            // It is read again the next time.
        }
        catch (IOException)
        {
            // The same: a disk that can only be read, or a file that was replaced meanwhile.
        }
    }

    // Every file system and every archive keeps whole pairs of seconds; 29 bits of them are 34 years.
    private static DateTime TimeOf(string sha256)
    {
        Span<byte> head = stackalloc byte[sizeof(uint)];
        return Convert.FromHexString(sha256.AsSpan(0, Math.Min(8, sha256.Length & ~1)), head, out _, out var written)
            == System.Buffers.OperationStatus.Done && written == head.Length
            ? First.AddSeconds(2L * (BinaryPrimitives.ReadUInt32BigEndian(head) >> 3))
            : DateTime.MaxValue;
    }
}
