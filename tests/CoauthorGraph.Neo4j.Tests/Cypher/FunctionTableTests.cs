using System.Collections.Concurrent;
using System.Globalization;
using CoauthorGraph.Neo4j.Client;
using CoauthorGraph.Neo4j.Tests.Server;

namespace CoauthorGraph.Neo4j.Tests.Cypher;

/// <summary>Every function with values of every type on both engines. <c>CYPHER_CALLS</c> says how many calls are tried:
/// <c>all</c> of one argument, or a number of those by chance from <c>CYPHER_SEED</c> on.</summary>
[Collection(Neo4jTests.Name)]
public sealed class FunctionTableTests(ScatteredDatabase scattered) : IClassFixture<ScatteredDatabase>
{
    [ServerFact]
    public async Task Functions_OfValuesOfEveryType_GiveTheSame()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var (database, embedded) = await scattered.OpenAsync();
        var different = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            Calls(), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellation },
            async (text, _) =>
            {
                var theirs = await BothEngines.TheirsAsync(database, Neo4jStatement.Read(text), true, cancellation);
                var ours = BothEngines.Ours(embedded, text, true, null, cancellation);
                if (!BothEngines.Agree(ours, theirs))
                {
                    different.Add($"{text}\n  ours   {BothEngines.Cut(ours)}\n  theirs {BothEngines.Cut(theirs)}");
                }
            });
        if (Environment.GetEnvironmentVariable("CYPHER_REPORT") is { Length: > 0 } report)
        {
            await File.WriteAllLinesAsync(report, different.Order(StringComparer.Ordinal), cancellation);
        }

        Assert.True(different.IsEmpty, string.Join("\n", different.Take(20)));
    }

    private static IEnumerable<string> Calls()
    {
        var first = int.Parse(Environment.GetEnvironmentVariable("CYPHER_SEED") ?? "1", CultureInfo.InvariantCulture);
        return Environment.GetEnvironmentVariable("CYPHER_CALLS") switch
        {
            "all" => FunctionCalls.Single,
            { Length: > 0 } count => Enumerable.Range(first, int.Parse(count, CultureInfo.InvariantCulture))
                .Select(FunctionCalls.ByChanceOf),
            _ => Enumerable.Range(first, 120).Select(FunctionCalls.ByChanceOf),
        };
    }
}
