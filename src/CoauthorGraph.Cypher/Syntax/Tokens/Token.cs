namespace CoauthorGraph.Cypher.Syntax.Tokens;

/// <summary>A word, a number, a text or a sign of a query.</summary>
// Text: A name or a sign as it counts, without quotes.
// Value: The value of a number or a text.
// Partner: Index of the closing bracket of an opening one, or -1.
internal readonly record struct Token(TokenKind Kind, string Text, object? Value, int Start, int End, int Partner)
{
    public Place Place => new(Start, End);
}
