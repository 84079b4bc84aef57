using System.Buffers.Binary;

namespace CoauthorGraph.Cypher.Values.Temporal;

/// <summary>The moments at which a zone's clock was changed, from the system's compiled table of the zone.</summary>
internal sealed class ZoneTransitions
{
    private const string Folder = "/usr/share/zoneinfo";
    private const int HeaderLength = 44;
    private readonly long[] _moments;
    private readonly int[] _offsets;
    private readonly int _first;

    private ZoneTransitions(long[] moments, int[] offsets, int first)
    {
        _moments = moments;
        _offsets = offsets;
        _first = first;
    }

    /// <summary>The transitions of a zone; null where the system keeps no such table.</summary>
    public static ZoneTransitions? TryRead(string name)
    {
        var path = Path.Combine(Folder, name);
        return File.Exists(path) ? Parse(File.ReadAllBytes(path)) : null;
    }

    /// <summary>Seconds ahead of UTC; null after the last change, where rules go on instead of a table.</summary>
    public int? OffsetAt(long epochSecond)
    {
        if (_moments.Length == 0 || epochSecond >= _moments[^1])
        {
            return null;
        }

        var place = Array.BinarySearch(_moments, epochSecond);
        place = place >= 0 ? place : ~place - 1;
        return place < 0 ? _first : _offsets[place];
    }

    // The first part of the file has times of 32 bits; the second, which is laid out alike, has 64.
    private static ZoneTransitions? Parse(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderLength || !file.StartsWith("TZif"u8) || file[4] < (byte)'2')
        {
            return null;
        }

        var second = file[(HeaderLength + LengthOf(file, 4))..];
        var count = Count(second, 32);
        var types = Count(second, 36);
        var body = second[HeaderLength..];
        var indexes = body[(count * 8)..];
        var kinds = indexes[count..];
        if (types == 0)
        {
            return null;
        }

        var moments = new long[count];
        var offsets = new int[count];
        for (var i = 0; i < count; i++)
        {
            moments[i] = BinaryPrimitives.ReadInt64BigEndian(body[(i * 8)..]);
            offsets[i] = BinaryPrimitives.ReadInt32BigEndian(kinds[(indexes[i] * 6)..]);
        }

        return new ZoneTransitions(moments, offsets, BinaryPrimitives.ReadInt32BigEndian(kinds));
    }

    private static int LengthOf(ReadOnlySpan<byte> header, int timeLength) =>
        (Count(header, 32) * (timeLength + 1)) + (Count(header, 36) * 6) + Count(header, 40)
        + (Count(header, 28) * (timeLength + 4)) + Count(header, 24) + Count(header, 20);

    private static int Count(ReadOnlySpan<byte> header, int at) => BinaryPrimitives.ReadInt32BigEndian(header[at..]);
}
