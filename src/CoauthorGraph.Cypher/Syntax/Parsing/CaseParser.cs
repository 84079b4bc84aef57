using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Syntax.Parsing;

/// <summary>CASE, with a subject or without.</summary>
internal sealed class CaseParser(TokenCursor cursor, Parser parser)
{
    public CaseExpression Read()
    {
        using var depth = cursor.Deeper();
        var start = cursor.Here;
        cursor.ExpectWord("CASE");
        var subject = cursor.IsWord("WHEN") ? null : parser.Expressions.Read();
        var branches = new List<CaseBranch>();
        do
        {
            cursor.ExpectWord("WHEN");
            var conditions = new List<Expression>();
            do
            {
                conditions.Add(subject is null ? parser.Expressions.Read() : ReadTest());
            }
            while (subject is not null && cursor.TakeSymbol(","));
            cursor.ExpectWord("THEN");
            branches.Add(new CaseBranch([.. conditions], parser.Expressions.Read()));
        }
        while (cursor.IsWord("WHEN"));
        var otherwise = cursor.TakeWord("ELSE") ? parser.Expressions.Read() : null;
        cursor.ExpectWord("END");
        return new CaseExpression(cursor.Since(start), subject, [.. branches], otherwise);
    }

    // A value, or a predicate that lacks its left side, as IS NULL or > 3.
    private Expression ReadTest()
    {
        var subject = new CaseSubject(cursor.Here);
        if (parser.Expressions.Operator() is { } op)
        {
            cursor.Take();
            return new Comparison(subject.Place, [subject, parser.Expressions.ReadSum()], [op]);
        }

        var predicate = cursor.IsWord("IS") || cursor.IsWord("STARTS") || cursor.IsWord("ENDS")
            || cursor.IsWord("CONTAINS") || cursor.IsWord("IN") || cursor.IsSymbol("=~") || cursor.IsSymbol("::")
            ? parser.Expressions.TryReadPredicate(subject)
            : null;
        return predicate
            ?? new Comparison(subject.Place, [subject, parser.Expressions.Read()], [ComparisonOperator.Equal]);
    }
}
