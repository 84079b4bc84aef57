using System.Text;
using CoauthorGraph.Readers.Compression;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Json;

/// <summary>
/// Takes JSON records from a stream one after the other: one object a line, one after the other over several lines, in
/// a list, or in the lists of a web service's answers. Memory is bounded by the longest record. After damage reading
/// goes on with the next record; one stretch of damage is one problem.
/// </summary>
internal abstract class JsonRecordSource(JsonShape shape) : IDisposable
{
    private const int HeadLength = 1 << 16;
    private const int LongestHead = 1 << 20;

    /// <summary>How the format packs its records.</summary>
    protected JsonShape Shape => shape;

    /// <summary>What the current record says.</summary>
    protected JsonTape Tape { get; } = new();

    /// <summary>What is wrong with the current record; null when it can be read.</summary>
    public string? Problem { get; protected set; }

    /// <summary>The current record; valid until the next one is asked for.</summary>
    public JsonValue Record => Tape.Root;

    /// <summary>First line of the current record, from 1.</summary>
    public long Line { get; protected set; }

    /// <summary>Chooses by the first bytes how the records are laid out.</summary>
    public static JsonRecordSource Open(Stream content, JsonShape shape)
    {
        var peek = new PeekStream(content);
        var head = peek.Peek(HeadLength);
        if (JsonHead.HasList(head, shape.Containers))
        {
            return new JsonTreeRecords(peek, shape, page: true);
        }

        // A first line may be long.
        head = head.Contains((byte)'\n') ? head : peek.Peek(LongestHead);
        return IsLines(head) ? new JsonLineRecords(peek, shape) : new JsonTreeRecords(peek, shape, page: false);
    }

    /// <summary>Goes to the next record or problem; false at the end.</summary>
    public abstract bool MoveNext();

    /// <summary>The start of the current record as text.</summary>
    public abstract string Snippet();

    public abstract void Dispose();

    protected static string Start(ReadOnlySpan<byte> bytes) =>
        Encoding.UTF8.GetString(bytes[..Math.Min(256, bytes.Length)]);

    // The first line is an object, or at least the second begins one as no pretty-printed object's second line does.
    private static bool IsLines(ReadOnlySpan<byte> head)
    {
        head = head.TrimStart("\uFEFF \t\r\n"u8);
        var end = head.IndexOf((byte)'\n');
        if (end < 0 || head.StartsWith("["u8))
        {
            return false;
        }

        var line = head[..end].TrimEnd(" \t\r"u8);
        return (line.Length > 1 && line.StartsWith("{"u8) && line.EndsWith("}"u8))
            || head[(end + 1)..].StartsWith("{\""u8);
    }
}
