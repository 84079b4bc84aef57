using System.Collections.Concurrent;
using System.Globalization;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph.Querying.Embedded;
using CoauthorGraph.Core.Remote;
using CoauthorGraph.Cypher;
using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Values;
using CoauthorGraph.Neo4j.Client;
using CoauthorGraph.Neo4j.Push;
using CoauthorGraph.Neo4j.Queries;
using CoauthorGraph.Neo4j.Tests.Graphs;
using CoauthorGraph.Neo4j.Tests.Server;

namespace CoauthorGraph.Neo4j.Tests.Cypher;

/// <summary>
/// The same queries on the embedded graph and on a real server. <c>CYPHER_QUERIES</c> says how many are made by chance,
/// and <c>CYPHER_SEED</c> where to begin.
/// </summary>
[Collection(Neo4jTests.Name)]
public sealed class CypherDifferentialTests(SharedServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GeneratedQueries_OnBothEngines_GiveTheSame()
    {
        await using var database = await server.OpenEmptyAsync();
        using var graph = ScatteredGraph.Create(seed: 5, papers: 60, authors: 26);
        var embedded = await PushAsync(database, graph);
        var first = Setting("CYPHER_SEED", 1);
        var different = new ConcurrentBag<string>();
        var errors = 0;
        await Parallel.ForAsync(
            first, first + Setting("CYPHER_QUERIES", 100),
            new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Cancellation },
            async (seed, _) =>
            {
                var (text, isOrdered) = GeneratedQueries.Make(seed);
                var theirs = await TheirsAsync(database, Neo4jStatement.Read(text), isOrdered);
                var ours = Ours(embedded, text, isOrdered);
                if (ours.StartsWith("error", StringComparison.Ordinal))
                {
                    Interlocked.Increment(ref errors);
                }

                if (!Agree(ours, theirs))
                {
                    different.Add($"seed {seed}: {text}\n  ours   {Cut(ours)}\n  theirs {Cut(theirs)}");
                }
            });
        TestContext.Current.SendDiagnosticMessage($"{different.Count} differ; {errors} were errors on both");
        if (Environment.GetEnvironmentVariable("CYPHER_REPORT") is { Length: > 0 } report)
        {
            await File.WriteAllLinesAsync(
                report, different.Append($"{different.Count} differ; {errors} were errors of ours"), Cancellation);
        }

        Assert.True(different.IsEmpty, string.Join("\n", different.Take(20)));
    }

    private static async Task<EmbeddedGraph> PushAsync(Neo4jDatabase database, Core.Graph.KnowledgeGraph graph)
    {
        await GraphPush.RunAsync(database, graph, new PushOptions(), TimeProvider.System, progress: null, Cancellation);

        // What the push notes for itself is no part of the graph.
        await database.RunAsync(
            Neo4jStatement.Write("MATCH (n:CoauthorGraphState) DETACH DELETE n"), null, Cancellation);
        await database.RunAsync(
            Neo4jStatement.Write("MATCH (n) REMOVE n.coauthorHash"), null, Cancellation);
        return new EmbeddedGraph(graph);
    }

    private static int Setting(string name, int standard) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : standard;

    private static async Task<string> TheirsAsync(Neo4jDatabase database, Neo4jStatement statement, bool isOrdered)
    {
        try
        {
            var rows = await database.RowsAsync(statement, Cancellation);
            return Text(rows.Select(row => row.Select(value => AnswerText.Of(value, !isOrdered))), isOrdered);
        }
        catch (CoauthorGraphException exception)
        {
            return $"error {(exception.InnerException as Neo4jFault)?.ServerCode} {exception.Message}";
        }
    }

    private static string Ours(
        EmbeddedGraph graph, string text, bool isOrdered, IReadOnlyDictionary<string, CypherValue>? parameters = null)
    {
        try
        {
            var result = CypherEngine.Prepare(graph, text).Run(parameters, Cancellation);
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

    private static string Text(IEnumerable<IEnumerable<string>> rows, bool isOrdered)
    {
        var lines = rows.Select(static row => string.Join(" | ", row));
        return string.Join("\n", isOrdered ? lines : lines.Order(StringComparer.Ordinal));
    }

    // Errors agree when they are of one class; some of the server's have none. A wrong type is one thing whether it is
    // seen before the query runs or then: how far each engine sees ahead is its own.
    private static bool Agree(string ours, string theirs)
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

    private static bool IsOfType(string code, string message) => code.EndsWith("TypeError", StringComparison.Ordinal)
        || (code.EndsWith("SyntaxError", StringComparison.Ordinal)
            && (message.Contains("Type mismatch", StringComparison.Ordinal)
                || message.Contains("Expected ", StringComparison.Ordinal)));

    private static string Cut(string text) => text.Length <= 500 ? text : text[..500] + "…";
}
