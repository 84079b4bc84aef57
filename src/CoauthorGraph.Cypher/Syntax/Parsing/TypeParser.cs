using CoauthorGraph.Cypher.Syntax.Tokens;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Syntax.Parsing;

/// <summary>Names of types, as they follow <c>IS ::</c>.</summary>
internal sealed class TypeParser(TokenCursor cursor)
{
    private static readonly string[][] Names =
    [
        ["NOTHING"], ["NULL"], ["BOOLEAN"], ["BOOL"], ["STRING"], ["VARCHAR"], ["INTEGER"], ["SIGNED", "INTEGER"],
        ["INT"], ["FLOAT"], ["DATE"], ["LOCAL", "TIME"], ["ZONED", "TIME"], ["LOCAL", "DATETIME"],
        ["ZONED", "DATETIME"], ["DURATION"], ["POINT"], ["NODE"], ["VERTEX"], ["RELATIONSHIP"], ["EDGE"], ["MAP"],
        ["LIST"], ["ARRAY"], ["PATH"], ["PATHS"], ["PROPERTY", "VALUE"], ["ANY", "PROPERTY", "VALUE"], ["ANY", "NODE"],
        ["ANY", "VERTEX"], ["ANY", "RELATIONSHIP"], ["ANY", "EDGE"], ["ANY", "MAP"], ["ANY", "VALUE"], ["ANY"],
        ["TIME", "WITH", "TIMEZONE"], ["TIME", "WITH", "TIME", "ZONE"], ["TIME", "WITHOUT", "TIMEZONE"],
        ["TIME", "WITHOUT", "TIME", "ZONE"], ["TIMESTAMP", "WITH", "TIMEZONE"], ["TIMESTAMP", "WITH", "TIME", "ZONE"],
        ["TIMESTAMP", "WITHOUT", "TIMEZONE"], ["TIMESTAMP", "WITHOUT", "TIME", "ZONE"],
    ];

    /// <summary>A type, or several with | between.</summary>
    public TypeName Read()
    {
        using var depth = cursor.Deeper();
        var parts = new List<TypeName> { ReadOne() };
        while (cursor.TakeSymbol("|"))
        {
            parts.Add(ReadOne());
        }

        return parts.Count == 1 ? parts[0] : new TypeName("UNION", false, [.. parts]);
    }

    private TypeName ReadOne()
    {
        var words = Names.Where(name => cursor.AreWords(name)).MaxBy(static name => name.Length)
            ?? throw cursor.Unexpected("the name of a type", "INTEGER", "STRING", "BOOLEAN", "FLOAT", "LIST");
        cursor.TakeWords(words);
        var name = Canonical(string.Join(' ', words));
        Sequence<TypeName> parts = [];
        if (cursor.TakeSymbol("<"))
        {
            parts = [Read()];
            cursor.Expect(">");
            if (name == "ANY")
            {
                return OneOf(parts[0]);
            }
        }
        else if (name == "LIST")
        {
            throw cursor.Unexpected("'<' and the type of the items");
        }

        var type = Finished(new TypeName(name, false, parts));
        while (cursor.TakeWord("LIST") || cursor.TakeWord("ARRAY"))
        {
            type = Finished(new TypeName("LIST", false, [type]));
        }

        return type;
    }

    // ANY<A | B> is A | B, whose parts say for themselves whether null is one of them.
    private TypeName OneOf(TypeName type) => cursor.IsWord("NOT") || cursor.IsSymbol("!")
        ? throw SyntaxErrors.At(
            cursor.Current.Place.Start, "NOT NULL goes with each type between the < > of ANY, not behind them")
        : type;

    private TypeName Finished(TypeName type) =>
        cursor.TakeWords("NOT", "NULL") || cursor.TakeSymbol("!") ? type with { IsNotNull = true } : type;

    private static string Canonical(string name) => name switch
    {
        "BOOL" => "BOOLEAN",
        "VARCHAR" => "STRING",
        "SIGNED INTEGER" or "INT" => "INTEGER",
        "VERTEX" or "ANY NODE" or "ANY VERTEX" => "NODE",
        "EDGE" or "ANY RELATIONSHIP" or "ANY EDGE" => "RELATIONSHIP",
        "ANY MAP" => "MAP",
        "ARRAY" => "LIST",
        "PATHS" => "PATH",
        "ANY PROPERTY VALUE" => "PROPERTY VALUE",
        "ANY" or "ANY VALUE" => "ANY",
        "TIME WITH TIMEZONE" or "TIME WITH TIME ZONE" => "ZONED TIME",
        "TIME WITHOUT TIMEZONE" or "TIME WITHOUT TIME ZONE" => "LOCAL TIME",
        "TIMESTAMP WITH TIMEZONE" or "TIMESTAMP WITH TIME ZONE" => "ZONED DATETIME",
        "TIMESTAMP WITHOUT TIMEZONE" or "TIMESTAMP WITHOUT TIME ZONE" => "LOCAL DATETIME",
        _ => name,
    };
}
