using System.Buffers;
using System.Text;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Bibtex;

/// <summary>Cuts entries out of a BibTeX file. A line that begins with an entry ends one whose braces are damaged; text
/// between entries is a comment.</summary>
internal sealed class BibtexEntrySource(Stream content) : IDisposable
{
    private const int LongestLine = 1 << 24;
    private const int LongestEntry = 1 << 26;

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "article", "book", "booklet", "inbook", "incollection", "inproceedings", "conference", "manual",
        "mastersthesis", "phdthesis", "misc", "proceedings", "techreport", "unpublished", "string", "preamble",
        "comment", "online", "thesis", "report", "collection", "mvbook", "patent", "software", "dataset", "electronic",
    };

    private static readonly SearchValues<char> TypeLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+");

    // What opens, closes or hides the end of an entry in braces, and of one in parentheses.
    private static readonly SearchValues<char> Braces = SearchValues.Create("\\{}");
    private static readonly SearchValues<char> Parentheses = SearchValues.Create("\\{}()\"");

    private readonly LineSource _lines = new(content, LongestLine);
    private readonly StringBuilder _text = new();
    private string? _ahead;

    /// <summary>Type of the current entry in lower case.</summary>
    public string Type { get; private set; } = "";

    /// <summary>The current entry from its <c>@</c> on.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Whether the entry's braces close.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>First line of the entry, from 1.</summary>
    public long Line { get; private set; }

    public static bool IsKnownType(string type) => Types.Contains(type);

    /// <summary>The type when a line begins an entry, else null.</summary>
    public static string? EntryType(string line)
    {
        var text = line.AsSpan().TrimStart(" \t\uFEFF");
        if (text.IsEmpty || text[0] != '@')
        {
            return null;
        }

        var rest = text[1..].TrimStart();
        var end = rest.IndexOfAny('{', '(');
        var type = end < 0 ? default : rest[..end].TrimEnd();
        return type.IsEmpty || type.Length > 30 || !char.IsLetter(type[0])
            || type.IndexOfAnyExcept(TypeLetters) >= 0 ? null : type.ToString().ToLowerInvariant();
    }

    public bool MoveNext()
    {
        while (NextLine() is { } line)
        {
            if (EntryType(line) is { } type)
            {
                Type = type;
                Line = _lines.Number;
                Collect(line);
                return true;
            }
        }

        return false;
    }

    public void Dispose() => _lines.Dispose();

    private string? NextLine()
    {
        if (_ahead is { } ahead)
        {
            _ahead = null;
            return ahead;
        }

        return _lines.MoveNext() ? _lines.Text() : null;
    }

    private void Collect(string first)
    {
        _text.Clear();
        var depth = 0;
        var line = first;
        var at = first.AsSpan().IndexOfAny('{', '(');
        var close = first[at] == '{' ? '}' : ')';
        var signs = close == '}' ? Braces : Parentheses;
        var isQuoted = false;
        while (true)
        {
            for (; at < line.Length; at++)
            {
                var plain = line.AsSpan(at).IndexOfAny(signs);
                if (plain < 0)
                {
                    break;
                }

                at += plain;
                var c = line[at];
                if (c == '\\')
                {
                    at++;
                }
                else if (c is '{' || (c == '(' && depth == 0))
                {
                    depth++;
                }
                else if (c == '"')
                {
                    isQuoted ^= depth == 1;
                }
                else if ((c == '}' || (c == close && depth == 1 && !isQuoted)) && --depth <= 0)
                {
                    _text.Append(line, 0, at + 1);
                    Finish(whole: true);
                    var next = at + 1 < line.Length ? line.IndexOf('@', at + 1) : -1;
                    _ahead = next < 0 ? null : line[next..];
                    return;
                }
            }

            _text.Append(line).Append('\n');
            if (_text.Length > LongestEntry || NextLine() is not { } following)
            {
                Finish(whole: false);
                return;
            }

            if (EntryType(following) is not null && IsAtMargin(following))
            {
                _ahead = following;
                Finish(whole: false);
                return;
            }

            line = following;
            at = 0;
        }
    }

    private static bool IsAtMargin(string line) => line[0] == '@';

    private void Finish(bool whole)
    {
        Text = _text.ToString();
        IsWhole = whole;
    }
}
