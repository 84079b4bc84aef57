using System.Globalization;
using CoauthorGraph.Cypher.Errors;

namespace CoauthorGraph.Cypher.Syntax.Tokens;

/// <summary>Cuts a query into tokens, and pairs its brackets.</summary>
internal sealed class Lexer
{
    private static readonly string[] Pairs = ["<>", "<=", ">=", "=~", "..", "::", "||", "+=", "!="];
    private const string Singles = "()[]{}<>=+-*/%^.,;:|&!$";
    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private readonly Stack<int> _open = new();
    private int _at;

    private Lexer(string text) => _text = text;

    /// <summary>The tokens of a text; the last is its end.</summary>
    public static Token[] Read(string text)
    {
        var lexer = new Lexer(text);
        lexer.ReadAll();
        return [.. lexer._tokens];
    }

    /// <summary>Whether a character may begin a name.</summary>
    public static bool StartsName(char c) => c == '_' || char.IsLetter(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;

    /// <summary>Whether a character may stand in a name.</summary>
    public static bool ContinuesName(char c) => StartsName(c) || char.IsDigit(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private void ReadAll()
    {
        while (SkipBlanks())
        {
            var c = _text[_at];
            if (StartsName(c))
            {
                Add(TokenKind.Name, NameFrom(_at));
            }
            else if (char.IsAsciiDigit(c) || (c == '.' && Ahead(1) is >= '0' and <= '9' && !FollowsSubject()))
            {
                ReadNumber();
            }
            else if (c is '\'' or '"')
            {
                var start = _at;
                var (value, end) = TextLiterals.Read(_text, start);
                Add(TokenKind.Text, end, value);
            }
            else if (c == '`')
            {
                var (name, end) = Quoted(_at);
                Add(TokenKind.QuotedName, end, null, name);
            }
            else if (c == '$' && TryReadParameter())
            {
                continue;
            }
            else
            {
                ReadSymbol();
            }
        }

        _tokens.Add(new Token(TokenKind.End, "", null, _text.Length, _text.Length, -1));
    }

    // In a.1 the point belongs to what stands before it, and what follows is no number.
    private bool FollowsSubject() => _tokens.Count > 0 && _tokens[^1].End == _at
        && (_tokens[^1].Kind is TokenKind.Name or TokenKind.QuotedName || _tokens[^1].Text is ")" or "]" or "}" or ".");

    private bool SkipBlanks()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(_text[_at]) || _text[_at] is '\uFEFF' or (>= '\u001C' and <= '\u001F'))
            {
                _at++;
            }
            else if (_text[_at] == '/' && Ahead(1) == '/')
            {
                var end = _text.AsSpan(_at).IndexOfAny('\n', '\r');
                _at = end < 0 ? _text.Length : _at + end;
            }
            else if (_text[_at] == '/' && Ahead(1) == '*')
            {
                var end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                _at = end < 0
                    ? throw SyntaxErrors.At(_at, "A comment begins here and has no end: close it with */")
                    : end + 2;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private char Ahead(int distance) => _at + distance < _text.Length ? _text[_at + distance] : '\0';

    private int NameFrom(int start)
    {
        var end = start;
        while (end < _text.Length && ContinuesName(_text[end]))
        {
            end++;
        }

        return end;
    }

    private (string Name, int End) Quoted(int start)
    {
        var name = new System.Text.StringBuilder();
        for (var i = start + 1; i < _text.Length; i++)
        {
            if (_text[i] != '`')
            {
                name.Append(_text[i]);
            }
            else if (i + 1 < _text.Length && _text[i + 1] == '`')
            {
                name.Append('`');
                i++;
            }
            else
            {
                return (name.ToString(), i + 1);
            }
        }

        throw SyntaxErrors.At(start, "A name begins here with ` and has no end: close it with `");
    }

    private bool TryReadParameter()
    {
        if (Ahead(1) == '`')
        {
            var (name, end) = Quoted(_at + 1);
            Add(TokenKind.Parameter, end, null, name);
            return true;
        }

        var last = NameFrom(_at + 1);
        if (last == _at + 1)
        {
            return false;
        }

        Add(TokenKind.Parameter, last, null, _text[(_at + 1)..last]);
        return true;
    }

    private void ReadNumber()
    {
        try
        {
            var (value, end) = NumberLiterals.Read(_text, _at);
            Add(value is double ? TokenKind.Real : TokenKind.Integer, end, value);
        }
        catch (CypherException fault)
        {
            // Where a number may stand it is no number; elsewhere it is something else that may not stand there.
            Add(TokenKind.Integer, Math.Max(NameFrom(_at), _at + 1), fault);
        }
    }

    private void ReadSymbol()
    {
        foreach (var pair in Pairs)
        {
            if (string.CompareOrdinal(_text, _at, pair, 0, 2) == 0)
            {
                Add(TokenKind.Symbol, _at + 2);
                return;
            }
        }

        var c = _text[_at];
        if (!Singles.Contains(c, StringComparison.Ordinal))
        {
            throw SyntaxErrors.At(
                _at,
                $"'{c}' has no meaning in a query{Lookalikes.Guess(c)}",
                char.IsAscii(c) ? "UnexpectedSyntax" : "InvalidUnicodeCharacter");
        }

        Pair(c);
        Add(TokenKind.Symbol, _at + 1);
    }

    private void Pair(char c)
    {
        if (c is '(' or '[' or '{')
        {
            _open.Push(_tokens.Count);
        }
        else if (c is ')' or ']' or '}' && _open.TryPeek(out var opening) && Closes(_tokens[opening].Text[0], c))
        {
            _open.Pop();
            _tokens[opening] = _tokens[opening] with { Partner = _tokens.Count };
        }
    }

    private static bool Closes(char open, char close) => (open, close) is ('(', ')') or ('[', ']') or ('{', '}');

    private void Add(TokenKind kind, int end, object? value = null, string? text = null)
    {
        _tokens.Add(new Token(kind, text ?? _text[_at..end], value, _at, end, -1));
        _at = end;
    }
}
