using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Tagged;

/// <summary>A record of lines that begin with tags; a tag can occur several times, and its value can have several
/// lines.</summary>
internal sealed class TaggedRecord(long line)
{
    private readonly List<(string Tag, List<string> Lines)> _fields = [];

    /// <summary>First line of the record, from 1.</summary>
    public long Line { get; } = line;

    public IReadOnlyList<(string Tag, List<string> Lines)> Fields => _fields;

    /// <summary>Characters in it.</summary>
    public long Size { get; private set; }

    public void Add(string tag, string value)
    {
        _fields.Add((tag, [value]));
        Size += value.Length + 8;
    }

    /// <summary>Continues the last value; false when there is none.</summary>
    public bool Continue(string text)
    {
        if (_fields.Count == 0)
        {
            return false;
        }

        _fields[^1].Lines.Add(text);
        Size += text.Length + 8;
        return true;
    }

    /// <summary>The first value of the first of several tags that has one, its lines joined; else null.</summary>
    public string? Text(params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
        {
            foreach (var field in _fields)
            {
                if (field.Tag == tag && Join(field.Lines) is { Length: > 0 } text)
                {
                    return text;
                }
            }
        }

        return null;
    }

    /// <summary>The values of several tags in their order, lines joined.</summary>
    public IEnumerable<string> Texts(params string[] tags) => _fields
        .Where(field => Array.IndexOf(tags, field.Tag) >= 0)
        .Select(static field => Join(field.Lines))
        .Where(static text => text.Length > 0);

    /// <summary>The values of several tags in their order, as they are, line feeds between their lines.</summary>
    public List<string> Values(params ReadOnlySpan<string> tags)
    {
        var values = new List<string>();
        foreach (var (tag, lines) in _fields)
        {
            if (tags.Contains(tag))
            {
                values.Add(lines.Count == 1 ? lines[0] : string.Join('\n', lines));
            }
        }

        return values;
    }

    /// <summary>What the first value of several tags is, in the order of the record, that is anything; else
    /// null.</summary>
    public string? First(Func<string, string?> read, params ReadOnlySpan<string> tags)
    {
        foreach (var (tag, lines) in _fields)
        {
            if (tags.Contains(tag) && Join(lines) is { Length: > 0 } text && read(text) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The lines of all values of a tag, each a value of its own.</summary>
    public List<string> Lines(string tag)
    {
        var lines = new List<string>();
        foreach (var field in _fields)
        {
            if (field.Tag != tag)
            {
                continue;
            }

            foreach (var line in field.Lines)
            {
                if (Markup.Plain(line) is { Length: > 0 } text)
                {
                    lines.Add(text);
                }
            }
        }

        return lines;
    }

    /// <summary>As <see cref="Lines"/>, each once.</summary>
    public List<string> Distinct(string tag)
    {
        var lines = Lines(tag);
        return lines.Count < 2 ? lines : [.. lines.Distinct(StringComparer.Ordinal)];
    }

    public static string Join(List<string> lines) =>
        Markup.Plain(lines.Count == 1 ? lines[0] : string.Join(' ', lines));
}
