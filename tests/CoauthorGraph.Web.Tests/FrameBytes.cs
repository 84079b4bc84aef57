using System.Buffers.Binary;
using System.Text.Json;

namespace CoauthorGraph.Web.Tests;

/// <summary>A frame read byte by byte, as its description says.</summary>
internal sealed class FrameBytes
{
    public FrameBytes(byte[] bytes)
    {
        var length = (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        Assert.Equal(0, length % 4);
        Head = JsonDocument.Parse(bytes.AsMemory(4, length)).RootElement;
        var at = 4 + length;
        foreach (var array in Head.GetProperty("arrays").EnumerateArray())
        {
            var size = array.GetProperty("type").GetString() == "u16" ? 2 : 4;
            var isReal = array.GetProperty("type").GetString() == "f32";
            var count = array.GetProperty("length").GetInt32();
            Arrays[array.GetProperty("name").GetString()!] = [.. Enumerable.Range(0, count)
                .Select(place => bytes.AsSpan(at + (place * size)) is var rest && size == 2
                    ? BinaryPrimitives.ReadUInt16LittleEndian(rest)
                    : isReal ? BinaryPrimitives.ReadSingleLittleEndian(rest) : BinaryPrimitives.ReadUInt32LittleEndian(rest))];
            at += count * size;
        }

        Assert.Equal(bytes.Length, at);
    }

    public JsonElement Head { get; }

    public Dictionary<string, double[]> Arrays { get; } = new(StringComparer.Ordinal);

    /// <summary>A list of texts of the head.</summary>
    public List<string> Texts(string name) => [.. Head.GetProperty(name).EnumerateArray().Select(static one => one.GetString()!)];
}
