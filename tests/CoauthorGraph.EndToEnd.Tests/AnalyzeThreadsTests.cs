using System.Text.RegularExpressions;
using CoauthorGraph.Questions.Analysis;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>Every algorithm of <c>analyze</c> writes the same bytes at any number of threads.</summary>
public sealed partial class AnalyzeThreadsTests(AnalyzedGraphs graphs) : IClassFixture<AnalyzedGraphs>
{
    private static readonly string[] OfPapers = ["fractional-credit", "topic-bridges", "community-history"];

    // Every node is a range of its own to these, so that a small graph will do.
    private static readonly string[] Slow = ["betweenness", "closeness", "harmonic"];

    private static readonly string[] WithoutWeights =
    [
        "assortativity", "betweenness-approx", "biconnected", "clustering", "components", "diameter-approx",
        "fractional-credit", "kcore", "link-prediction", "rich-club", "small-world", "topic-bridges", "triangles",
    ];

    private static readonly string[] WithoutValues = ["assortativity", "diameter-approx", "paths", "small-world"];

    public static TheoryData<string> OfEdgeLists => [.. Algorithms.Names.Except(OfPapers)];

    public static TheoryData<string> All => [.. Algorithms.Names];

    [Theory]
    [MemberData(nameof(OfEdgeLists))]
    public Task EdgeList_AnyThreadCount_GivesTheSameBytes(string algorithm) =>
        AssertSame(algorithm, "--edges", Slow.Contains(algorithm) ? graphs.FewEdges : graphs.Edges);

    [Theory]
    [MemberData(nameof(All))]
    public Task GraphFolder_AnyThreadCount_GivesTheSameBytes(string algorithm) =>
        AssertSame(algorithm, "--graph", graphs.Folder);

    private async Task AssertSame(string algorithm, params string[] source)
    {
        string[] ends = source[0] == "--graph" ? ["Alex Persona", "Blex Personb"] : ["1", "2"];
        string[] extra = algorithm switch
        {
            "paths" => ["--from", ends[0], "--to", ends[1], "--k", "3"],
            "topic-bridges" => ["--topics", "ranking,reinforcement-learning"],
            "modularity" => ["--communities", await CommunitiesAsync(source)],
            "closed-groups" => ["--max-conductance", "0.9"],
            "betweenness-approx" => ["--epsilon", "0.03"],
            "small-world" => ["--random-graphs", "2"],
            _ => [],
        };
        foreach (var weighted in WithoutWeights.Contains(algorithm) ? new[] { false } : [false, true])
        {
            var first = "";
            foreach (var threads in (int[])[1, 2, 3, 7])
            {
                var file = graphs.File("values.csv");
                var run = await CommandRun.Of(
                [
                    "--format", "json", "--threads", $"{threads}", "analyze", algorithm, .. source, "--top", "8",
                    .. extra, .. weighted ? ["--weighted"] : Array.Empty<string>(),
                    .. WithoutValues.Contains(algorithm) ? Array.Empty<string>() : ["--output", file],
                ]);
                var said = Timing().Replace(run.Succeeded().Output, "");
                if (!WithoutValues.Contains(algorithm))
                {
                    said += await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
                }

                first = first.Length == 0 ? said : first;
                Assert.Equal(first, said);
            }
        }
    }

    private async Task<string> CommunitiesAsync(string[] source)
    {
        var file = graphs.File("communities.csv");
        (await CommandRun.Of(["analyze", "components", .. source, "--output", file])).Succeeded();
        return file;
    }

    [GeneratedRegex("\"(threads|loadSeconds|computeSeconds|peakBytes)\": [^,]*,")]
    private static partial Regex Timing();
}
