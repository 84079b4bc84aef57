using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Syntax.Parsing;

/// <summary>Reads a query: a recursive descent in four parts, which call one another through here.</summary>
internal sealed class Parser
{
    private Parser(string text)
    {
        Cursor = new TokenCursor(text);
        Labels = new LabelParser(Cursor, this);
        Types = new TypeParser(Cursor);
        Expressions = new ExpressionParser(Cursor, this);
        Atoms = new AtomParser(Cursor, this);
        Patterns = new PatternParser(Cursor, this);
        Clauses = new ClauseParser(Cursor, this);
        Writes = new WriteParser(Cursor, this);
        Queries = new QueryParser(Cursor, this);
    }

    public TokenCursor Cursor { get; }

    public LabelParser Labels { get; }

    public TypeParser Types { get; }

    public ExpressionParser Expressions { get; }

    public AtomParser Atoms { get; }

    public PatternParser Patterns { get; }

    public ClauseParser Clauses { get; }

    public WriteParser Writes { get; }

    public QueryParser Queries { get; }

    /// <summary>A statement; a semicolon may follow it.</summary>
    public static Statement Parse(string text) => new Parser(text).Queries.ReadStatement();
}
