using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph.Querying.Embedded;
using CoauthorGraph.Core.Graph.Querying.FullText;
using CoauthorGraph.Cypher;
using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Values;
using CoauthorGraph.Neo4j.Client;

namespace CoauthorGraph.Neo4j.Tests.Cypher;

/// <summary>The answers of a server and of the embedded engine to one query, as texts that can be compared.</summary>
internal static class BothEngines
{
    public static async Task<string> TheirsAsync(
        Neo4jDatabase database, Neo4jStatement statement, bool isOrdered, CancellationToken cancellation)
    {
        try
        {
            var rows = await database.RowsAsync(statement, cancellation);
            return Text(rows.Select(row => row.Select(value => AnswerText.Of(value, !isOrdered))), isOrdered);
        }
        catch (CoauthorGraphException exception)
        {
            return $"error {(exception.InnerException as Neo4jFault)?.ServerCode} {exception.Message}";
        }
    }

    public static string Ours(
        EmbeddedGraph graph, string text, bool isOrdered, IReadOnlyDictionary<string, CypherValue>? parameters,
        CancellationToken cancellation)
    {
        try
        {
            var options = new QueryOptions { Procedures = FullTextProcedures.All };
            var result = CypherEngine.Prepare(graph, text, options).Run(parameters, cancellation);
            var rows = new List<string[]>();
            var row = new CypherValue[result.Columns.Count];
            while (result.TryRead(row))
            {
                rows.Add([.. row.Select(value => AnswerText.Of(value, !isOrdered))]);
            }

            return Text(rows, isOrdered);
        }
        catch (CypherException exception)
        {
            return $"error {exception.ServerCode} {exception.Message}";
        }
#pragma warning disable CA1031 // A fault of the engine is a difference like any other.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return "fault " + exception;
        }
    }

    /// <summary>
    /// Errors agree when they are of one class; some of the server's have none. A wrong type is one thing whether it is
    /// seen before the query runs or then: how far each engine sees ahead is its own.
    /// </summary>
    public static bool Agree(string ours, string theirs)
    {
        if (!ours.StartsWith("error", StringComparison.Ordinal) || !theirs.StartsWith("error", StringComparison.Ordinal))
        {
            return ours == theirs;
        }

        var code = theirs.Split(' ')[1];
        return code.StartsWith("Neo.DatabaseError.", StringComparison.Ordinal)
            || code.EndsWith("ProcedureCallFailed", StringComparison.Ordinal) || code == ours.Split(' ')[1]
            || (IsOfType(code, theirs) && IsOfType(ours.Split(' ')[1], ours));
    }

    public static string Cut(string text) => text.Length <= 500 ? text : text[..500] + "…";

    // The kit asks for an ArgumentError where range() is given what is no whole number; servers see it when they compile.
    private static bool IsOfType(string code, string message) => code.EndsWith("TypeError", StringComparison.Ordinal)
        || message.Contains("range() takes whole numbers", StringComparison.Ordinal)
        || (code.EndsWith("SyntaxError", StringComparison.Ordinal)
            && (message.Contains("Type mismatch", StringComparison.Ordinal)
                || message.Contains("Expected ", StringComparison.Ordinal)));

    private static string Text(IEnumerable<IEnumerable<string>> rows, bool isOrdered)
    {
        var lines = rows.Select(static row => string.Join(" | ", row));
        return string.Join("\n", isOrdered ? lines : lines.Order(StringComparer.Ordinal));
    }
}
