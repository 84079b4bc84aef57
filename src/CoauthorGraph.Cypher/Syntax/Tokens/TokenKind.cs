namespace CoauthorGraph.Cypher.Syntax.Tokens;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    End,
    Name,
    QuotedName,
    Integer,
    Real,
    Text,
    Parameter,
    Symbol,
}
