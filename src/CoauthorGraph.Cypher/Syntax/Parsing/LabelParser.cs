using CoauthorGraph.Cypher.Syntax.Tokens;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Syntax.Parsing;

/// <summary>Labels of nodes and types of relationships: <c>:A:B</c>, <c>:A|B</c>, <c>:!(A&amp;B)</c>, <c>IS
/// A</c>.</summary>
internal sealed class LabelParser(TokenCursor cursor, Parser parser)
{
    /// <summary>What follows the colon of a node.</summary>
    public LabelExpression ReadForNode() => Read(allowsColons: true);

    /// <summary>What follows the colon of a relationship; <c>:A|:B</c> is accepted too.</summary>
    public LabelExpression ReadForRelationship() => Read(allowsColons: false);

    /// <summary>What follows IS.</summary>
    public LabelExpression ReadForIs() => Read(allowsColons: false);

    /// <summary>Whether a label expression can begin with a token.</summary>
    public static bool MayBegin(Token token) =>
        token.Kind is TokenKind.Name or TokenKind.QuotedName || token.Text is "!" or "(" or "%" or "$";

    private LabelExpression Read(bool allowsColons)
    {
        using var depth = cursor.Deeper();
        var first = ReadOr(allowsColons);
        if (!allowsColons || !cursor.IsSymbol(":"))
        {
            return first;
        }

        var labels = new List<LabelExpression> { first };
        while (cursor.TakeSymbol(":"))
        {
            labels.Add(ReadOr(allowsColons));
        }

        return new LabelAnd([.. labels]);
    }

    private LabelExpression ReadOr(bool allowsColons)
    {
        var operands = new List<LabelExpression> { ReadAnd() };
        while (cursor.IsSymbol("|") && (MayBegin(cursor.Ahead()) || cursor.Ahead().Text == ":"))
        {
            cursor.Take();
            if (!allowsColons)
            {
                cursor.TakeSymbol(":");
            }

            operands.Add(ReadAnd());
        }

        return operands.Count == 1 ? operands[0] : new LabelOr([.. operands]);
    }

    private LabelExpression ReadAnd()
    {
        var operands = new List<LabelExpression> { ReadNot() };
        while (cursor.TakeSymbol("&"))
        {
            operands.Add(ReadNot());
        }

        return operands.Count == 1 ? operands[0] : new LabelAnd([.. operands]);
    }

    private LabelExpression ReadNot()
    {
        using var depth = cursor.Deeper();
        if (cursor.TakeSymbol("!"))
        {
            return new LabelNot(ReadNot());
        }

        if (cursor.TakeSymbol("%"))
        {
            return new LabelWildcard();
        }

        if (cursor.TakeSymbol("("))
        {
            var inner = Read(allowsColons: false);
            cursor.Expect(")");
            return inner;
        }

        if (cursor.TakeSymbol("$"))
        {
            var isAny = cursor.TakeWord("any");
            _ = isAny || cursor.TakeWord("all");
            cursor.Expect("(");
            var value = parser.Expressions.Read();
            cursor.Expect(")");
            return new LabelDynamic(value, isAny);
        }

        return new LabelName(cursor.ExpectName("a label or a type"));
    }
}
