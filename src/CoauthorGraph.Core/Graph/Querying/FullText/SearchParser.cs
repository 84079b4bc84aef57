using System.Globalization;
using System.Text;

namespace CoauthorGraph.Core.Graph.Querying.FullText;

/// <summary>Reads searches in the syntax of Lucene: <c>words "a phrase"~2 +must -mustnot a AND (b OR NOT c) pre* w?ld
/// fuzzy~1 field:word word^2</c>.</summary>
internal sealed class SearchParser
{
    private const int MostDepth = 100;
    private const int MostTerms = 1024;
    private const int MostShown = 60;
    private readonly string _text;
    private int _at;
    private int _depth;
    private int _terms;

    private SearchParser(string text) => _text = text;

    /// <summary>A search.</summary>
    /// <exception cref="ArgumentException">The text is none.</exception>
    public static SearchTerm Parse(string text)
    {
        var parser = new SearchParser(text);
        var group = parser.Group();
        return parser._at == text.Length ? group : throw parser.Wrong("a ) that closes nothing");
    }

    // AND makes the parts on both of its sides required; OR leaves them as they are.
    private SearchGroup Group()
    {
        if (++_depth > MostDepth)
        {
            throw Wrong("too many parentheses");
        }

        var clauses = new List<SearchClause>();
        while (Skip() && _text[_at] != ')')
        {
            var isAnd = TryWord("AND") || TryWord("&&");
            _ = !isAnd && (TryWord("OR") || TryWord("||"));
            if (isAnd && clauses is [.., { IsExcluded: false } before])
            {
                clauses[^1] = before with { IsRequired = true };
            }

            var isExcluded = TryWord("NOT") || TrySign('-') || TrySign('!');
            var isRequired = !isExcluded && (TrySign('+') || isAnd);
            if (!Skip())
            {
                throw Wrong("an operator without what follows it");
            }

            clauses.Add(new SearchClause(Term(), isRequired, isExcluded));
        }

        _depth--;
        return new SearchGroup(clauses);
    }

    private SearchTerm Term()
    {
        if (++_terms > MostTerms)
        {
            throw Wrong($"more than {MostTerms} parts");
        }

        var field = Field();
        SearchTerm term;
        if (TrySign('('))
        {
            term = Group();
            if (!TrySign(')'))
            {
                throw Wrong("a ( that is not closed");
            }
        }
        else
        {
            term = TrySign('"') ? Phrase(field) : Word(field);
        }

        return TrySign('^') ? term with { Boost = Number(1) } : term;
    }

    private string? Field()
    {
        var end = _at;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] == '_'))
        {
            end++;
        }

        if (end == _at || end >= _text.Length || _text[end] != ':')
        {
            return null;
        }

        var field = _text[_at..end];
        _at = end + 1;
        return field;
    }

    private SearchWords Phrase(string? field)
    {
        var words = new StringBuilder();
        while (_at < _text.Length && _text[_at] != '"')
        {
            words.Append(Next());
        }

        if (!TrySign('"'))
        {
            throw Wrong("a \" that is not closed");
        }

        return new SearchWords(field, words.ToString(), TrySign('~') ? (int)Number(0) : 0);
    }

    private SearchTerm Word(string? field)
    {
        var word = new StringBuilder();
        var isPattern = false;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && !"()\"^~:[]{}/".Contains(_text[_at]))
        {
            isPattern |= _text[_at] is '*' or '?';
            word.Append(Next());
        }

        if (word.Length == 0)
        {
            throw Wrong($"'{_text[_at]}' where a word should begin");
        }

        var text = word.ToString();
        if (TrySign('~'))
        {
            var most = (int)Math.Clamp(Number(2), 0, 2);
            var wanted = text.ToLowerInvariant();
            return new SearchPattern(field, "", other => WordDistance.Likeness(wanted, other, most), IsScored: true);
        }

        if (!isPattern)
        {
            return new SearchWords(field, text, 0);
        }

        var pattern = text.ToLowerInvariant();
        var prefix = pattern[..pattern.AsSpan().IndexOfAny('*', '?')];
        return new SearchPattern(field, prefix, WordPattern.Of(pattern), IsScored: false);
    }

    private char Next()
    {
        if (_text[_at] == '\\' && _at + 1 < _text.Length)
        {
            _at++;
        }

        return _text[_at++];
    }

    private double Number(double standard)
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == '.'))
        {
            _at++;
        }

        return double.TryParse(_text.AsSpan(start, _at - start), CultureInfo.InvariantCulture, out var number)
            ? number
            : standard;
    }

    private bool TryWord(string word)
    {
        Skip();
        var end = _at + word.Length;
        if (!_text.AsSpan(_at).StartsWith(word, StringComparison.Ordinal)
            || (char.IsAsciiLetter(word[0]) && end < _text.Length && _text[end] != '('
                && !char.IsWhiteSpace(_text[end])))
        {
            return false;
        }

        _at = end;
        return true;
    }

    private bool TrySign(char sign)
    {
        if (_at >= _text.Length || _text[_at] != sign)
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool Skip()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }

        return _at < _text.Length;
    }

    private ArgumentException Wrong(string what)
    {
        var shown = _text.Length > MostShown ? _text[..MostShown] + "…" : _text;
        return new ArgumentException($"The search '{shown}' has {what} at character {_at + 1}");
    }
}
