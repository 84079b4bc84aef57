using CoauthorGraph.Cypher.Errors;

namespace CoauthorGraph.Pipeline.Queries;

/// <summary>What is wrong with a query, for people.</summary>
internal static class QueryFault
{
    // What is shown of a line before the place, and from it on.
    private const int Before = 40;
    private const int Behind = 32;

    // A message may name what stands in the query, which may be long.
    private const int MostOfMessage = 300;

    /// <summary>What was found and where: the line with a mark below the place.</summary>
    public static string Sentence(CypherException failure, string cypher)
    {
        var message = failure.Message.Length <= MostOfMessage
            ? failure.Message
            : failure.Message[..MostOfMessage] + "…";
        if (failure.Offset is not { } offset || offset > cypher.Length)
        {
            return $"{message}.";
        }

        var start = cypher.LastIndexOf('\n', Math.Max(offset - 1, 0), offset) + 1;
        var line = cypher.AsSpan(0, offset).Count('\n') + 1;
        var end = cypher.IndexOf('\n', offset);
        var text = cypher[start..(end < 0 ? cypher.Length : end)].TrimEnd('\r').Replace('\t', ' ');
        var column = offset - start;
        return $"{message} (line {line}, column {column + 1}).\n  {Marked(text, column)}";
    }

    // A line that is long is cut to what is around the place.
    private static string Marked(string text, int column)
    {
        var from = text.Length > Before + Behind ? Math.Max(column - Before, 0) : 0;
        var to = text.Length > Before + Behind ? Math.Min(Math.Max(column, Before) + Behind, text.Length) : text.Length;
        var shown = (from > 0 ? "…" : "") + text[from..to] + (to < text.Length ? "…" : "");
        return $"{shown}\n  {new string(' ', column - from + (from > 0 ? 1 : 0))}^";
    }
}
