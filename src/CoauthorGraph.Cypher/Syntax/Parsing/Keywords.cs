namespace CoauthorGraph.Cypher.Syntax.Parsing;

/// <summary>The words of the language, and which is meant by one that is not.</summary>
internal static class Keywords
{
    /// <summary>Words that may begin a clause.</summary>
    public static readonly string[] Clauses =
    [
        "MATCH", "OPTIONAL", "WITH", "RETURN", "UNWIND", "CALL", "UNION", "ORDER", "SKIP", "OFFSET", "LIMIT", "CREATE",
        "INSERT", "MERGE", "SET", "REMOVE", "DELETE", "DETACH", "NODETACH", "FOREACH", "LOAD", "FINISH", "FILTER",
        "LET", "SHOW", "USE", "WHERE", "EXPLAIN", "PROFILE", "YIELD", "WHEN", "NEXT",
    ];

    private static readonly string[] Others =
    [
        "AND", "OR", "XOR", "NOT", "IN", "STARTS", "ENDS", "CONTAINS", "IS", "NULL", "AS", "DISTINCT", "ASCENDING",
        "DESCENDING", "ASC", "DESC", "BY", "CASE", "WHEN", "THEN", "ELSE", "END", "TRUE", "FALSE", "ALL", "USING",
    ];

    /// <summary>Every word, for completion.</summary>
    public static IEnumerable<string> All => Clauses.Concat(Others).Distinct(StringComparer.Ordinal);

    /// <summary>The keyword that a word is a slip of the pen for, or null.</summary>
    /// <param name="word">The word.</param>
    /// <param name="wanted">The keywords that are sought first.</param>
    public static string? Nearest(string word, ReadOnlySpan<string> wanted)
    {
        var upper = word.ToUpperInvariant();
        string? best = null;
        var least = upper.Length <= 3 ? 2 : 3;
        foreach (var keyword in (string[])[.. wanted, .. All])
        {
            var distance = SpellingDistance.Between(upper, keyword);
            if (distance > 0 && distance < least && distance < keyword.Length)
            {
                least = distance;
                best = keyword;
            }
        }

        return best;
    }
}
