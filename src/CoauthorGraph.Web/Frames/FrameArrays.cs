using System.Buffers;
using System.Buffers.Binary;

namespace CoauthorGraph.Web.Frames;

/// <summary>Arrays of numbers one after another, and what each is called.</summary>
internal sealed class FrameArrays
{
    private readonly List<object> _heads = [];
    private readonly ArrayBufferWriter<byte> _content = new();

    /// <summary>Name, kind of number (<c>u32</c>, <c>f32</c>, <c>u16</c>) and length of each.</summary>
    public IReadOnlyList<object> Heads => _heads;

    /// <summary>Their bytes.</summary>
    public ReadOnlySpan<byte> Content => _content.WrittenSpan;

    public void Add<T>(string name, IReadOnlyList<T> rows, Func<T, int> of)
    {
        _heads.Add(new { name, type = "u32", length = rows.Count });
        foreach (var row in rows)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(_content.GetSpan(sizeof(uint)), (uint)of(row));
            _content.Advance(sizeof(uint));
        }
    }

    public void AddReal<T>(string name, IReadOnlyList<T> rows, Func<T, float> of)
    {
        _heads.Add(new { name, type = "f32", length = rows.Count });
        foreach (var row in rows)
        {
            BinaryPrimitives.WriteSingleLittleEndian(_content.GetSpan(sizeof(float)), of(row));
            _content.Advance(sizeof(float));
        }
    }

    /// <summary>After those of four bytes, so that each array begins where numbers of its kind may.</summary>
    public void AddShort<T>(string name, IReadOnlyList<T> rows, Func<T, int> of)
    {
        _heads.Add(new { name, type = "u16", length = rows.Count });
        foreach (var row in rows)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(_content.GetSpan(sizeof(ushort)), (ushort)of(row));
            _content.Advance(sizeof(ushort));
        }
    }
}
