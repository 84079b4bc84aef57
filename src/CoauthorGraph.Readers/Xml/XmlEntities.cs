using System.Text;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Xml;

/// <summary>
/// Resolves references without a DTD: characters by number, the five of XML, the named ones of <see
/// cref="CharacterReferences"/> (among which are those of DBLP's DTD), and those a file declares itself where they are
/// short and plain. Others that a file declares are refused, so that nothing can grow and nothing is fetched; names
/// nobody declares stay as they are.
/// </summary>
internal sealed class XmlEntities
{
    private const int LongestName = 32;
    private const int LongestValue = 64;
    private const int MostDeclarations = 10_000;

    private readonly Dictionary<string, string?> _declared = new(StringComparer.Ordinal);

    /// <summary>Whether the file declares an entity that is refused.</summary>
    public bool Refuses { get; private set; }

    /// <summary>Takes the declarations of a document type's internal subset.</summary>
    public void Declare(string subset)
    {
        const string Start = "<!ENTITY";
        for (var at = subset.IndexOf(Start, StringComparison.Ordinal);
            at >= 0 && _declared.Count < MostDeclarations;
            at = subset.IndexOf(Start, at + 1, StringComparison.Ordinal))
        {
            var rest = subset.AsSpan(at + Start.Length).TrimStart();
            var end = rest.IndexOfAny(" \t\r\n>");
            if (end <= 0)
            {
                continue;
            }

            var name = rest[..end].ToString();
            var value = Value(rest[end..].TrimStart());
            Refuses |= value is null;
            _declared.TryAdd(name, value);
        }
    }

    /// <summary>The text with its references resolved.</summary>
    /// <exception cref="FormatException">The text refers to an entity that is refused.</exception>
    public string Resolve(ReadOnlySpan<char> text)
    {
        if (!text.Contains('&'))
        {
            return text.ToString();
        }

        var result = new StringBuilder(text.Length);
        while (text.IndexOf('&') is >= 0 and var at)
        {
            result.Append(text[..at]);
            text = text[at..];
            var end = text[..Math.Min(text.Length, LongestName)].IndexOf(';');
            if (end < 2)
            {
                result.Append('&');
                text = text[1..];
                continue;
            }

            result.Append(Named(text[1..end]));
            text = text[(end + 1)..];
        }

        return result.Append(text).ToString();
    }

    private static string? Value(ReadOnlySpan<char> definition)
    {
        if (definition.IsEmpty || definition[0] is not ('"' or '\''))
        {
            return null; // SYSTEM, PUBLIC, or a parameter entity.
        }

        var end = definition[1..].IndexOf(definition[0]);
        return end >= 0 && end <= LongestValue && definition.Slice(1, end).IndexOfAny('&', '<', '%') < 0
            ? definition.Slice(1, end).ToString()
            : end >= 0 && definition.Slice(1, end) is ['&', '#', .., ';'] number && number[1..].IndexOf('&') < 0
                ? CharacterReferences.Number(number[2..^1])
                : null;
    }

    private string Named(ReadOnlySpan<char> name)
    {
        if (name[0] == '#')
        {
            return CharacterReferences.Number(name[1..]) ?? "\uFFFD";
        }

        switch (name)
        {
            case "amp":
                return "&";
            case "lt":
                return "<";
            case "gt":
                return ">";
            case "quot":
                return "\"";
            case "apos":
                return "'";
            default:
                break;
        }

        var key = name.ToString();
        return _declared.TryGetValue(key, out var value)
            ? value ?? throw new FormatException($"the entity '{key}' is one of the file's own, which are not followed")
            : CharacterReferences.Of(name) ?? $"&{key};";
    }
}
