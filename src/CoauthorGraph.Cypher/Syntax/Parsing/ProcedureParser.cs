using CoauthorGraph.Cypher.Syntax.Tokens;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Syntax.Parsing;

/// <summary>CALL of procedures and subqueries, and SHOW.</summary>
internal sealed class ProcedureParser(TokenCursor cursor, Parser parser)
{
    public Clause ReadCall(Place start, bool isOptional)
    {
        cursor.ExpectWord("CALL");
        return cursor.IsSymbol("{") || cursor.IsSymbol("(")
            ? ReadSubquery(start, isOptional)
            : ReadProcedure(start, isOptional);
    }

    public ShowClause ReadShow(Place start)
    {
        cursor.Take();
        var words = new List<string>();
        while (cursor.Current.Kind == TokenKind.Name && !cursor.IsWord("YIELD") && !cursor.IsWord("WHERE")
            && !cursor.IsWord("RETURN") && words.Count < 4)
        {
            words.Add(cursor.Take().Text.ToUpperInvariant());
        }

        if (words.Count == 0)
        {
            throw cursor.Unexpected("INDEXES, CONSTRAINTS, PROCEDURES or FUNCTIONS", "INDEXES", "CONSTRAINTS");
        }

        var (yieldsAll, yields) = TryReadYield();
        var paging = parser.Clauses.ReadPaging();
        var condition = cursor.TakeWord("WHERE") ? parser.Expressions.Read() : null;
        return new ShowClause(cursor.Since(start), string.Join(' ', words), yieldsAll, yields, paging, condition);
    }

    private SubqueryClause ReadSubquery(Place start, bool isOptional)
    {
        var importsAll = false;
        List<Variable>? imports = null;
        if (cursor.TakeSymbol("("))
        {
            imports = [];
            importsAll = cursor.TakeSymbol("*");
            while (!importsAll && !cursor.IsSymbol(")"))
            {
                imports.Add(cursor.ExpectVariable());
                if (!cursor.TakeSymbol(","))
                {
                    break;
                }
            }

            cursor.Expect(")");
        }

        cursor.Expect("{");
        var query = parser.Queries.Read();
        cursor.Expect("}");
        var inTransactions = TryReadTransactions();
        return new SubqueryClause(
            cursor.Since(start), isOptional, query, importsAll, imports is null ? null : [.. imports], inTransactions);
    }

    private bool TryReadTransactions()
    {
        if (!cursor.IsWord("IN"))
        {
            return false;
        }

        cursor.Take();
        if (cursor.Current.Kind is TokenKind.Integer or TokenKind.Parameter)
        {
            cursor.Take();
        }

        cursor.TakeWord("CONCURRENT");
        cursor.ExpectWord("TRANSACTIONS");
        if (cursor.TakeWord("OF"))
        {
            parser.Expressions.Read();
            _ = cursor.TakeWord("ROWS") || cursor.TakeWord("ROW");
        }

        if (cursor.TakeWords("ON", "ERROR"))
        {
            cursor.Take();
        }

        return true;
    }

    private ProcedureClause ReadProcedure(Place start, bool isOptional)
    {
        var name = cursor.ExpectName("the name of a procedure, or { and a query");
        while (cursor.TakeSymbol("."))
        {
            name += "." + cursor.ExpectName("the name of a procedure");
        }

        List<Expression>? arguments = null;
        if (cursor.TakeSymbol("("))
        {
            arguments = [];
            if (!cursor.IsSymbol(")"))
            {
                do
                {
                    arguments.Add(parser.Expressions.Read());
                }
                while (cursor.TakeSymbol(","));
            }

            cursor.Expect(")");
        }

        var (yieldsAll, yields) = TryReadYield();
        var condition = yields is not null && cursor.TakeWord("WHERE") ? parser.Expressions.Read() : null;
        return new ProcedureClause(
            cursor.Since(start),
            isOptional,
            name,
            arguments is null ? null : [.. arguments],
            yieldsAll,
            yields,
            condition);
    }

    private (bool All, Sequence<YieldItem>? Items) TryReadYield()
    {
        if (!cursor.TakeWord("YIELD"))
        {
            return (false, null);
        }

        if (cursor.TakeSymbol("*"))
        {
            return (true, null);
        }

        var items = new List<YieldItem>();
        if (cursor.TakeSymbol("-"))
        {
            return (false, []);
        }

        do
        {
            var start = cursor.Here;
            var column = cursor.ExpectName("a column");
            var alias = cursor.TakeWord("AS") ? cursor.ExpectName("a name") : column;
            items.Add(new YieldItem(cursor.Since(start), column, alias));
        }
        while (cursor.TakeSymbol(","));
        return (false, [.. items]);
    }
}
