using System.Buffers.Binary;
using System.Text.Json;
using CoauthorGraph.Questions.Connections;

namespace CoauthorGraph.Web.Frames;

/// <summary>
/// What a picture draws as compact bytes: the length of the head (four bytes), the head as JSON, filled up with blanks
/// to a multiple of four, and the arrays that it names, one after another in that order. Numbers are little-endian; a
/// year is 0 where none is known.
/// </summary>
internal static class PictureFrame
{
    /// <summary>What such bytes are called.</summary>
    public const string ContentType = "application/vnd.coauthorgraph.frame";

    /// <summary>The version of what the bytes mean.</summary>
    public const int Version = 1;

    private const int Aligned = 4;

    /// <summary>The frame of the people around somebody.</summary>
    public static byte[] Of(Surroundings around, string snapshot)
    {
        var places = around.People.Select(static (person, place) => (person.Id, place))
            .ToDictionary(static one => one.Id, static one => one.place, StringComparer.Ordinal);
        var opened = around.Opened.Select(static (id, place) => (id, place))
            .ToDictionary(static one => one.id, static one => one.place, StringComparer.Ordinal);
        var (people, ties) = (around.People, around.Ties);
        var arrays = new FrameArrays();
        arrays.Add("papers", people, static person => person.Papers);
        arrays.Add("coauthors", people, static person => person.Coauthors);
        arrays.Add("broughtBy", people, person => opened[person.BroughtBy ?? person.Id]);
        arrays.Add("source", ties, tie => places[tie.First]);
        arrays.Add("target", ties, tie => places[tie.Second]);
        arrays.Add("common", ties, static tie => tie.Papers);
        arrays.AddReal("weight", ties, static tie => (float)tie.Weight);
        arrays.AddShort("firstYear", ties, static tie => tie.FirstYear ?? 0);
        arrays.AddShort("lastYear", ties, static tie => tie.LastYear ?? 0);
        return Bytes(
            new
            {
                version = Version,
                snapshot,
                opened = around.Opened,
                ids = people.Select(static person => person.Id),
                names = people.Select(static person => person.Name),
                coauthorsLeftOut = around.CoauthorsLeftOut,
                tiesLeftOut = around.TiesLeftOut,
                arrays = arrays.Heads,
            },
            arrays.Content);
    }

    /// <summary>A head and the arrays that it names.</summary>
    public static byte[] Bytes(object head, ReadOnlySpan<byte> content)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(head);
        var length = (json.Length + Aligned - 1) / Aligned * Aligned;
        var bytes = new byte[sizeof(uint) + length + content.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)length);
        bytes.AsSpan(sizeof(uint), length).Fill((byte)' ');
        json.CopyTo(bytes, sizeof(uint));
        content.CopyTo(bytes.AsSpan(sizeof(uint) + length));
        return bytes;
    }
}
