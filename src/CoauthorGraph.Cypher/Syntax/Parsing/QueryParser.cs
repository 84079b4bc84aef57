using CoauthorGraph.Cypher.Syntax.Tokens;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Syntax.Parsing;

/// <summary>Statements, and queries put together by UNION, WHEN and NEXT.</summary>
internal sealed class QueryParser(TokenCursor cursor, Parser parser)
{
    private const int MostClauses = 5000;

    public Statement ReadStatement()
    {
        var mode = ReadPrefixes();
        if (cursor.Current.Kind == TokenKind.End)
        {
            throw SyntaxErrors.At(cursor.Here.Start,
                "There is no query here: begin with MATCH, RETURN or another clause");
        }

        var query = Read();
        while (cursor.TakeSymbol(";"))
        {
        }

        return cursor.Current.Kind == TokenKind.End
            ? new Statement(cursor.Text, cursor.Version, mode, query)
            : throw cursor.Unexpected("a clause or the end of the query", Keywords.Clauses);
    }

    /// <summary>Queries until the end, a brace or a semicolon.</summary>
    public QueryPart Read()
    {
        using var depth = cursor.Deeper();
        var start = cursor.Here;
        var query = ReadUnion();
        for (var count = 0; cursor.IsWord("NEXT") && cursor.Version >= 25; count++)
        {
            if (count > 100)
            {
                throw SyntaxErrors.At(cursor.Here.Start, "More than 100 queries follow one another here by NEXT");
            }

            cursor.Take();
            query = new NextQuery(cursor.Since(start), query, ReadUnion());
        }

        return query;
    }

    private StatementMode ReadPrefixes()
    {
        var mode = StatementMode.Run;
        while (true)
        {
            if (cursor.TakeWord("EXPLAIN"))
            {
                mode = StatementMode.Explain;
            }
            else if (cursor.TakeWord("PROFILE"))
            {
                mode = StatementMode.Profile;
            }
            else if (cursor.TakeWord("CYPHER"))
            {
                ReadVersion();
            }
            else
            {
                return mode;
            }
        }
    }

    private void ReadVersion()
    {
        if (cursor.Current is { Kind: TokenKind.Integer } token)
        {
            cursor.Version = token.Value is 5L or 25L
                ? (int)(long)token.Value
                : throw SyntaxErrors.At(token.Start,
                    $"There is no Cypher {token.Text} here: write CYPHER 5 or CYPHER 25");
            cursor.Take();
        }

        // Options such as runtime=parallel are wishes about how, and not about what.
        while (cursor.Current.Kind == TokenKind.Name && cursor.IsSymbolAt(cursor.Position + 1, "="))
        {
            cursor.Take();
            cursor.Take();
            cursor.Take();
        }
    }

    private QueryPart ReadUnion()
    {
        var start = cursor.Here;
        var parts = new List<QueryPart> { ReadSingle() };
        bool? keepsAll = null;
        while (cursor.IsWord("UNION"))
        {
            var place = cursor.Take().Start;
            var all = cursor.TakeWord("ALL");
            _ = all || cursor.TakeWord("DISTINCT");
            if (keepsAll is { } before && before != all)
            {
                throw SyntaxErrors.At(
                    place, "UNION and UNION ALL cannot stand in one query: choose one", "InvalidClauseComposition");
            }

            keepsAll = all;
            parts.Add(ReadSingle());
        }

        return keepsAll is null ? parts[0] : new UnionQuery(cursor.Since(start), [.. parts], keepsAll.Value);
    }

    private QueryPart ReadSingle()
    {
        var start = cursor.Here;
        if (cursor.Version >= 25 && cursor.IsWord("WHEN"))
        {
            return ReadConditional(start);
        }

        if (cursor.IsSymbol("{"))
        {
            return ReadBraced();
        }

        return new ClauseQuery(cursor.Since(start), ReadClauses()) with { Place = cursor.Since(start) };
    }

    private QueryPart ReadBraced()
    {
        cursor.Expect("{");
        var query = Read();
        cursor.Expect("}");
        return query;
    }

    private ConditionalQuery ReadConditional(Place start)
    {
        var branches = new List<ConditionalBranch>();
        while (cursor.TakeWord("WHEN"))
        {
            var condition = parser.Expressions.Read();
            cursor.ExpectWord("THEN");
            branches.Add(new ConditionalBranch(condition, ReadSingle()));
        }

        if (cursor.TakeWord("ELSE"))
        {
            branches.Add(new ConditionalBranch(null, ReadSingle()));
        }

        return new ConditionalQuery(cursor.Since(start), [.. branches]);
    }

    private Sequence<Clause> ReadClauses()
    {
        var clauses = new List<Clause>();
        while (parser.Clauses.TryRead() is { } clause)
        {
            clauses.Add(clause);
            if (clauses.Count > MostClauses)
            {
                throw SyntaxErrors.At(clause.Place.Start, $"The query has more than {MostClauses} clauses: split it");
            }
        }

        return clauses.Count > 0 ? [.. clauses] : throw cursor.Unexpected("a clause", Keywords.Clauses);
    }
}
