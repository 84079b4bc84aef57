using System.Runtime.CompilerServices;
using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Syntax.Tokens;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Syntax.Parsing;

/// <summary>A place in a list of tokens, and what can be asked there.</summary>
internal sealed class TokenCursor(string text)
{
    private const int DeepestNesting = 400;
    private readonly Token[] _tokens = Lexer.Read(text);
    private int _at;
    private int _depth;

    /// <summary>The words of the query.</summary>
    public string Text => text;

    /// <summary>5 or 25.</summary>
    public int Version { get; set; } = 5;

    public int Position => _at;

    public Token Current => _tokens[_at];

    public Place Here => Current.Place;

    /// <summary>The token that was taken last.</summary>
    public Place Last => _at == 0 ? default : _tokens[_at - 1].Place;

    public Token Ahead(int distance = 1) => At(_at + distance);

    public Token At(int position) => _tokens[Math.Min(position, _tokens.Length - 1)];

    public Place Since(Place start) => start.To(Last);

    public string TextOf(Place place) => text[place.Start..place.End];

    public Token Take() => Current.Kind == TokenKind.End ? Current : _tokens[_at++];

    /// <summary>One level deeper; refused where a text is nested too deep to be meant.</summary>
    public Depth Deeper()
    {
        if (++_depth > DeepestNesting || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw SyntaxErrors.At(
                Current.Start, $"The query is nested more than {DeepestNesting} deep here: split it by WITH");
        }

        return new Depth(this);
    }

    /// <summary>Goes back to a position.</summary>
    public void Return(int position) => _at = position;

    public bool IsSymbol(string symbol) => Current.Kind == TokenKind.Symbol && Current.Text == symbol;

    public bool IsSymbolAt(int position, string symbol) =>
        At(position) is { Kind: TokenKind.Symbol } token && token.Text == symbol;

    public bool IsWord(string word, int distance = 0) => Ahead(distance) is { Kind: TokenKind.Name } token
        && string.Equals(token.Text, word, StringComparison.OrdinalIgnoreCase);

    public bool AreWords(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!IsWord(words[i], i))
            {
                return false;
            }
        }

        return true;
    }

    public bool TakeSymbol(string symbol)
    {
        var found = IsSymbol(symbol);
        _at += found ? 1 : 0;
        return found;
    }

    public bool TakeWord(string word)
    {
        var found = IsWord(word);
        _at += found ? 1 : 0;
        return found;
    }

    public bool TakeWords(params ReadOnlySpan<string> words)
    {
        var found = AreWords(words);
        _at += found ? words.Length : 0;
        return found;
    }

    public void Expect(string symbol)
    {
        if (!TakeSymbol(symbol))
        {
            throw Unexpected($"'{symbol}'");
        }
    }

    public void ExpectWord(string word)
    {
        if (!TakeWord(word))
        {
            throw Unexpected(word, word);
        }
    }

    /// <summary>A name: any word, or one in backquotes.</summary>
    public string ExpectName(string what)
    {
        if (Current.Kind is not (TokenKind.Name or TokenKind.QuotedName))
        {
            throw Unexpected(what);
        }

        return Take().Text;
    }

    public Variable ExpectVariable()
    {
        var place = Here;
        return new Variable(place, ExpectName("a variable"));
    }

    public int ExpectCount(string what)
    {
        var token = Current;
        if (token.Kind != TokenKind.Integer)
        {
            throw Unexpected(what);
        }

        Take();
        if (token.Value is CypherException fault)
        {
            throw fault;
        }

        return token.Value is long count and <= int.MaxValue
            ? (int)count
            : throw NumberLiterals.Overflow(token.Text, token.Start);
    }

    /// <summary>The error that something else was wanted here.</summary>
    public CypherException Unexpected(string wanted, params ReadOnlySpan<string> words)
    {
        var token = Current;
        var found = token.Kind == TokenKind.End ? "the query ends here" : $"'{token.Text}' stands here";
        var guess = token.Kind == TokenKind.Name ? Keywords.Nearest(token.Text, words) : null;
        var question = guess is null ? "" : $": did you mean {guess}?";
        return SyntaxErrors.At(token.Start, $"Expected {wanted}, but {found}{question}");
    }

    /// <summary>A level of nesting, left when disposed.</summary>
    public readonly ref struct Depth(TokenCursor cursor)
    {
        public void Dispose() => cursor._depth--;
    }
}
