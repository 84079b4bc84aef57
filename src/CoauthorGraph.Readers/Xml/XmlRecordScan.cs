using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Xml;

/// <summary>Finds the end of the record that a window begins with.</summary>
internal ref struct XmlRecordScan(ByteWindow window, XmlShape shape, ReadOnlySpan<byte> name)
{
    private readonly ReadOnlySpan<byte> _name = name;
    private int _depth = 1;
    private int _holders;

    /// <summary>Looks for the end tag behind a start tag.</summary>
    /// <param name="at">Length of the start tag.</param>
    /// <param name="longest">Length beyond which nothing is a record.</param>
    /// <param name="length">Length of the record, or of what stands before the next.</param>
    public XmlRecordEnding Run(int at, int longest, out int length)
    {
        while (true)
        {
            var open = window.Bytes[at..].IndexOf((byte)'<');
            at = open < 0 ? window.Bytes.Length : at + open;
            length = window.Bytes.Length;
            if (length > longest)
            {
                return XmlRecordEnding.TooLong;
            }

            // A tag must be there with its name and the character after it.
            if (length - at < 64 && window.Fill())
            {
                continue;
            }

            length = window.Bytes.Length;
            if (at >= length - 1)
            {
                return XmlRecordEnding.Cut;
            }

            var tag = window.Bytes[at..];
            if (tag.StartsWith("<!--"u8) || tag.StartsWith("<![CDATA["u8))
            {
                at = Past(at, tag[2] == '-' ? "-->"u8 : "]]>"u8, longest);
            }
            else if (tag[1] == '/')
            {
                at += 2;
                if (Ends(tag[2..]))
                {
                    var end = window.Bytes[at..].IndexOf((byte)'>');
                    length = end < 0 ? window.Bytes.Length : at + end + 1;
                    return end < 0 ? XmlRecordEnding.Cut : XmlRecordEnding.Whole;
                }
            }
            else if (Begins(tag[1..]))
            {
                length = at;
                return XmlRecordEnding.NextBegins;
            }
            else
            {
                at++;
            }
        }
    }

    private readonly int Past(int at, ReadOnlySpan<byte> end, int longest)
    {
        while (true)
        {
            var found = window.Bytes[at..].IndexOf(end);
            if (found >= 0)
            {
                return at + found + end.Length;
            }

            if (window.Bytes.Length > longest || !window.Fill())
            {
                return window.Bytes.Length;
            }
        }
    }

    private bool Ends(ReadOnlySpan<byte> tag)
    {
        var full = XmlNames.Full(tag);
        if (shape.IsHolder(XmlNames.Local(full)))
        {
            _holders--;
        }

        return full.SequenceEqual(_name) && --_depth == 0;
    }

    // Whether another record begins here; within the holder it is a part of this one.
    private bool Begins(ReadOnlySpan<byte> tag)
    {
        var full = XmlNames.Full(tag);
        var local = XmlNames.Local(full);
        if (shape.IsHolder(local))
        {
            _holders++;
        }

        if (!shape.IsRecord(local))
        {
            return false;
        }

        if (_holders <= 0)
        {
            return true;
        }

        if (full.SequenceEqual(_name))
        {
            _depth++;
        }

        return false;
    }
}
