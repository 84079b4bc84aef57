using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace CoauthorGraph.Readers.Json;

/// <summary>
/// Walks the JSON of one record in memory without making tokens: a string is found by the next quotation mark, and
/// what is not wanted is passed over. It takes nothing that is no JSON (RFC 8259), but refuses some rare JSON, such as
/// escapes in names of fields: what it refuses, <see cref="JsonDocument"/> reads, or says what is wrong with it.
/// </summary>
internal ref struct JsonScanner(ReadOnlySpan<byte> text)
{
    private const int Deepest = 32;

    private static readonly SearchValues<byte> Stops = SearchValues.Create(
        [(byte)'"', (byte)'\\', .. Enumerable.Range(0, 32).Select(static code => (byte)code)]);

    private static readonly SearchValues<byte> Hex = SearchValues.Create("0123456789abcdefABCDEF"u8);

    private readonly ReadOnlySpan<byte> _text = text;
    private int _at;
    private bool _fresh;

    /// <summary>Where the scanner stands.</summary>
    public readonly int Position => _at;

    /// <summary>The byte with which the value begins that comes next.</summary>
    public byte Peek()
    {
        while (_at < _text.Length && _text[_at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            _at++;
        }

        return _at < _text.Length ? _text[_at] : Refuse();
    }

    /// <summary>Goes into the object that comes next.</summary>
    public void Object() => Open((byte)'{');

    /// <summary>Goes into the list that comes next.</summary>
    public void List() => Open((byte)'[');

    /// <summary>Goes to the next field of the object and past its name; false, and out of the object, at its
    /// end.</summary>
    public bool Field(out ReadOnlySpan<byte> name)
    {
        if (!Next((byte)'}'))
        {
            name = default;
            return false;
        }

        name = String(out var escaped);
        if (escaped || Peek() != ':')
        {
            Refuse();
        }

        _at++;
        return true;
    }

    /// <summary>Goes to the next entry of the list; false, and out of the list, at its end.</summary>
    public bool Entry() => Next((byte)']');

    /// <summary>The bytes between the quotation marks of the string that comes next.</summary>
    public ReadOnlySpan<byte> String(out bool escaped)
    {
        if (Peek() != '"')
        {
            Refuse();
        }

        var start = ++_at;
        escaped = false;
        while (true)
        {
            var stop = _text[_at..].IndexOfAny(Stops);
            if (stop < 0)
            {
                Refuse();
            }

            _at += stop;
            if (_text[_at] == '"')
            {
                _fresh = false;
                return _text[start.._at++];
            }

            escaped = true;
            PassEscape();
        }
    }

    /// <summary>The bytes of the number that comes next.</summary>
    public ReadOnlySpan<byte> Number()
    {
        Peek();
        var start = _at;
        _at += _text[_at] == '-' ? 1 : 0;
        var whole = Digits();
        if (whole == 0 || (whole > 1 && _text[_at - whole] == '0'))
        {
            Refuse();
        }

        if (_at < _text.Length && _text[_at] == '.')
        {
            _at++;
            RefuseUnless(Digits() > 0);
        }

        if (_at < _text.Length && _text[_at] is (byte)'e' or (byte)'E')
        {
            _at++;
            _at += _at < _text.Length && _text[_at] is (byte)'+' or (byte)'-' ? 1 : 0;
            RefuseUnless(Digits() > 0);
        }

        _fresh = false;
        return _text[start.._at];
    }

    /// <summary>Takes the word <c>null</c> if it comes next.</summary>
    public bool Null()
    {
        if (Peek() != 'n')
        {
            return false;
        }

        Word("null"u8);
        return true;
    }

    /// <summary>The value of <c>true</c> or <c>false</c>.</summary>
    public bool Truth()
    {
        var value = Peek() == 't';
        Word(value ? "true"u8 : "false"u8);
        return value;
    }

    /// <summary>Passes over the value that comes next.</summary>
    public void Skip() => Skip(0);

    /// <summary>Refuses text that goes on after the value.</summary>
    public void End()
    {
        if (_text[_at..].IndexOfAnyExcept(" \t\r\n"u8) >= 0)
        {
            Refuse();
        }
    }

    /// <summary>Says that this is for another to read.</summary>
    [DoesNotReturn]
    public static byte Refuse() => throw new JsonException();

    private static void RefuseUnless(bool fine)
    {
        if (!fine)
        {
            Refuse();
        }
    }

    private void Skip(int depth)
    {
        RefuseUnless(depth < Deepest);
        switch (Peek())
        {
            case (byte)'"':
                String(out _);
                break;
            case (byte)'{':
                Object();
                while (Field(out _))
                {
                    Skip(depth + 1);
                }

                break;
            case (byte)'[':
                List();
                while (Entry())
                {
                    Skip(depth + 1);
                }

                break;
            case (byte)'t' or (byte)'f':
                Truth();
                break;
            case (byte)'n':
                Null();
                break;
            default:
                Number();
                break;
        }
    }

    private void Open(byte bracket)
    {
        RefuseUnless(Peek() == bracket);
        _at++;
        _fresh = true;
    }

    private bool Next(byte bracket)
    {
        var next = Peek();
        if (next == bracket)
        {
            _at++;
            _fresh = false;
            return false;
        }

        if (_fresh)
        {
            _fresh = false;
            return true;
        }

        RefuseUnless(next == ',');
        _at++;
        return true;
    }

    private void Word(ReadOnlySpan<byte> word)
    {
        RefuseUnless(_text[_at..].StartsWith(word));
        _at += word.Length;
        _fresh = false;
    }

    private int Digits()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] is >= (byte)'0' and <= (byte)'9')
        {
            _at++;
        }

        return _at - start;
    }

    private void PassEscape()
    {
        RefuseUnless(_text[_at] == '\\' && _at + 1 < _text.Length);
        if (_text[_at + 1] == 'u')
        {
            RefuseUnless(_at + 6 <= _text.Length
                && _text.Slice(_at + 2, 4).IndexOfAnyExcept(Hex) < 0);
            _at += 6;
            return;
        }

        RefuseUnless("\"\\/bfnrt"u8.Contains(_text[_at + 1]));
        _at += 2;
    }
}
