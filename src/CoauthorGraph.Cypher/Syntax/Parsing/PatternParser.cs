using CoauthorGraph.Cypher.Syntax.Tokens;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Syntax.Parsing;

/// <summary>Paths: nodes, relationships, groups, and which paths are wanted.</summary>
internal sealed class PatternParser(TokenCursor cursor, Parser parser)
{
    private const int MostParts = 401;

    /// <summary>Paths with commas between.</summary>
    public Sequence<PathPattern> ReadAll()
    {
        var patterns = new List<PathPattern>();
        do
        {
            patterns.Add(ReadPath());
        }
        while (cursor.TakeSymbol(","));
        return [.. patterns];
    }

    /// <summary>Whether a path may begin here, rather than a clause.</summary>
    public bool MayBeginPath() => cursor.IsSymbol("(") || cursor.IsSymbolAt(cursor.Position + 1, "=")
        || cursor.IsWord("SHORTESTPATH") || cursor.IsWord("ALLSHORTESTPATHS") || IsSelector();

    /// <summary>Whether what stands there is a node with a relationship after it.</summary>
    public bool IsPatternAt(int position)
    {
        if (!cursor.IsSymbolAt(position, "(") || cursor.At(position).Partner < 0 || !IsNodeAt(position))
        {
            return false;
        }

        var next = cursor.At(position).Partner + 1;
        if (cursor.IsSymbolAt(next, "<"))
        {
            next++;
        }

        if (!cursor.IsSymbolAt(next, "-"))
        {
            return false;
        }

        next++;
        if (cursor.IsSymbolAt(next, "["))
        {
            return cursor.At(next).Partner > 0 && cursor.IsSymbolAt(cursor.At(next).Partner + 1, "-");
        }

        return cursor.IsSymbolAt(next, "-")
            && (cursor.IsSymbolAt(next + 1, "(")
                || (cursor.IsSymbolAt(next + 1, ">") && cursor.IsSymbolAt(next + 2, "(")));
    }

    /// <summary>A path with its name and which are wanted.</summary>
    public PathPattern ReadPath()
    {
        var start = cursor.Here;
        Variable? variable = null;
        if (cursor.IsSymbolAt(cursor.Position + 1, "="))
        {
            variable = cursor.ExpectVariable();
            cursor.Expect("=");
        }

        var isOne = cursor.IsWord("SHORTESTPATH");
        if ((isOne || cursor.IsWord("ALLSHORTESTPATHS")) && cursor.IsSymbolAt(cursor.Position + 1, "("))
        {
            cursor.Take();
            cursor.Expect("(");
            var path = ReadParts(variable, null, isOne ? ShortestKind.One : ShortestKind.All, start);
            cursor.Expect(")");
            return path;
        }

        var selector = IsSelector() ? ReadSelector() : null;
        return ReadParts(variable, selector, ShortestKind.None, start);
    }

    /// <summary>Nodes with relationships and groups between them.</summary>
    public PathPattern ReadParts(Variable? variable, PathSelector? selector, ShortestKind shortest, Place start)
    {
        using var depth = cursor.Deeper();
        var parts = new List<PatternPart> { ReadNodeOrGroup() };
        while (true)
        {
            if (parts.Count > MostParts)
            {
                throw SyntaxErrors.At(cursor.Here.Start,
                    $"A path has more than {MostParts} nodes and relationships here");
            }

            if (IsRelationship())
            {
                parts.Add(ReadRelationship());
                parts.Add(ReadNodeOrGroup());
            }
            else if (cursor.IsSymbol("("))
            {
                parts.Add(ReadNodeOrGroup());
            }
            else
            {
                return new PathPattern(cursor.Since(start), variable, selector, shortest, [.. parts]);
            }
        }
    }

    private bool IsSelector() =>
        (cursor.IsWord("ANY") || cursor.IsWord("ALL") || cursor.IsWord("SHORTEST"))
        && (cursor.Ahead().Kind is TokenKind.Name or TokenKind.Integer or TokenKind.Parameter
            || cursor.IsSymbolAt(cursor.Position + 1, "("));

    private PathSelector ReadSelector()
    {
        SelectorKind kind;
        Expression? count = null;
        if (cursor.TakeWord("ALL"))
        {
            kind = cursor.TakeWord("SHORTEST") ? SelectorKind.AllShortest : SelectorKind.All;
        }
        else if (cursor.TakeWord("ANY"))
        {
            kind = cursor.TakeWord("SHORTEST") ? SelectorKind.Shortest : SelectorKind.Any;
            count = kind == SelectorKind.Any ? TryReadCount() : null;
        }
        else
        {
            cursor.ExpectWord("SHORTEST");
            kind = SelectorKind.Shortest;
            count = TryReadCount();
        }

        _ = cursor.TakeWord("WALK") || cursor.TakeWord("TRAIL");
        _ = cursor.TakeWord("PATHS") || cursor.TakeWord("PATH");
        if (kind == SelectorKind.Shortest && (cursor.TakeWord("GROUPS") || cursor.TakeWord("GROUP")))
        {
            kind = SelectorKind.ShortestGroups;
        }

        return new PathSelector(kind, count);
    }

    private Expression? TryReadCount()
    {
        var token = cursor.Current;
        return token.Kind switch
        {
            TokenKind.Integer => new Literal(cursor.Take().Place, token.Value),
            TokenKind.Parameter => new Parameter(cursor.Take().Place, token.Text),
            _ => null,
        };
    }

    private bool IsNodeAt(int position)
    {
        var inside = cursor.At(position + 1);
        var next = position + 1;
        if (inside.Kind is TokenKind.Name or TokenKind.QuotedName)
        {
            next++;
        }

        var token = cursor.At(next);
        return token.Kind == TokenKind.Symbol
            ? token.Text is ")" or ":" || (token.Text == "{" && cursor.IsSymbolAt(token.Partner + 1, ")"))
            : next > position + 1 && (token.Kind == TokenKind.Parameter || (token.Kind == TokenKind.Name
                && token.Text.ToUpperInvariant() is "WHERE" or "IS"));
    }

    private PatternPart ReadNodeOrGroup()
    {
        if (!cursor.IsSymbol("("))
        {
            throw cursor.Unexpected("a node in parentheses");
        }

        var isGroup = cursor.IsSymbolAt(cursor.Position + 1, "(")
            || (cursor.IsSymbolAt(cursor.Position + 2, "=") && cursor.IsSymbolAt(cursor.Position + 3, "("));
        return isGroup ? ReadGroup() : ReadNode();
    }

    private GroupPattern ReadGroup()
    {
        using var depth = cursor.Deeper();
        var start = cursor.Here;
        cursor.Expect("(");
        var inner = ReadPath();
        var condition = cursor.TakeWord("WHERE") ? parser.Expressions.Read() : null;
        cursor.Expect(")");
        var quantifier = TryReadQuantifier();
        return new GroupPattern(cursor.Since(start), inner, condition, quantifier);
    }

    private NodePattern ReadNode()
    {
        var start = cursor.Here;
        cursor.Expect("(");
        var variable = TryReadVariable();
        LabelExpression? labels = null;
        if (cursor.TakeSymbol(":") || cursor.TakeWord("IS"))
        {
            labels = parser.Labels.ReadForNode();
        }

        var properties = TryReadProperties();
        var condition = cursor.TakeWord("WHERE") ? parser.Expressions.Read() : null;
        cursor.Expect(")");
        return new NodePattern(cursor.Since(start), variable, labels, properties, condition);
    }

    private Variable? TryReadVariable()
    {
        if (cursor.Current.Kind is not (TokenKind.Name or TokenKind.QuotedName))
        {
            return null;
        }

        // A node may be called where or is, but not when a condition or a label follows.
        var isWord = (cursor.IsWord("WHERE") || cursor.IsWord("IS")) && cursor.Ahead().Text is not (")" or ":" or "{");
        return isWord && cursor.Ahead().Text is not "]" ? null : cursor.ExpectVariable();
    }

    private Expression? TryReadProperties()
    {
        if (cursor.IsSymbol("{"))
        {
            return parser.Atoms.ReadMap();
        }

        var token = cursor.Current;
        return token.Kind == TokenKind.Parameter ? new Parameter(cursor.Take().Place, token.Text) : null;
    }

    private bool IsRelationship() => cursor.IsSymbol("-")
        || (cursor.IsSymbol("<") && cursor.IsSymbolAt(cursor.Position + 1, "-"));

    private RelationshipPattern ReadRelationship()
    {
        var start = cursor.Here;
        var pointsLeft = cursor.TakeSymbol("<");
        cursor.Expect("-");
        Variable? variable = null;
        LabelExpression? types = null;
        Repetition? length = null;
        Expression? properties = null;
        Expression? condition = null;
        if (cursor.TakeSymbol("["))
        {
            variable = TryReadVariable();
            if (cursor.TakeSymbol(":") || cursor.TakeWord("IS"))
            {
                types = parser.Labels.ReadForRelationship();
            }

            length = cursor.TakeSymbol("*") ? ReadLength() : null;
            properties = TryReadProperties();
            condition = cursor.TakeWord("WHERE") ? parser.Expressions.Read() : null;
            cursor.Expect("]");
        }

        cursor.Expect("-");
        var pointsRight = cursor.TakeSymbol(">");
        var direction = pointsLeft == pointsRight ? PatternDirection.Either
            : pointsLeft ? PatternDirection.Left : PatternDirection.Right;
        var quantifier = TryReadQuantifier();
        return new RelationshipPattern(
            cursor.Since(start), variable, types, direction, length, quantifier, properties, condition);
    }

    private Repetition ReadLength()
    {
        var least = cursor.Current.Kind == TokenKind.Integer ? cursor.ExpectCount("a length") : (int?)null;
        if (!cursor.TakeSymbol(".."))
        {
            return new Repetition(least ?? 1, least);
        }

        var most = cursor.Current.Kind == TokenKind.Integer ? cursor.ExpectCount("a length") : (int?)null;
        return new Repetition(least ?? 1, most);
    }

    private Repetition? TryReadQuantifier()
    {
        if (cursor.TakeSymbol("+"))
        {
            return new Repetition(1, null);
        }

        if (cursor.TakeSymbol("*"))
        {
            return new Repetition(0, null);
        }

        if (!cursor.IsSymbol("{") || !(cursor.Ahead().Kind == TokenKind.Integer || cursor.Ahead().Text == ","))
        {
            return null;
        }

        var start = cursor.Take().Start;
        var least = cursor.Current.Kind == TokenKind.Integer ? cursor.ExpectCount("a count") : 0;
        int? most = least;
        if (cursor.TakeSymbol(","))
        {
            most = cursor.Current.Kind == TokenKind.Integer ? cursor.ExpectCount("a count") : null;
        }

        cursor.Expect("}");
        return most < least || most == 0
            ? throw SyntaxErrors.At(start, $"No path is repeated at least {least} and at most {most} times")
            : new Repetition(least, most);
    }
}
