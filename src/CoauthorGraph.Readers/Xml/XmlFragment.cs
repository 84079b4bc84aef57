namespace CoauthorGraph.Readers.Xml;

/// <summary>
/// Parses one record's XML into elements: tags, attributes, character data, references, CDATA sections; comments and
/// processing instructions are passed over. Not a validating parser, but tags must match.
/// </summary>
internal ref struct XmlFragment
{
    private const int Deepest = 256;

    private readonly XmlEntities _entities;
    private ReadOnlySpan<char> _rest;

    private XmlFragment(ReadOnlySpan<char> text, XmlEntities entities)
    {
        _rest = text;
        _entities = entities;
    }

    /// <summary>The element a text consists of.</summary>
    /// <exception cref="FormatException">The text is not well formed, or nested more than 256 deep.</exception>
    public static XmlElement Parse(ReadOnlySpan<char> text, XmlEntities entities) =>
        new XmlFragment(text, entities).ParseAll();

    /// <summary>An element with the attributes of a start tag, brackets included, and nothing in it.</summary>
    public static XmlElement ParseTag(ReadOnlySpan<char> tag, XmlEntities entities) =>
        new XmlFragment(tag, entities).StartTag(out _);

    private static ReadOnlySpan<char> Local(ReadOnlySpan<char> name) => name[(name.IndexOf(':') + 1)..];

    private XmlElement ParseAll()
    {
        var root = StartTag(out var empty);
        if (empty)
        {
            return root;
        }

        var open = new List<XmlElement> { root };
        while (true)
        {
            var at = _rest.IndexOf('<');
            if (at < 0)
            {
                throw new FormatException($"the element '{open[^1].Name}' has no end tag");
            }

            if (at > 0)
            {
                open[^1].Append(_entities.Resolve(_rest[..at]));
                _rest = _rest[at..];
            }

            if (_rest.StartsWith("</"))
            {
                EndTag(open[^1].Name);
                open.RemoveAt(open.Count - 1);
                if (open.Count == 0)
                {
                    return root;
                }
            }
            else if (_rest.StartsWith("<![CDATA["))
            {
                open[^1].Append(Until("]]>", 9).ToString());
            }
            else if (_rest.StartsWith("<!--"))
            {
                Until("-->", 4);
            }
            else if (_rest.StartsWith("<?"))
            {
                Until("?>", 2);
            }
            else
            {
                var child = StartTag(out empty);
                open[^1].Add(child);
                if (!empty)
                {
                    open.Add(child);
                }

                if (open.Count > Deepest)
                {
                    throw new FormatException($"elements are nested more than {Deepest} deep");
                }
            }
        }
    }

    private ReadOnlySpan<char> Until(string end, int skip)
    {
        var at = _rest[skip..].IndexOf(end);
        if (at < 0)
        {
            throw new FormatException($"'{_rest[..skip]}' has no '{end}'");
        }

        var inside = _rest.Slice(skip, at);
        _rest = _rest[(skip + at + end.Length)..];
        return inside;
    }

    private void EndTag(string expected)
    {
        var end = _rest.IndexOf('>');
        var name = end < 0 ? _rest[2..] : Local(_rest[2..end].TrimEnd());
        if (!name.SequenceEqual(expected))
        {
            throw new FormatException(
                $"the end tag of '{expected}' was expected, found was '{name[..Math.Min(40, name.Length)]}'");
        }

        _rest = _rest[(end + 1)..];
    }

    private XmlElement StartTag(out bool empty)
    {
        var end = 1;
        while (end < _rest.Length && (char.IsLetterOrDigit(_rest[end]) || _rest[end] is ':' or '_' or '-' or '.'))
        {
            end++;
        }

        if (end == 1)
        {
            throw new FormatException("a tag without a name was found");
        }

        var element = new XmlElement(Local(_rest[1..end]).ToString());
        _rest = _rest[end..];
        while (true)
        {
            _rest = _rest.TrimStart();
            empty = _rest is ['/', '>', ..];
            if (empty || _rest is ['>', ..])
            {
                _rest = _rest[(empty ? 2 : 1)..];
                return element;
            }

            Attribute(element);
        }
    }

    private void Attribute(XmlElement element)
    {
        var equals = _rest.IndexOfAny('=', '>', '<');
        var name = equals < 0 ? default : _rest[..equals].TrimEnd();
        var value = equals < 0 ? default : _rest[(equals + 1)..].TrimStart();
        if (name.IsEmpty || _rest[equals] != '=' || value.IsEmpty || value[0] is not ('"' or '\''))
        {
            throw new FormatException($"the tag of '{element.Name}' is damaged");
        }

        var end = value[1..].IndexOf(value[0]);
        if (end < 0)
        {
            throw new FormatException($"an attribute of '{element.Name}' does not end");
        }

        element.Add(Local(name).ToString(), _entities.Resolve(value.Slice(1, end)));
        _rest = value[(end + 2)..];
    }
}
