using System.Buffers;
using System.Text;

namespace CoauthorGraph.Readers.Latex;

/// <summary>Walks once over a text with LaTeX and writes what it prints.</summary>
internal ref struct LatexParser(string text, bool isDocument)
{
    /// <summary>How deep arguments may stand in arguments.</summary>
    public const int Deepest = 50;

    private static readonly SearchValues<char> Special = SearchValues.Create("\\{}~$-`'");

    private int _at;
    private int _depth;
    private bool _isQuoted;

    public void Run(StringBuilder result)
    {
        while (_at < text.Length)
        {
            Group(result, ends: false);
        }
    }

    // Up to the brace that closes a group, or to the end.
    private void Group(StringBuilder result, bool ends)
    {
        var open = 0;
        while (_at < text.Length)
        {
            var plain = text.AsSpan(_at).IndexOfAny(Special);
            plain = plain < 0 ? text.Length - _at : plain;
            if (plain > 0)
            {
                result.Append(text, _at, plain);
                _at += plain;
                continue;
            }

            switch (text[_at])
            {
                case '}' when ends && open == 0:
                    _at++;
                    return;
                case '{' or '}':
                    open += text[_at] == '{' ? 1 : open > 0 ? -1 : 0;
                    _at++;
                    break;
                default:
                    Token(result);
                    break;
            }
        }
    }

    private void Token(StringBuilder result)
    {
        switch (text[_at])
        {
            case '$' when _at + 1 < text.Length && text.IndexOf('$', _at + 1) is > 0 and var end:
                Formula(text.AsSpan(_at, end + 1 - _at), result);
                _at = end + 1;
                break;
            case '~':
                result.Append(' ');
                _at++;
                break;
            case '-' when Starts("---"):
                result.Append('—');
                _at += 3;
                break;
            case '-' when Starts("--"):
                result.Append('–');
                _at += 2;
                break;
            case '`' when isDocument && Starts("``"):
                result.Append('“');
                _isQuoted = true;
                _at += 2;
                break;
            case '\'' when _isQuoted && Starts("''"):
                result.Append('”');
                _at += 2;
                break;
            case '\\' when _at + 1 < text.Length:
                Command(result);
                break;
            default:
                result.Append(text[_at++]);
                break;
        }
    }

    private readonly bool Starts(string sign) => string.CompareOrdinal(text, _at, sign, 0, sign.Length) == 0;

    private readonly void Formula(ReadOnlySpan<char> formula, StringBuilder result)
    {
        if (isDocument && LatexFormula.Text(formula[1..^1]) is { } plain)
        {
            result.Append(plain);
        }
        else
        {
            result.Append(formula);
        }
    }

    private void Command(StringBuilder result)
    {
        var start = _at;
        var isWord = char.IsAsciiLetter(text[start + 1]);
        _at = start + 2;
        while (isWord && _at < text.Length && char.IsAsciiLetter(text[_at]))
        {
            _at++;
        }

        var name = text[(start + 1).._at];
        if (LatexAccents.IsAccent(name))
        {
            Accent(name, start, result);
        }
        else if (name == "a" && _at < text.Length && LatexAccents.IsTabbing(text[_at]))
        {
            // Within tabbing environments \a' is the accent that \' is elsewhere.
            _at++;
            Accent(text[(_at - 1).._at], start, result);
        }
        else if (LatexSigns.Of(name) is { } sign)
        {
            result.Append(sign);
            EndName(isWord && !LatexSigns.IsOfFormulas(name));
        }
        else if (LatexCommands.IsSwitch(name))
        {
            EndName(isWord);
        }
        else if (isWord)
        {
            WithArguments(name, start, result);
        }
        else
        {
            result.Append(text, start, _at - start);
        }
    }

    // The space that ends a command's name is not printed, and neither is an empty group there.
    private void EndName(bool isWord)
    {
        if (isWord && _at < text.Length && text[_at] == ' ')
        {
            _at++;
        }
    }

    private void WithArguments(string name, int start, StringBuilder result)
    {
        var (count, printed) = LatexCommands.Arguments(name);
        if (_at < text.Length && text[_at] == '*')
        {
            _at++;
        }

        // An empty group ends the name of a command that prints something itself.
        var hasArgument = Starts("{}") && LatexCommands.IsStyle(name);
        for (var i = 0; i < count && SkipToArgument(); i++)
        {
            hasArgument = true;
            Argument(i == printed ? result : new StringBuilder());
        }

        if (!hasArgument && printed >= 0)
        {
            result.Append(text, start, _at - start);
        }
    }

    // Optional arguments in brackets are not printed.
    private bool SkipToArgument()
    {
        var at = _at;
        while (at < text.Length && text[at] is ' ' or '\n')
        {
            at++;
        }

        if (at < text.Length && text[at] == '[' && text.IndexOf(']', at) is > 0 and var close
            && close + 1 < text.Length && text[close + 1] == '{')
        {
            at = close + 1;
        }

        if (at >= text.Length || text[at] != '{' || (at + 1 < text.Length && text[at + 1] == '}'))
        {
            return false;
        }

        _at = at;
        return true;
    }

    private void Argument(StringBuilder result)
    {
        _at++;
        if (_depth >= Deepest)
        {
            return;
        }

        _depth++;
        Group(result, ends: true);
        _depth--;
    }

    private void Accent(string name, int start, StringBuilder result)
    {
        var end = _at;
        while (_at < text.Length && text[_at] == ' ')
        {
            _at++;
        }

        var letters = new StringBuilder();
        var isGroup = _at < text.Length && text[_at] == '{';
        if (_depth >= Deepest || _at >= text.Length)
        {
            _at = end;
        }
        else if (isGroup)
        {
            Argument(letters);
        }
        else if (char.IsLetter(text[_at]))
        {
            letters.Append(text[_at++]);
        }
        else if (text[_at] == '\\' && _at + 1 < text.Length)
        {
            _depth++;
            Command(letters);
            _depth--;
        }

        if (letters.Length > 0 && char.IsLetter(letters[0]))
        {
            LatexAccents.Append(letters.ToString(), name, result);
        }
        else if (isGroup || letters.Length > 0)
        {
            // \~{} is the sign itself.
            result.Append(letters.Length == 0 ? LatexAccents.Alone(name) : "").Append(letters);
        }
        else if (_at >= text.Length || text[_at] != '}')
        {
            result.Append(text, start, end - start);
            _at = end;
        }
    }
}
