using CoauthorGraph.Cypher.Syntax.Tokens;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Syntax.Parsing;

/// <summary>Calls of functions, and what looks like one: quantifiers, reduce, shortest paths, trim.</summary>
internal sealed class CallParser(TokenCursor cursor, Parser parser)
{
    /// <summary>A call, or null where the name that stands here calls nothing.</summary>
    public Expression? TryRead()
    {
        var length = LengthOfName();
        if (!cursor.IsSymbolAt(cursor.Position + length, "("))
        {
            return null;
        }

        using var depth = cursor.Deeper();
        var start = cursor.Here;
        if (length > 1)
        {
            return ReadCall(start, length);
        }

        return cursor.Current.Text.ToUpperInvariant() switch
        {
            "ALL" when IsOverItems() => ReadQuantifier(start, QuantifierKind.All),
            "ANY" when IsOverItems() => ReadQuantifier(start, QuantifierKind.Any),
            "NONE" when IsOverItems() => ReadQuantifier(start, QuantifierKind.None),
            "SINGLE" when IsOverItems() => ReadQuantifier(start, QuantifierKind.Single),
            "REDUCE" => ReadReduction(start),
            "COUNT" when cursor.IsSymbolAt(cursor.Position + 2, "*") => ReadCountStar(start),
            "SHORTESTPATH" => ReadShortest(start, ShortestKind.One),
            "ALLSHORTESTPATHS" => ReadShortest(start, ShortestKind.All),
            "TRIM" when IsTrimOfSides() => ReadTrim(start),
            "NORMALIZE" => ReadNormalize(start),
            _ => ReadCall(start, length),
        };
    }

    private int LengthOfName()
    {
        var length = 1;
        while (cursor.IsSymbolAt(cursor.Position + length, ".")
            && cursor.Ahead(length + 1).Kind is TokenKind.Name or TokenKind.QuotedName)
        {
            length += 2;
        }

        return length;
    }

    private bool IsOverItems() =>
        cursor.Ahead(2).Kind is TokenKind.Name or TokenKind.QuotedName && cursor.IsWord("IN", 3);

    private FunctionCall ReadCall(Place start, int length)
    {
        var name = cursor.Take().Text;
        for (var i = 1; i < length; i++)
        {
            name += cursor.Take().Text;
        }

        cursor.Expect("(");
        var isDistinct = !cursor.IsSymbolAt(cursor.Position + 1, ")") && cursor.TakeWord("DISTINCT");
        if (cursor.IsWord("ALL") && cursor.Ahead().Kind is TokenKind.Name or TokenKind.QuotedName)
        {
            cursor.Take();
        }

        var arguments = new List<Expression>();
        if (!cursor.IsSymbol(")"))
        {
            do
            {
                arguments.Add(parser.Expressions.Read());
            }
            while (cursor.TakeSymbol(","));
        }

        cursor.Expect(")");
        return new FunctionCall(cursor.Since(start), name, isDistinct, [.. arguments]);
    }

    private QuantifiedPredicate ReadQuantifier(Place start, QuantifierKind kind)
    {
        cursor.Take();
        cursor.Expect("(");
        var item = cursor.ExpectVariable();
        cursor.ExpectWord("IN");
        var source = parser.Expressions.Read();
        var condition = cursor.TakeWord("WHERE")
            ? parser.Expressions.Read()
            : throw cursor.Unexpected("WHERE", "WHERE");
        cursor.Expect(")");
        return new QuantifiedPredicate(cursor.Since(start), kind, item, source, condition);
    }

    private Reduction ReadReduction(Place start)
    {
        cursor.Take();
        cursor.Expect("(");
        var total = cursor.ExpectVariable();
        cursor.Expect("=");
        var first = parser.Expressions.Read();
        cursor.Expect(",");
        var item = cursor.ExpectVariable();
        cursor.ExpectWord("IN");
        var source = parser.Expressions.Read();
        cursor.Expect("|");
        var step = parser.Expressions.Read();
        cursor.Expect(")");
        return new Reduction(cursor.Since(start), total, first, item, source, step);
    }

    private CountStar ReadCountStar(Place start)
    {
        cursor.Take();
        cursor.Expect("(");
        cursor.Expect("*");
        cursor.Expect(")");
        return new CountStar(cursor.Since(start));
    }

    private PatternPredicate ReadShortest(Place start, ShortestKind kind)
    {
        cursor.Take();
        cursor.Expect("(");
        var pattern = parser.Patterns.ReadParts(null, null, kind, cursor.Here);
        cursor.Expect(")");
        return new PatternPredicate(cursor.Since(start), pattern);
    }

    private bool IsTrimOfSides()
    {
        if (cursor.IsWord("BOTH", 2) || cursor.IsWord("LEADING", 2) || cursor.IsWord("TRAILING", 2))
        {
            return cursor.Ahead(3).Text is not (")" or "," or ".");
        }

        var end = cursor.Ahead().Partner;
        for (var i = cursor.Position + 2; i < end; i++)
        {
            if (cursor.At(i) is { Kind: TokenKind.Name } token
                && string.Equals(token.Text, "FROM", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private FunctionCall ReadTrim(Place start)
    {
        cursor.Take();
        cursor.Expect("(");
        var name = cursor.TakeWord("LEADING") ? "ltrim" : cursor.TakeWord("TRAILING") ? "rtrim" : "btrim";
        cursor.TakeWord("BOTH");
        var characters = cursor.IsWord("FROM") ? null : parser.Expressions.Read();
        cursor.ExpectWord("FROM");
        var text = parser.Expressions.Read();
        cursor.Expect(")");
        return new FunctionCall(
            cursor.Since(start), name, false, characters is null ? [text] : [text, characters]);
    }

    private FunctionCall ReadNormalize(Place start)
    {
        cursor.Take();
        cursor.Expect("(");
        var arguments = new List<Expression> { parser.Expressions.Read() };
        if (cursor.TakeSymbol(","))
        {
            var token = cursor.Current;
            if (token.Text.ToUpperInvariant() is not ("NFC" or "NFD" or "NFKC" or "NFKD"))
            {
                throw cursor.Unexpected("NFC, NFD, NFKC or NFKD");
            }

            cursor.Take();
            arguments.Add(new Literal(token.Place, token.Text.ToUpperInvariant()));
        }

        cursor.Expect(")");
        return new FunctionCall(cursor.Since(start), "normalize", false, [.. arguments]);
    }
}
