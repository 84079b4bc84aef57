using CoauthorGraph.Cypher.Syntax.Tokens;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Syntax.Parsing;

/// <summary>Clauses that read.</summary>
internal sealed class ClauseParser(TokenCursor cursor, Parser parser)
{
    /// <summary>The clause that begins here, or null where none does.</summary>
    public Clause? TryRead()
    {
        var start = cursor.Here;
        if (cursor.Current.Kind != TokenKind.Name)
        {
            return null;
        }

        switch (cursor.Current.Text.ToUpperInvariant())
        {
            case "MATCH":
                cursor.Take();
                return ReadMatchBody(start, isOptional: false);
            case "OPTIONAL":
                return ReadOptional(start);
            case "UNWIND":
                return ReadUnwind(start);
            case "WITH":
                cursor.Take();
                return ReadProjection(start, isReturn: false);
            case "RETURN":
                cursor.Take();
                return ReadProjection(start, isReturn: true);
            case "CALL":
                return new ProcedureParser(cursor, parser).ReadCall(start, isOptional: false);
            case "SHOW":
                return new ProcedureParser(cursor, parser).ReadShow(start);
            case "ORDER" or "SKIP" or "OFFSET" or "LIMIT":
                return new PagingClause(start, ReadPaging());
            case "FINISH":
                cursor.Take();
                return new FinishClause(start);
            case "FILTER" or "LET" or "WHEN" or "NEXT" when cursor.Version < 25:
                throw SyntaxErrors.At(
                    start.Start,
                    $"{cursor.Current.Text.ToUpperInvariant()} is of Cypher 25: begin the query with CYPHER 25");
            case "FILTER":
                return ReadFilter(start);
            case "LET":
                return ReadLet(start);
            case "USE":
                throw SyntaxErrors.At(start.Start,
                    "USE chooses among databases, and a graph folder is one: leave it out");
            default:
                return parser.Writes.TryRead();
        }
    }

    /// <summary>What follows MATCH.</summary>
    public MatchClause ReadMatchBody(Place start, bool isOptional)
    {
        var isRepeatable = cursor.TakeWords("REPEATABLE", "ELEMENTS") || cursor.TakeWords("REPEATABLE", "ELEMENT");
        _ = cursor.TakeWords("DIFFERENT", "RELATIONSHIPS") || cursor.TakeWords("DIFFERENT", "RELATIONSHIP");
        var patterns = parser.Patterns.ReadAll();
        var hints = new List<IndexHint>();
        while (cursor.IsWord("USING"))
        {
            hints.Add(ReadHint());
        }

        var condition = cursor.TakeWord("WHERE") ? parser.Expressions.Read() : null;
        return new MatchClause(cursor.Since(start), isOptional, isRepeatable, patterns, [.. hints], condition);
    }

    /// <summary>ORDER BY, SKIP and LIMIT, as far as they stand here.</summary>
    public Paging ReadPaging()
    {
        var order = new List<SortItem>();
        if (cursor.TakeWords("ORDER", "BY"))
        {
            do
            {
                var value = parser.Expressions.Read();
                var isDescending = cursor.TakeWord("DESC") || cursor.TakeWord("DESCENDING");
                _ = isDescending || cursor.TakeWord("ASC") || cursor.TakeWord("ASCENDING");
                order.Add(new SortItem(value, isDescending));
            }
            while (cursor.TakeSymbol(","));
        }
        else if (cursor.IsWord("ORDER"))
        {
            cursor.Take();
            throw cursor.Unexpected("BY", "BY");
        }

        var skip = cursor.TakeWord("SKIP") || cursor.TakeWord("OFFSET") ? parser.Expressions.Read() : null;
        var limit = cursor.TakeWord("LIMIT") ? parser.Expressions.Read() : null;
        return new Paging([.. order], skip, limit);
    }

    private Clause ReadOptional(Place start)
    {
        cursor.Take();
        if (cursor.IsWord("CALL"))
        {
            return new ProcedureParser(cursor, parser).ReadCall(start, isOptional: true);
        }

        cursor.ExpectWord("MATCH");
        return ReadMatchBody(start, isOptional: true);
    }

    private UnwindClause ReadUnwind(Place start)
    {
        cursor.Take();
        var source = parser.Expressions.Read();
        cursor.ExpectWord("AS");
        var item = cursor.ExpectVariable();
        return new UnwindClause(cursor.Since(start), source, item);
    }

    private ProjectionClause ReadProjection(Place start, bool isReturn)
    {
        var isDistinct = cursor.TakeWord("DISTINCT");
        _ = isDistinct || (cursor.IsWord("ALL") && cursor.Ahead().Kind != TokenKind.Symbol && cursor.TakeWord("ALL"));
        var takesAll = cursor.TakeSymbol("*");
        var items = new List<ProjectionItem>();
        if (!takesAll || cursor.TakeSymbol(","))
        {
            do
            {
                items.Add(ReadItem());
            }
            while (cursor.TakeSymbol(","));
        }

        var paging = ReadPaging();
        var condition = !isReturn && cursor.TakeWord("WHERE") ? parser.Expressions.Read() : null;
        return new ProjectionClause(
            cursor.Since(start), isReturn, isDistinct, takesAll, [.. items], paging, condition);
    }

    private ProjectionItem ReadItem()
    {
        var start = cursor.Here;
        var value = parser.Expressions.Read();
        var text = cursor.TextOf(cursor.Since(start));
        var alias = cursor.TakeWord("AS") ? cursor.ExpectName("the name of a column") : null;
        return new ProjectionItem(cursor.Since(start), value, alias, value is Variable variable ? variable.Name : text);
    }

    private FilterClause ReadFilter(Place start)
    {
        cursor.Take();
        cursor.TakeWord("WHERE");
        var condition = parser.Expressions.Read();
        return new FilterClause(cursor.Since(start), condition);
    }

    private LetClause ReadLet(Place start)
    {
        cursor.Take();
        var items = new List<ProjectionItem>();
        do
        {
            var variable = cursor.ExpectVariable();
            cursor.Expect("=");
            var value = parser.Expressions.Read();
            items.Add(new ProjectionItem(cursor.Since(variable.Place), value, variable.Name, variable.Name));
        }
        while (cursor.TakeSymbol(","));
        return new LetClause(cursor.Since(start), [.. items]);
    }

    private IndexHint ReadHint()
    {
        var start = cursor.Here;
        cursor.ExpectWord("USING");
        if (cursor.TakeWords("JOIN", "ON"))
        {
            var variables = new List<Variable>();
            do
            {
                variables.Add(cursor.ExpectVariable());
            }
            while (cursor.TakeSymbol(","));
            return new IndexHint(cursor.Since(start), "JOIN", [.. variables]);
        }

        var kind = cursor.TakeWord("SCAN") ? "SCAN" : "INDEX";
        while (kind == "INDEX" && !cursor.IsSymbolAt(cursor.Position + 1, ":")
            && cursor.Current.Kind == TokenKind.Name)
        {
            cursor.Take();
        }

        var variable = cursor.ExpectVariable();
        cursor.Expect(":");
        cursor.ExpectName("a label");
        if (cursor.TakeSymbol("("))
        {
            do
            {
                cursor.ExpectName("a property key");
            }
            while (cursor.TakeSymbol(","));
            cursor.Expect(")");
        }

        return new IndexHint(cursor.Since(start), kind, [variable]);
    }
}
