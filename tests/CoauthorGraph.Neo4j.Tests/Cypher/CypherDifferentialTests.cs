using System.Collections.Concurrent;
using System.Globalization;
using CoauthorGraph.Core.Remote;
using CoauthorGraph.Cypher.Values;
using CoauthorGraph.Neo4j.Client;
using CoauthorGraph.Neo4j.Queries;
using CoauthorGraph.Neo4j.Tests.Server;

namespace CoauthorGraph.Neo4j.Tests.Cypher;

/// <summary>
/// The same queries on the embedded graph and on a real server. <c>CYPHER_QUERIES</c> says how many are made by chance,
/// <c>CYPHER_SEED</c> where to begin, and <c>CYPHER_GRAPH</c> from which seed the graph is made.
/// </summary>
[Collection(Neo4jTests.Name)]
public sealed class CypherDifferentialTests(ScatteredDatabase scattered) : IClassFixture<ScatteredDatabase>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [ServerFact]
    public async Task GeneratedQueries_OnBothEngines_GiveTheSame()
    {
        var (database, embedded) = await scattered.OpenAsync();
        var first = Setting("CYPHER_SEED", 1);
        var different = new ConcurrentBag<string>();
        var errors = 0;
        await Parallel.ForAsync(
            first, first + Setting("CYPHER_QUERIES", 100),
            new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Cancellation },
            async (seed, _) =>
            {
                var (text, isOrdered) = GeneratedQueries.Make(seed);
                var theirs = await BothEngines.TheirsAsync(database, Neo4jStatement.Read(text), isOrdered, Cancellation);
                var ours = BothEngines.Ours(embedded, text, isOrdered, null, Cancellation);
                if (ours.StartsWith("error", StringComparison.Ordinal))
                {
                    Interlocked.Increment(ref errors);
                }

                if (!BothEngines.Agree(ours, theirs))
                {
                    different.Add($"seed {seed}: {text}\n  ours   {BothEngines.Cut(ours)}\n  theirs {BothEngines.Cut(theirs)}");
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

    [ServerFact]
    public async Task NamedQueries_OnBothEngines_GiveTheSame()
    {
        var (database, embedded) = await scattered.OpenAsync();
        var different = new List<string>();
        foreach (var query in NamedQueries.All)
        {
            foreach (var given in ParametersOf(query))
            {
                var statement = query.With(given);
                var theirs = await BothEngines.TheirsAsync(database, statement, isOrdered: true, Cancellation);
                var parameters = statement.Parameters.ToDictionary(
                    static one => one.Key, one => ProcedureValues.Of(embedded, one.Value), StringComparer.Ordinal);
                var ours = BothEngines.Ours(embedded, statement.Text, isOrdered: true, parameters, Cancellation);
                if (!BothEngines.Agree(ours, theirs))
                {
                    different.Add($"{query.Name}\n  ours   {BothEngines.Cut(ours)}\n  theirs {BothEngines.Cut(theirs)}");
                }
            }
        }

        Assert.True(different.Count == 0, string.Join("\n", different));
    }

    [ServerTheory]
    [InlineData("coauthor_author_names", "author b01")]
    [InlineData("coauthor_author_names", "\"author a00\" OR c02~1")]
    [InlineData("coauthor_paper_titles", "ranking AND paper")]
    [InlineData("coauthor_paper_titles", "+paper -ml rl^3")]
    [InlineData("coauthor_paper_titles", "\"on ai ml\"")]
    [InlineData("coauthor_paper_titles", "pap* AND NOT (db OR ir)")]
    [InlineData("coauthor_paper_titles", "title:graphs 007 0?8")]
    [InlineData("coauthor_institution_names", "north OR labs")]
    [InlineData("coauthor_paper_titles", "(unbalanced")]
    [InlineData("no_such_index", "a")]
    public async Task Search_OnBothEngines_FindsTheSameWithTheSameScores(string index, string words)
    {
        var (database, embedded) = await scattered.OpenAsync();
        var text = $"CALL db.index.fulltext.queryNodes('{index}', $words) YIELD node, score "
            + "RETURN node.id AS id, round(score, 4) AS score ORDER BY score DESC, id";

        var theirs = await BothEngines.TheirsAsync(
            database, Neo4jStatement.Read(text, ("words", words)), isOrdered: true, Cancellation);
        var ours = BothEngines.Ours(
            embedded, text, isOrdered: true,
            new Dictionary<string, CypherValue> { ["words"] = CypherValue.String(words) }, Cancellation);

        Assert.True(BothEngines.Agree(ours, theirs), $"ours\n{ours}\ntheirs\n{theirs}");
    }

    // What each may be about: what is there, and what is not.
    private static IEnumerable<Dictionary<string, string>> ParametersOf(NamedQuery query)
    {
        for (var variant = 0; variant < 3; variant++)
        {
            var given = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var parameter in query.Parameters.Where(static one => one.Default is null))
            {
                given[parameter.Name] = parameter.Type switch
                {
                    "integer" => "2016",
                    "strings" => variant == 2 ? "nothing" : "ai/ml,ir",
                    _ => ValueOf(parameter, variant),
                };
            }

            yield return given;
        }
    }

    private static string ValueOf(QueryParameter parameter, int variant) => (parameter.Name, variant) switch
    {
        (_, 2) => "nobody",
        ("words", _) => "paper on ai",
        ("name", _) => "author c02",
        ("paper", _) => "Paper 007 on ai",
        ("first", _) when parameter.Meaning.Contains("author", StringComparison.Ordinal) => "Author A00",
        ("second", _) when parameter.Meaning.Contains("author", StringComparison.Ordinal) => "Author C02",
        ("author", 0) => "Author A00",
        ("author", _) => "Author B01",
        ("institution", 0) => "North University",
        ("institution", _) => "South Labs",
        ("second" or "without", _) => "ir",
        (_, 0) => "ai/ml",
        _ => "db",
    };

    private static int Setting(string name, int standard) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : standard;
}
