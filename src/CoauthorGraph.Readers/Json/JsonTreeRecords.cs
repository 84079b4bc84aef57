using System.Buffers;
using System.Text;
using System.Text.Json;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Json;

/// <summary>
/// Records that stand in a list or one after the other, cut out of the stream by matching brackets. After damage the
/// next record is found by how the ones before it began.
/// </summary>
internal sealed class JsonTreeRecords : JsonRecordSource
{
    /// <summary>Longest record: 64 MB.</summary>
    private const int Longest = 1 << 26;

    private const int SignatureLength = 64;
    private const int MostPlacesToTry = 1000;

    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"{}[]"u8);
    private static readonly SearchValues<byte> InString = SearchValues.Create("\"\\\n"u8);

    private readonly ByteWindow _window;
    private readonly byte[][] _listNames;
    private readonly bool _page;
    private byte[] _signature = [];
    private int _good;
    private int _tries;
    private bool _inList;
    private bool _damaged;
    private bool _strayBytes;
    private bool _everDamaged;
    private int _length;
    private string _snippet = "";

    public JsonTreeRecords(Stream content, JsonShape shape, bool page)
        : base(shape)
    {
        _window = new ByteWindow(content);
        _page = page;
        _listNames = Array.ConvertAll(
            shape.Containers, static path => Encoding.UTF8.GetBytes($"\"{path[(path.LastIndexOf('.') + 1)..]}\""));
    }

    private enum Ending
    {
        Whole,
        BrokenString,
        TooLong,
        Cut,
    }

    public override bool MoveNext()
    {
        Problem = null;
        _window.Advance(_length);
        _length = 0;
        while (FindStart())
        {
            Line = _window.Line;
            if (_strayBytes)
            {
                _strayBytes = false;
                _snippet = Start(_window.Bytes);
                Problem = "Between two records stands what is none.";
                return true;
            }

            var ending = Ending.Whole;
            string? failure = null;
            if (Tape.TryParseStart(_window.Memory, out var length)
                || ((ending = Scan(out length)) == Ending.Whole && TryParse(length, out failure)))
            {
                if (Accept(length))
                {
                    return true;
                }

                continue;
            }

            var first = !_damaged;
            _snippet = Start(_window.Bytes[..length]);
            Problem = Message(ending, failure);
            Skip(length);
            if (first)
            {
                return true;
            }

            Problem = null;
        }

        return false;
    }

    public override string Snippet() => Problem is null ? Start(_window.Bytes[.._length]) : _snippet;

    public override void Dispose() => _window.Dispose();

    private static string Message(Ending ending, string? failure) => ending switch
    {
        Ending.Cut => "The file ends within this record.",
        Ending.TooLong => "The record is longer than 64 MB.",
        Ending.BrokenString => "A line ends within a string of this record.",
        _ => $"The record is no JSON object: {failure ?? "it is damaged"}",
    };

    private bool TryParse(int length, out string? failure)
    {
        failure = null;
        try
        {
            Tape.Parse(_window.Memory[..length]);
            return true;
        }
        catch (JsonException exception)
        {
            failure = exception.Message;
            return false;
        }
    }

    // After damage a part of a record is met where a record should be.
    private bool Accept(int length)
    {
        if (!_everDamaged && Shape.IsOther is not null && !IsRecord() && Shape.IsOther(Record))
        {
            _length = length;
            return true;
        }

        if (!IsRecord())
        {
            if (_damaged)
            {
                _window.Advance(_good == 0 && _tries++ < MostPlacesToTry ? 1 : length);
                return false;
            }

            _damaged = _everDamaged = true;
            _length = length;
            return true;
        }

        Learn(_window.Bytes[..Math.Min(length, SignatureLength)]);
        _damaged = false;
        _length = length;
        return true;
    }

    private bool IsRecord()
    {
        try
        {
            return Shape.IsRecord(Record);
        }
        catch (InvalidOperationException)
        {
            return false; // A string that is no UTF-8.
        }
    }

    private void Learn(ReadOnlySpan<byte> start)
    {
        var common = _good == 0 ? 0 : _signature.AsSpan().CommonPrefixLength(start);
        if (_good++ == 0 || common < _signature.Length)
        {
            _signature = start[..(_good == 1 ? start.Length : common)].ToArray();
        }
    }

    // Before two records have been seen, only the first field's name is taken as common to all.
    private ReadOnlySpan<byte> Signature()
    {
        if (_good == 0)
        {
            return "{"u8;
        }

        var colon = _signature.AsSpan().IndexOf((byte)':');
        return _good > 1 || colon < 0 ? _signature : _signature.AsSpan(0, colon);
    }

    private void Skip(int length)
    {
        _damaged = _everDamaged = true;
        var next = _good == 0 && _tries++ >= MostPlacesToTry ? -1 : _window.Bytes[1..length].IndexOf(Signature());
        _window.Advance(next >= 0 ? next + 1 : length);
    }

    private bool FindStart()
    {
        if (_damaged)
        {
            return FindSignature();
        }

        while (true)
        {
            if (_page && !_inList && !FindList())
            {
                return false;
            }

            if (_damaged)
            {
                return true;
            }

            var at = _page ? _window.Bytes.IndexOfAny((byte)'{', (byte)']') : _window.Bytes.IndexOf((byte)'{');
            if (at < 0)
            {
                _window.Advance(_window.Bytes.Length);
                if (!_window.Fill())
                {
                    return false;
                }

                continue;
            }

            if (HasStray(_window.Bytes[..at], _page ? " \t\r\n,"u8 : "\uFEFF \t\r\n,[]"u8)
                || (_window.Bytes[at] == ']' && !EndsList(at)))
            {
                _damaged = _everDamaged = _strayBytes = true;
                return true;
            }

            _window.Advance(at);
            if (_window.Bytes[0] == '{')
            {
                return true;
            }

            _window.Advance(1);
            _inList = false;
        }
    }

    // Services put null where an id they were asked for is not known.
    private static bool HasStray(ReadOnlySpan<byte> between, ReadOnlySpan<byte> allowed)
    {
        while (between.IndexOfAnyExcept(allowed) is >= 0 and var at)
        {
            if (!between[at..].StartsWith("null"u8))
            {
                return true;
            }

            between = between[(at + 4)..];
        }

        return false;
    }

    // No comma stands before the end of a list, and after it only what can follow a list.
    private bool EndsList(int at)
    {
        var before = _window.Bytes[..at].TrimEnd(" \t\r\n"u8);
        var after = _window.Bytes[(at + 1)..].TrimStart(" \t\r\n"u8);
        return !before.EndsWith(","u8) && (after.IsEmpty || after[0] is (byte)',' or (byte)'}');
    }

    private bool FindSignature()
    {
        while (true)
        {
            var signature = Signature();
            var at = signature.Length == 0 ? -1 : _window.Bytes.IndexOf(signature);
            if (at >= 0)
            {
                _window.Advance(at);
                return true;
            }

            _window.Advance(Math.Max(0, _window.Bytes.Length - SignatureLength));
            if (!_window.Fill())
            {
                return false;
            }
        }
    }

    // The bracket after the name of a list of records; after damage a record itself may come first.
    private bool FindList()
    {
        while (true)
        {
            var best = -1;
            var after = 0;
            foreach (var name in _listNames)
            {
                if (ListStart(name) is var (at, end) && at >= 0 && (best < 0 || at < best))
                {
                    (best, after) = (at, end);
                }
            }

            var record = _everDamaged && _good > 1 ? _window.Bytes.IndexOf(Signature()) : -1;
            if (record >= 0 && (best < 0 || record < best))
            {
                _window.Advance(record);
                _inList = _damaged = true;
                return true;
            }

            if (best >= 0)
            {
                _window.Advance(after);
                _inList = true;
                return true;
            }

            _window.Advance(Math.Max(0, _window.Bytes.Length - SignatureLength));
            if (!_window.Fill())
            {
                return false;
            }
        }
    }

    private (int At, int End) ListStart(byte[] quoted)
    {
        var bytes = _window.Bytes;
        for (var from = 0; bytes[from..].IndexOf(quoted) is >= 0 and var found;)
        {
            var at = from + found;
            from = at + quoted.Length;
            var rest = bytes[from..];
            var value = rest.IndexOfAnyExcept(" \t\r\n:"u8);
            if (value > 0 && rest[value] == '[' && (at == 0 || bytes[at - 1] != '\\'))
            {
                return (at, from + value + 1);
            }
        }

        return (-1, 0);
    }

    private Ending Scan(out int length)
    {
        var depth = 0;
        var at = 0;
        var inString = false;
        while (true)
        {
            var rest = _window.Bytes[at..];
            var found = rest.IndexOfAny(inString ? InString : Structure);
            if (found < 0 || (rest[found] == '\\' && found + 1 == rest.Length))
            {
                at += found < 0 ? rest.Length : found;
                length = _window.Bytes.Length;
                if (at >= Longest)
                {
                    return Ending.TooLong;
                }

                if (!_window.Fill())
                {
                    length = _window.Bytes.Length;
                    return Ending.Cut;
                }

                continue;
            }

            length = at + found + 1;
            switch (rest[found])
            {
                case (byte)'\\':
                    at = length + 1;
                    continue;
                case (byte)'\n':
                    return Ending.BrokenString;
                case (byte)'"':
                    inString = !inString;
                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                default:
                    depth--;
                    break;
            }

            at = length;
            if (depth == 0 && !inString)
            {
                return Ending.Whole;
            }
        }
    }
}
