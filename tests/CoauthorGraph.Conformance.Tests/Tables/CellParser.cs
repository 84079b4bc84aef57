using System.Globalization;
using System.Text;

namespace CoauthorGraph.Conformance.Tests.Tables;

/// <summary>Reads what a cell of a table expects, into the form of <see cref="CellText"/>.</summary>
internal sealed class CellParser
{
    private readonly string _text;
    private readonly bool _ignoresOrder;
    private int _at;

    private CellParser(string text, bool ignoresOrder)
    {
        _text = text;
        _ignoresOrder = ignoresOrder;
    }

    public static string Parse(string cell, bool ignoresOrder)
    {
        var parser = new CellParser(cell.Trim(), ignoresOrder);
        var value = parser.Value();
        parser.Blanks();
        return parser._at == parser._text.Length
            ? value
            : throw new FormatException($"'{cell}' goes on behind {parser._at}");
    }

    private string Value()
    {
        Blanks();
        return _text[_at] switch
        {
            '\'' => CellText.OfString(Quoted()),
            '[' when Next(1) == ':' => Relationship(),
            '[' => List(),
            '{' => CellText.OfMap(Map()),
            '(' => Node(),
            '<' => Path(),
            _ => Word(),
        };
    }

    private string Quoted()
    {
        var text = new StringBuilder();
        for (_at++; _text[_at] != '\''; _at++)
        {
            if (_text[_at] == '\\' && _text[_at + 1] is '\'' or '\\')
            {
                _at++;
            }

            text.Append(_text[_at]);
        }

        _at++;
        return text.ToString();
    }

    private string List()
    {
        var items = new List<string>();
        Take('[');
        while (!TryTake(']'))
        {
            items.Add(Value());
            TryTake(',');
        }

        return CellText.OfList(items, _ignoresOrder);
    }

    private List<KeyValuePair<string, string>> Map()
    {
        var entries = new List<KeyValuePair<string, string>>();
        Take('{');
        while (!TryTake('}'))
        {
            var key = Name();
            Take(':');
            entries.Add(KeyValuePair.Create(key, Value()));
            TryTake(',');
        }

        return entries;
    }

    private string Node()
    {
        var labels = new List<string>();
        Take('(');
        while (TryTake(':'))
        {
            labels.Add(Name());
        }

        var properties = Peek() == '{' ? Map() : [];
        Take(')');
        return CellText.OfNode(labels, CellText.OfMap(properties));
    }

    private string Relationship()
    {
        Take('[');
        Take(':');
        var type = Name();
        var properties = Peek() == '{' ? Map() : [];
        Take(']');
        return $"[:{type}{CellText.OfMap(properties)}]";
    }

    private string Path()
    {
        Take('<');
        var text = new StringBuilder("<").Append(Node());
        while (!TryTake('>'))
        {
            var isBackward = TryTake('<');
            Take('-');
            var relationship = Relationship();
            Take('-');
            text.Append(isBackward ? $"<-{relationship}-" : $"-{relationship}->");
            if (!isBackward)
            {
                Take('>');
            }

            text.Append(Node());
        }

        return text.Append('>').ToString();
    }

    private string Word()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] is not (',' or ']' or '}' or ' '))
        {
            _at++;
        }

        var word = _text[start.._at];
        return word is "null" or "true" or "false" || long.TryParse(word, CultureInfo.InvariantCulture, out _)
            ? word.TrimStart('+')
            : word switch
            {
                "NaN" => CellText.OfFloat(double.NaN),
                "Inf" => CellText.OfFloat(double.PositiveInfinity),
                "-Inf" => CellText.OfFloat(double.NegativeInfinity),
                _ => CellText.OfFloat(double.Parse(word, CultureInfo.InvariantCulture)),
            };
    }

    private string Name()
    {
        Blanks();
        if (TryTake('`'))
        {
            var end = _text.IndexOf('`', _at);
            var quoted = _text[_at..end];
            _at = end + 1;
            return quoted;
        }

        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '_'))
        {
            _at++;
        }

        return _text[start.._at];
    }

    private char Peek()
    {
        Blanks();
        return _at < _text.Length ? _text[_at] : '\0';
    }

    private char Next(int distance) => _at + distance < _text.Length ? _text[_at + distance] : '\0';

    private void Take(char wanted)
    {
        if (!TryTake(wanted))
        {
            throw new FormatException($"'{_text}' has no {wanted} at {_at}");
        }
    }

    private bool TryTake(char wanted)
    {
        if (Peek() != wanted)
        {
            return false;
        }

        _at++;
        return true;
    }

    private void Blanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }
}
