using System.Buffers;

namespace CoauthorGraph.Readers.Bibtex;

/// <summary>An entry's type, key and fields; LaTeX is as written.</summary>
internal sealed class BibtexEntry(string type, string key)
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\{}\"");

    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    public string Type { get; } = type;

    public string Key { get; } = key;

    public IReadOnlyDictionary<string, string> Fields => _fields;

    /// <summary>Whether it has inherited what there was to inherit.</summary>
    public bool HasInherited { get; set; }

    /// <summary>The first field of several that has a value; else null.</summary>
    public string? this[params ReadOnlySpan<string> names]
    {
        get
        {
            foreach (var name in names)
            {
                if (_fields.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value))
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>Parses an entry from its <c>@</c> to its last brace.</summary>
    /// <exception cref="FormatException">A field has no value or the like.</exception>
    public static BibtexEntry Parse(string type, string text, BibtexMacros macros)
    {
        var open = text.AsSpan().IndexOfAny('{', '(') + 1;
        var parser = new Parser(text, open, text.Length - 1, macros);
        var entry = new BibtexEntry(type, type == "string" ? "" : parser.Key());
        while (parser.Field() is var (name, value))
        {
            entry._fields.TryAdd(name, value);
        }

        return entry;
    }

    /// <summary>Gives a field a value where it has none.</summary>
    public void Inherit(string name, string value) => _fields.TryAdd(name, value);

    private struct Parser(string text, int at, int end, BibtexMacros macros)
    {
        private int _at = at;

        public string Key()
        {
            var comma = text.IndexOf(',', _at, end - _at);
            var equals = text.IndexOf('=', _at, end - _at);
            if (equals >= 0 && (comma < 0 || equals < comma))
            {
                return ""; // No key; the first field comes at once.
            }

            var key = text[_at..(comma < 0 ? end : comma)].Trim();
            _at = comma < 0 ? end : comma + 1;
            return key;
        }

        public (string Name, string Value)? Field()
        {
            SkipSpaceAndCommas();
            if (_at >= end)
            {
                return null;
            }

            var equals = text.IndexOf('=', _at, end - _at);
            var name = equals < 0 ? "" : text[_at..equals].Trim();
            if (name.Length is 0 or > 60 || name.AsSpan().IndexOfAny("{}\",\n") >= 0)
            {
                throw new FormatException($"a field was expected at '{text[_at..Math.Min(end, _at + 40)].Trim()}'");
            }

            _at = equals + 1;
            var value = Part();
            for (SkipSpace(); _at < end && text[_at] == '#'; SkipSpace())
            {
                _at++;
                value += Part();
            }

            if (_at < end && text[_at] != ',')
            {
                // A forgotten comma is common; anything but a new line there is damage.
                if (text.LastIndexOf('\n', _at) <= equals)
                {
                    throw new FormatException($"the value of '{name}' is followed by what belongs to no field");
                }
            }

            return (name, value);
        }

        private void SkipSpace()
        {
            while (_at < end && char.IsWhiteSpace(text[_at]))
            {
                _at++;
            }
        }

        private void SkipSpaceAndCommas()
        {
            while (_at < end && (char.IsWhiteSpace(text[_at]) || text[_at] is ',' or '%'))
            {
                // Biber takes a percent sign for a comment as TeX does; no field begins with one.
                var line = text[_at] == '%' ? text.IndexOf('\n', _at, end - _at) : _at;
                _at = line < 0 ? end : line + 1;
            }
        }

        private string Part()
        {
            SkipSpace();
            if (_at >= end)
            {
                throw new FormatException("a field has no value");
            }

            if (text[_at] is '{' or '"')
            {
                return Delimited(text[_at] == '{' ? '}' : '"');
            }

            var start = _at;
            while (_at < end && text[_at] is not (',' or '#' or '}' or '\n' or ' ' or '\t' or '\r'))
            {
                _at++;
            }

            return macros.Value(text[start.._at].Trim());
        }

        private string Delimited(char close)
        {
            var start = ++_at;
            var depth = 0;
            for (; _at < end; _at++)
            {
                var plain = text.AsSpan(_at, end - _at).IndexOfAny(Signs);
                if (plain < 0)
                {
                    break;
                }

                _at += plain;
                var c = text[_at];
                if (c == '\\')
                {
                    _at++;
                }
                else if (depth == 0 && c == close)
                {
                    return text[start.._at++];
                }
                else if (c == '{')
                {
                    depth++;
                }
                else if (c == '}')
                {
                    depth--;
                }
            }

            throw new FormatException("a value does not end");
        }
    }
}
