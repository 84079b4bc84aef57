using System.Buffers;
using System.Text;

namespace CoauthorGraph.Export.ParquetFiles;

/// <summary>Writes Thrift's compact protocol, as far as Parquet's headers need it.</summary>
internal sealed class ThriftWriter(IBufferWriter<byte> output)
{
    public const byte Integer = 5;
    public const byte Long = 6;
    public const byte Binary = 8;
    public const byte List = 9;
    public const byte Struct = 12;

    private readonly Stack<int> _outer = [];
    private int _last;

    /// <summary>Begins the message, or a struct that is an element.</summary>
    public void BeginStruct()
    {
        _outer.Push(_last);
        _last = 0;
    }

    public void BeginStruct(int field)
    {
        Field(field, Struct);
        BeginStruct();
    }

    public void EndStruct()
    {
        Byte(0);
        _last = _outer.Pop();
    }

    public void Number(int field, int value)
    {
        Field(field, Integer);
        Element(value);
    }

    public void Number(int field, long value)
    {
        Field(field, Long);
        Variable((ulong)((value << 1) ^ (value >> 63)));
    }

    public void Text(int field, string value)
    {
        Field(field, Binary);
        Element(value);
    }

    public void Bytes(int field, ReadOnlySpan<byte> value)
    {
        Field(field, Binary);
        Bytes(value);
    }

    /// <summary>Begins a list; its elements follow.</summary>
    public void BeginList(int field, int count, byte type)
    {
        Field(field, List);
        if (count < 15)
        {
            Byte((byte)((count << 4) | type));
            return;
        }

        Byte((byte)(0xF0 | type));
        Variable((ulong)count);
    }

    public void Element(int value) => Variable((uint)((value << 1) ^ (value >> 31)));

    public void Element(string value) => Bytes(Encoding.UTF8.GetBytes(value));

    /// <summary>The numbers of fields grow, by less than 16.</summary>
    private void Field(int field, byte type)
    {
        Byte((byte)(((field - _last) << 4) | type));
        _last = field;
    }

    private void Bytes(ReadOnlySpan<byte> value)
    {
        Variable((ulong)value.Length);
        output.Write(value);
    }

    private void Variable(ulong value)
    {
        for (; value > 0x7F; value >>= 7)
        {
            Byte((byte)(value | 0x80));
        }

        Byte((byte)value);
    }

    private void Byte(byte value) => output.Write([value]);
}
