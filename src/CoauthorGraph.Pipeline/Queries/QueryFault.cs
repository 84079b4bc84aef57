using CoauthorGraph.Cypher.Errors;

namespace CoauthorGraph.Pipeline.Queries;

/// <summary>What is wrong with a query, for people.</summary>
internal static class QueryFault
{
    /// <summary>What was found and where: the line with a mark below the place.</summary>
    public static string Sentence(CypherException failure, string cypher)
    {
        if (failure.Offset is not { } offset || offset > cypher.Length)
        {
            return $"{failure.Message}.";
        }

        var before = cypher[..offset];
        var start = before.LastIndexOf('\n') + 1;
        var line = before.Count(static c => c == '\n') + 1;
        var end = cypher.IndexOf('\n', offset);
        var text = cypher[start..(end < 0 ? cypher.Length : end)].TrimEnd('\r').Replace('\t', ' ');
        var caret = new string(' ', offset - start) + "^";
        return $"{failure.Message} (line {line}, column {offset - start + 1}).\n  {text}\n  {caret}";
    }
}
