using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Syntax.Tokens;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Syntax.Parsing;

/// <summary>Values that no operator joins: literals, lists, maps, variables, calls, CASE, comprehensions, subqueries,
/// patterns, and what stands in parentheses.</summary>
internal sealed class AtomParser(TokenCursor cursor, Parser parser)
{
    private static readonly HashSet<string> NoVariables = new(StringComparer.OrdinalIgnoreCase)
    {
        "WHERE", "AS", "AND", "OR", "XOR", "THEN", "IN", "IS", "UNION", "BY", "RETURN",
    };

    private readonly CallParser _calls = new(cursor, parser);

    public Expression Read()
    {
        var token = cursor.Current;
        switch (token.Kind)
        {
            case TokenKind.Integer when ReferenceEquals(token.Value, NumberLiterals.MinusLeast):
                throw NumberLiterals.Overflow(token.Text, token.Start);
            case TokenKind.Integer when token.Value is CypherException fault:
                throw fault;
            case TokenKind.Integer or TokenKind.Real or TokenKind.Text:
                cursor.Take();
                return new Literal(token.Place, token.Value);
            case TokenKind.Parameter:
                cursor.Take();
                return new Parameter(token.Place, token.Text);
            case TokenKind.Name:
                return ReadWord();
            case TokenKind.QuotedName:
                return ReadName();
            case TokenKind.Symbol when token.Text == "[":
                return ReadBracket();
            case TokenKind.Symbol when token.Text == "{":
                return ReadMap();
            case TokenKind.Symbol when token.Text == "(":
                return parser.Patterns.IsPatternAt(cursor.Position) ? ReadPattern() : ReadParentheses();
            default:
                throw cursor.Unexpected("a value");
        }
    }

    /// <summary><c>{key: value}</c>.</summary>
    public MapLiteral ReadMap()
    {
        using var depth = cursor.Deeper();
        var start = cursor.Here;
        cursor.Expect("{");
        var entries = new List<MapEntry>();
        if (!cursor.IsSymbol("}"))
        {
            do
            {
                var key = cursor.ExpectName("a key");
                cursor.Expect(":");
                entries.Add(new MapEntry(key, parser.Expressions.Read()));
            }
            while (cursor.TakeSymbol(","));
        }

        cursor.Expect("}");
        return new MapLiteral(cursor.Since(start), [.. entries]);
    }

    private Expression ReadParentheses()
    {
        cursor.Expect("(");
        var inner = parser.Expressions.Read();
        cursor.Expect(")");
        return inner;
    }

    private PatternPredicate ReadPattern()
    {
        var start = cursor.Here;
        var pattern = parser.Patterns.ReadParts(null, null, ShortestKind.None, start);
        return new PatternPredicate(cursor.Since(start), pattern);
    }

    private Expression ReadWord()
    {
        var token = cursor.Current;
        var isAlone = !cursor.IsSymbolAt(cursor.Position + 1, "(") || cursor.IsWord("CASE");
        if (isAlone)
        {
            switch (token.Text.ToUpperInvariant())
            {
                case "TRUE":
                    return Constant(true);
                case "FALSE":
                    return Constant(false);
                case "NULL":
                    return Constant(null);
                case "NAN":
                    return Constant(double.NaN);
                case "INF" or "INFINITY":
                    return Constant(double.PositiveInfinity);
                case "CASE" when MayBeginCase():
                    return new CaseParser(cursor, parser).Read();
                case "EXISTS" when cursor.Ahead().Text == "{":
                    return ReadSubquery(SubqueryKind.Exists);
                case "COUNT" when cursor.Ahead().Text == "{":
                    return ReadSubquery(SubqueryKind.Count);
                case "COLLECT" when cursor.Ahead().Text == "{":
                    return ReadSubquery(SubqueryKind.Collect);
                default:
                    break;
            }
        }

        return ReadName();
    }

    private bool MayBeginCase() => cursor.Ahead().Kind != TokenKind.Symbol
        || cursor.Ahead().Text is "(" or "[" or "{" or "-" or "+";

    private Literal Constant(object? value) => new(cursor.Take().Place, value);

    private Expression ReadName()
    {
        if (_calls.TryRead() is { } call)
        {
            return call;
        }

        if (cursor.Current.Kind == TokenKind.Name && NoVariables.Contains(cursor.Current.Text))
        {
            throw cursor.Unexpected("a value");
        }

        var token = cursor.Take();
        var variable = new Variable(token.Place, token.Text);
        return cursor.IsSymbol("{") ? ReadMapProjection(variable) : variable;
    }

    private MapProjection ReadMapProjection(Variable subject)
    {
        using var depth = cursor.Deeper();
        cursor.Expect("{");
        var items = new List<MapProjectionItem>();
        if (!cursor.IsSymbol("}"))
        {
            do
            {
                items.Add(ReadMapProjectionItem(subject));
            }
            while (cursor.TakeSymbol(","));
        }

        cursor.Expect("}");
        return new MapProjection(cursor.Since(subject.Place), subject, [.. items]);
    }

    private MapProjectionItem ReadMapProjectionItem(Variable subject)
    {
        var start = cursor.Here;
        if (cursor.TakeSymbol("."))
        {
            if (cursor.TakeSymbol("*"))
            {
                return new MapProjectionItem(null, null);
            }

            var key = cursor.ExpectName("a property key or *");
            return new MapProjectionItem(key, new PropertyAccess(cursor.Since(start), subject, key));
        }

        var name = cursor.ExpectName("a key, .key or .*");
        return cursor.TakeSymbol(":")
            ? new MapProjectionItem(name, parser.Expressions.Read())
            : new MapProjectionItem(name, new Variable(cursor.Since(start), name));
    }

    private SubqueryExpression ReadSubquery(SubqueryKind kind)
    {
        using var depth = cursor.Deeper();
        var start = cursor.Here;
        cursor.Take();
        cursor.Expect("{");
        var query = parser.Patterns.MayBeginPath() ? ReadPatternQuery() : parser.Queries.Read();
        cursor.Expect("}");
        return new SubqueryExpression(cursor.Since(start), kind, query);
    }

    private ClauseQuery ReadPatternQuery()
    {
        var start = cursor.Here;
        var match = parser.Clauses.ReadMatchBody(start, isOptional: false);
        return new ClauseQuery(cursor.Since(start), [match]);
    }

    private Expression ReadBracket()
    {
        using var depth = cursor.Deeper();
        var start = cursor.Here;
        var inside = cursor.Position + 1;
        if (cursor.Ahead().Kind is TokenKind.Name or TokenKind.QuotedName && cursor.IsWord("IN", 2))
        {
            return ReadComprehension(start);
        }

        if (parser.Patterns.IsPatternAt(inside)
            || (cursor.IsSymbolAt(inside + 1, "=") && parser.Patterns.IsPatternAt(inside + 2)))
        {
            if (TryReadPatternComprehension(start) is { } comprehension)
            {
                return comprehension;
            }
        }

        cursor.Expect("[");
        var items = new List<Expression>();
        if (!cursor.IsSymbol("]"))
        {
            do
            {
                items.Add(parser.Expressions.Read());
            }
            while (cursor.TakeSymbol(","));
        }

        cursor.Expect("]");
        return new ListLiteral(cursor.Since(start), [.. items]);
    }

    private ListComprehension ReadComprehension(Place start)
    {
        cursor.Expect("[");
        var item = cursor.ExpectVariable();
        cursor.ExpectWord("IN");
        var source = parser.Expressions.Read();
        var condition = cursor.TakeWord("WHERE") ? parser.Expressions.Read() : null;
        var value = cursor.TakeSymbol("|") ? parser.Expressions.Read() : null;
        cursor.Expect("]");
        return new ListComprehension(cursor.Since(start), item, source, condition, value);
    }

    // A list may hold patterns too, as [(a)-->(b)]: it has no bar at its end.
    private PatternComprehension? TryReadPatternComprehension(Place start)
    {
        var before = cursor.Position;
        cursor.Expect("[");
        Variable? variable = null;
        if (!cursor.IsSymbol("("))
        {
            variable = cursor.ExpectVariable();
            cursor.Expect("=");
        }

        var pattern = parser.Patterns.ReadParts(variable, null, ShortestKind.None, cursor.Here);
        var condition = cursor.TakeWord("WHERE") ? parser.Expressions.Read() : null;
        if (variable is null && condition is null && !cursor.IsSymbol("|"))
        {
            cursor.Return(before);
            return null;
        }

        cursor.Expect("|");
        var value = parser.Expressions.Read();
        cursor.Expect("]");
        return new PatternComprehension(cursor.Since(start), pattern, condition, value);
    }
}
