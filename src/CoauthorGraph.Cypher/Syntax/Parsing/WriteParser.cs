using CoauthorGraph.Cypher.Syntax.Tokens;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Syntax.Parsing;

/// <summary>Clauses that would change the graph.</summary>
internal sealed class WriteParser(TokenCursor cursor, Parser parser)
{
    private static readonly HashSet<string> Commands = new(StringComparer.OrdinalIgnoreCase)
    {
        "INDEX", "CONSTRAINT", "DATABASE", "USER", "ROLE", "ALIAS", "RANGE", "TEXT", "POINT", "FULLTEXT", "LOOKUP",
        "VECTOR", "OR", "COMPOSITE", "UNIQUE", "BTREE",
    };

    /// <summary>The clause that begins here, or null where none does.</summary>
    public WriteClause? TryRead()
    {
        var start = cursor.Here;
        switch (cursor.Current.Text.ToUpperInvariant())
        {
            case "CREATE" when cursor.Ahead().Kind == TokenKind.Name && Commands.Contains(cursor.Ahead().Text)
                && !cursor.IsSymbolAt(cursor.Position + 2, "="):
            case "DROP" or "ALTER" or "GRANT" or "REVOKE" or "DENY" or "START" or "STOP" or "TERMINATE" or "RENAME"
                when cursor.Ahead().Kind == TokenKind.Name:
                return ReadCommand(start);
            case "CREATE" or "INSERT":
                cursor.Take();
                _ = cursor.TakeWord("UNIQUE");
                return new CreateClause(start, parser.Patterns.ReadAll()) with { Place = cursor.Since(start) };
            case "MERGE":
                return ReadMerge(start);
            case "SET":
                cursor.Take();
                return new SetClause(start, ReadItems()) with { Place = cursor.Since(start) };
            case "REMOVE":
                cursor.Take();
                return new RemoveClause(start, ReadRemovals()) with { Place = cursor.Since(start) };
            case "DETACH" or "NODETACH" or "DELETE":
                return ReadDelete(start);
            case "FOREACH":
                return ReadForeach(start);
            case "LOAD":
                return ReadLoad(start);
            default:
                return null;
        }
    }

    private SchemaCommand ReadCommand(Place start)
    {
        var words = $"{cursor.Current.Text} {cursor.Ahead().Text}".ToUpperInvariant();
        while (cursor.Current.Kind != TokenKind.End && !cursor.IsSymbol(";"))
        {
            cursor.Take();
        }

        return new SchemaCommand(cursor.Since(start), words);
    }

    private MergeClause ReadMerge(Place start)
    {
        cursor.Take();
        var pattern = parser.Patterns.ReadPath();
        var onCreate = new List<SetItem>();
        var onMatch = new List<SetItem>();
        while (cursor.TakeWord("ON"))
        {
            var items = cursor.TakeWord("CREATE") ? onCreate : cursor.TakeWord("MATCH") ? onMatch
                : throw cursor.Unexpected("CREATE or MATCH", "CREATE", "MATCH");
            cursor.ExpectWord("SET");
            items.AddRange(ReadItems());
        }

        return new MergeClause(cursor.Since(start), pattern, [.. onCreate], [.. onMatch]);
    }

    private Sequence<SetItem> ReadItems()
    {
        var items = new List<SetItem>();
        do
        {
            items.Add(ReadItem());
        }
        while (cursor.TakeSymbol(","));
        return [.. items];
    }

    private SetItem ReadItem()
    {
        var start = cursor.Here;
        var target = parser.Expressions.ReadPostfix();
        if (target is LabelPredicate labels)
        {
            return new SetItem(cursor.Since(start), labels.Subject, null, false, Names(labels.Labels));
        }

        if (target is Variable && cursor.TakeWord("IS"))
        {
            return new SetItem(cursor.Since(start), target, null, false, [cursor.ExpectName("a label")]);
        }

        var isAddition = cursor.TakeSymbol("+=");
        if (!isAddition)
        {
            cursor.Expect("=");
        }

        var value = parser.Expressions.Read();
        return new SetItem(cursor.Since(start), target, value, isAddition, []);
    }

    private Sequence<SetItem> ReadRemovals()
    {
        var items = new List<SetItem>();
        do
        {
            var start = cursor.Here;
            var target = parser.Expressions.ReadPostfix();
            items.Add(target is LabelPredicate labels
                ? new SetItem(cursor.Since(start), labels.Subject, null, false, Names(labels.Labels))
                : new SetItem(cursor.Since(start), target, null, false, []));
        }
        while (cursor.TakeSymbol(","));
        return [.. items];
    }

    private Sequence<string> Names(LabelExpression labels) => labels switch
    {
        LabelName one => [one.Name],
        LabelAnd all => [.. all.Operands.SelectMany(Names)],
        _ => throw SyntaxErrors.At(cursor.Here.Start, "Only plain labels can be set or removed: write :A:B"),
    };

    private DeleteClause ReadDelete(Place start)
    {
        var isDetaching = cursor.TakeWord("DETACH");
        _ = isDetaching || cursor.TakeWord("NODETACH");
        cursor.ExpectWord("DELETE");
        var items = new List<Expression>();
        do
        {
            items.Add(parser.Expressions.Read());
        }
        while (cursor.TakeSymbol(","));
        return new DeleteClause(cursor.Since(start), isDetaching, [.. items]);
    }

    private ForeachClause ReadForeach(Place start)
    {
        using var depth = cursor.Deeper();
        cursor.Take();
        cursor.Expect("(");
        var item = cursor.ExpectVariable();
        cursor.ExpectWord("IN");
        var source = parser.Expressions.Read();
        cursor.Expect("|");
        var clauses = new List<Clause>();
        while (parser.Writes.TryRead() is { } clause)
        {
            clauses.Add(clause);
        }

        cursor.Expect(")");
        return new ForeachClause(cursor.Since(start), item, source, [.. clauses]);
    }

    private LoadCsvClause ReadLoad(Place start)
    {
        cursor.Take();
        cursor.ExpectWord("CSV");
        var hasHeaders = cursor.TakeWords("WITH", "HEADERS");
        cursor.ExpectWord("FROM");
        var source = parser.Expressions.Read();
        cursor.ExpectWord("AS");
        var row = cursor.ExpectVariable();
        if (cursor.TakeWord("FIELDTERMINATOR"))
        {
            cursor.Take();
        }

        return new LoadCsvClause(cursor.Since(start), hasHeaders, source, row);
    }
}
