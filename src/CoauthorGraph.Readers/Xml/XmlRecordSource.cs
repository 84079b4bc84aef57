using System.Text;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Xml;

/// <summary>
/// Cuts the records out of an XML file by their tags, so that damage in one does not reach the next, and memory is
/// bounded by the longest record. No DTD is read and nothing is fetched (<see cref="XmlEntities"/>).
/// </summary>
/// <param name="content">The file.</param>
/// <param name="shape">Which elements are records.</param>
internal sealed class XmlRecordSource(Stream content, XmlShape shape) : IDisposable
{
    /// <summary>Longest record: 64 MB.</summary>
    private const int Longest = 1 << 26;

    private const int LongestTag = 1 << 16;
    private const int LongestDeclaration = 1 << 20;

    private readonly ByteWindow _window = new(content);
    private readonly XmlEntities _entities = new();
    private byte[]? _root;
    private int _openRoots;
    private int _length;
    private string _snippet = "";

    /// <summary>The current record, or a start tag that the shape wants announced; null when it is a problem.</summary>
    public XmlElement? Element { get; private set; }

    /// <summary>What is wrong with the current record; null when it can be read.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether the problem cost no record.</summary>
    public bool IsRemark { get; private set; }

    /// <summary>Whether the file ends within the current record.</summary>
    public bool IsCut { get; private set; }

    /// <summary>At the end the name of the element around all records that the file does not end; null where it does,
    /// or where a record said already that the file is cut.</summary>
    public string? Unended => _openRoots > 0 && !IsCut ? Decode(_root) : null;

    /// <summary>First line of the current record, from 1; at the end the last one.</summary>
    public long Line { get; private set; }

    /// <summary>The start of the current record.</summary>
    public string Snippet =>
        _snippet.Length > 0 ? _snippet : Decode(_window.Bytes[..Math.Min(_length, 256)]);

    /// <summary>Goes to the next record, announced tag or problem; false at the end.</summary>
    public bool MoveNext()
    {
        _window.Advance(_length);
        _length = 0;
        _snippet = "";
        Element = null;
        Problem = null;
        IsRemark = false;
        while (NextTag(out var length))
        {
            Line = _window.Line;
            if (Problem is not null)
            {
                return true;
            }

            var tag = _window.Bytes[..length];
            var isEnd = tag[1] == '/';
            var name = XmlNames.Local(tag[(isEnd ? 2 : 1)..]);
            if (shape.IsRecord(name))
            {
                if (isEnd)
                {
                    Fail("An end tag stands without its start tag", length);
                }
                else
                {
                    Record(length, XmlNames.Full(tag[1..]).ToArray());
                }

                return true;
            }

            FollowRoot(name, isEnd, isWhole: tag[^2] == '/');
            if (!isEnd && shape.IsAnnounced(name))
            {
                Parse(length, tagOnly: true);
                return true;
            }

            _window.Advance(length);
        }

        Line = _window.Line;
        return false;
    }

    public void Dispose() => _window.Dispose();

    // Files may be put together of several.
    private void FollowRoot(ReadOnlySpan<byte> name, bool isEnd, bool isWhole)
    {
        _root ??= name.ToArray();
        if (name.SequenceEqual(_root) && !isWhole)
        {
            _openRoots += isEnd ? -1 : 1;
        }
    }

    // The window then begins with a tag of that length; a problem may be set instead.
    private bool NextTag(out int length)
    {
        length = 0;
        while (true)
        {
            var at = _window.Bytes.IndexOf((byte)'<');
            if (at < 0 || _window.Bytes.Length - at < 12)
            {
                _window.Advance(at < 0 ? _window.Bytes.Length : at);
                if (_window.Fill())
                {
                    continue;
                }

                if (_window.Bytes.Length < 3)
                {
                    return false;
                }

                at = 0;
            }

            _window.Advance(at);
            var bytes = _window.Bytes;
            if (bytes.StartsWith("<!--"u8) || bytes.StartsWith("<![CDATA["u8))
            {
                SkipPast(bytes[2] == '-' ? "-->"u8 : "]]>"u8);
            }
            else if (bytes.StartsWith("<?"u8) || bytes.StartsWith("<!DOCTYPE"u8))
            {
                Declaration();
                if (Problem is not null)
                {
                    return true;
                }
            }
            else if (TagLength() is > 2 and var found)
            {
                length = found;
                return true;
            }
            else
            {
                _window.Advance(1);
            }
        }
    }

    private int TagLength()
    {
        var from = 1;
        while (true)
        {
            var end = _window.Bytes[from..].IndexOfAny((byte)'>', (byte)'<');
            if (end >= 0)
            {
                return _window.Bytes[from + end] == '>' ? from + end + 1 : 0;
            }

            from = _window.Bytes.Length;
            if (from > LongestTag || !_window.Fill())
            {
                return 0;
            }
        }
    }

    private void SkipPast(ReadOnlySpan<byte> end)
    {
        _window.Advance(4);
        while (_window.Bytes.IndexOf(end) is var at)
        {
            _window.Advance(at >= 0 ? at + end.Length : Math.Max(0, _window.Bytes.Length - end.Length));
            if (at >= 0 || !_window.Fill())
            {
                return;
            }
        }
    }

    // The document type may declare entities.
    private void Declaration()
    {
        while (_window.Bytes.Length < LongestDeclaration && EndOfDeclaration() < 0 && _window.Fill())
        {
        }

        var end = EndOfDeclaration();
        if (end < 0)
        {
            _window.Advance(2);
            return;
        }

        var text = Encoding.Latin1.GetString(_window.Bytes[..end]);
        if (text[1] != '?' && text.IndexOf('[', StringComparison.Ordinal) is > 0 and var subset)
        {
            _entities.Declare(text[subset..]);
            if (_entities.Refuses)
            {
                Problem = "The file declares entities that are more than a few characters; they are not followed.";
                IsRemark = true;
                _snippet = text[..Math.Min(text.Length, 256)];
            }
        }

        _window.Advance(end);
    }

    private int EndOfDeclaration()
    {
        var bytes = _window.Bytes;
        var end = bytes.IndexOf((byte)'>');
        var subset = bytes[1] == '?' ? -1 : bytes.IndexOf((byte)'[');
        if (subset < 0 || subset > end)
        {
            return end < 0 ? -1 : end + 1;
        }

        var close = bytes[subset..].IndexOf((byte)']');
        var after = close < 0 ? -1 : bytes[(subset + close)..].IndexOf((byte)'>');
        return after < 0 ? -1 : subset + close + after + 1;
    }

    private void Record(int tagLength, byte[] name)
    {
        if (_window.Bytes[tagLength - 2] == '/')
        {
            Parse(tagLength, tagOnly: false);
            return;
        }

        var scan = new XmlRecordScan(_window, shape, name);
        switch (scan.Run(tagLength, Longest, out var length))
        {
            case XmlRecordEnding.Whole:
                Parse(length, tagOnly: false);
                break;
            case XmlRecordEnding.NextBegins:
                Fail("The next record begins before this one has ended", length);
                break;
            case XmlRecordEnding.TooLong:
                Fail("The record is longer than 64 MB", length);
                break;
            default:
                IsCut = true;
                Fail("The file ends within this record", length);
                break;
        }
    }

    private void Parse(int length, bool tagOnly)
    {
        var text = Decode(_window.Bytes[..length]);
        try
        {
            Element = tagOnly ? XmlFragment.ParseTag(text, _entities) : XmlFragment.Parse(text, _entities);
            _length = length;
        }
        catch (FormatException failure)
        {
            Fail($"The record is not well formed: {failure.Message}", length);
        }
    }

    private void Fail(string problem, int length)
    {
        _snippet = Decode(_window.Bytes[..Math.Min(length, 256)]);
        Problem = problem + ".";
        _length = length;
    }

    private static string Decode(ReadOnlySpan<byte> bytes) =>
        Encoding.UTF8.GetString(bytes);
}
