using System.Buffers;

namespace CoauthorGraph.Readers.Xml;

/// <summary>Names in the bytes of tags.</summary>
internal static class XmlNames
{
    private static readonly SearchValues<byte> Ends = SearchValues.Create(" \t\r\n/>"u8);

    /// <summary>The name that text after an opening bracket begins with, prefix included.</summary>
    public static ReadOnlySpan<byte> Full(ReadOnlySpan<byte> tag)
    {
        var end = tag.IndexOfAny(Ends);
        return end < 0 ? tag : tag[..end];
    }

    /// <summary>The same without prefix.</summary>
    public static ReadOnlySpan<byte> Local(ReadOnlySpan<byte> tag)
    {
        var name = Full(tag);
        return name[(name.IndexOf((byte)':') + 1)..];
    }
}
