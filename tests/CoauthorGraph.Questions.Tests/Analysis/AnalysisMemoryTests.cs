using CoauthorGraph.Questions.Analysis;
using CoauthorGraph.Questions.Communities.History;

namespace CoauthorGraph.Questions.Tests.Analysis;

/// <summary>What an algorithm is said to need, against what it has in use.</summary>
[Collection(nameof(AloneCollection))]
public sealed class AnalysisMemoryTests(ITestOutputHelper output)
{
    private const int Nodes = 40_000;
    private const int Edges = 240_000;
    private const int Threads = 2;

    // Such as lists of threads and tables of fixed size, which no estimate is about.
    private const long Slack = 1_000_000;

    // What is over in a moment may not be seen in use.
    private const long SlackAbove = 5_000_000;
    private const int Tries = 4;

    private static readonly Lazy<AnalysisGraph> Plain = new(static () => ReadEdges(weighted: false));
    private static readonly Lazy<AnalysisGraph> Weighted = new(static () => ReadEdges(weighted: true));
    private static readonly Lazy<AnalysisGraph> OfPapers =
        new(static () => AnalysisGraph.Of(SampledGraph.Of(Papers())));

    // Those that do something else where there are weights.
    private static readonly string[] ByWeight =
        ["betweenness", "closeness", "harmonic", "pagerank", "louvain", "leiden", "label-propagation"];

    public static TheoryData<string> Algorithms =>
    [
        .. Questions.Analysis.Algorithms.Names.Except(["modularity", "paths"]),
        "quikgraph components", "quikgraph pagerank", "quikgraph paths",
    ];

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void Estimate_MediumGraph_IsAtLeastWhatIsInUseAndAtMostTwice(string algorithm)
    {
        var isOfPapers = algorithm is "community-history" or "topic-bridges" or "fractional-credit";
        var most = 0L;
        foreach (var weighted in ByWeight.Contains(algorithm) ? (bool[])[false, true] : [false])
        {
            var graph = isOfPapers ? OfPapers.Value : weighted ? Weighted.Value : Plain.Value;
            var estimate = AnalysisMemory.Estimate(algorithm, graph.Graph, Threads);
            var (used, least, made) = (0L, long.MaxValue, 0L);
            for (var tried = 0; tried < Tries && (least > estimate + Slack
                || (!weighted && estimate > (2 * used) + SlackAbove)); tried++)
            {
                // On a busy machine a short while may end before most of it is in use.
                var patience = TimeSpan.FromSeconds(1.5 * (1 << tried));
                var before = GC.GetTotalAllocatedBytes(precise: true);
                var peak = LiveMemory.Peak(() => RunAWhile(algorithm, graph, weighted, patience));
                used = Math.Max(used, peak);

                // What other tests of this process hold at the moment is in it too.
                least = Math.Min(least, peak);
                made = Math.Max(made, GC.GetTotalAllocatedBytes(precise: true) - before);
            }

            output.WriteLine($"{algorithm} {(weighted ? "weighted" : "")}: {used:N0} used, {estimate:N0} estimated; "
                + $"{graph.Graph.NodeCount} nodes, {graph.Graph.Neighbors.Length} entries");
            Assert.True(least <= estimate + Slack, $"{algorithm} uses {least:N0}, more than {estimate:N0}");

            // Where nobody looked at the right moment, all that was made tells; that is counted, not looked at.
            most = Math.Max(most, estimate > (2 * used) + SlackAbove ? made : used);
        }

        var said = AnalysisMemory.Estimate(algorithm, (isOfPapers ? OfPapers : Plain).Value.Graph, Threads);
        Assert.True(said <= (2 * most) + SlackAbove, $"{algorithm} uses {most:N0}, much less than {said:N0}");
    }

    // Exact distances of so many nodes take minutes; the arrays are there from the start.
    private static void RunAWhile(string algorithm, AnalysisGraph graph, bool weighted, TimeSpan patience)
    {
        using var stop = new CancellationTokenSource(patience);
        try
        {
            var options = new AnalysisOptions
            {
                Threads = Threads,
                CancellationToken = stop.Token,
                Weighted = weighted,
                Topics = ["t0", "t1"],
                RandomGraphs = 2,
                Sources = 512,
                Epsilon = 0.02,
                Top = 10,
                History = new HistorySettings { Cumulative = true }, // The last window is the whole graph.
                From = "0",
                To = "39999",
            };
            var result = algorithm.StartsWith("quikgraph ", StringComparison.Ordinal)
                ? QuikGraphAnalysis.Run(algorithm["quikgraph ".Length..], graph, options)
                : Questions.Analysis.Algorithms.Run(algorithm, graph, options);
            GC.KeepAlive(result);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    private static AnalysisGraph ReadEdges(bool weighted)
    {
        var random = new Random(5);
        using var memory = new MemoryStream();
        using (var text = new StreamWriter(memory, leaveOpen: true))
        {
            for (var i = 0; i < Edges; i++)
            {
                var a = random.Next(Nodes);
                var b = i % 6 == 0 ? random.Next(Nodes) : ((a / 50) * 50) + random.Next(50);
                text.Write($"{a} {b} {1 + (i % 5)}\n");
            }
        }

        var bytes = memory.ToArray();
        return AnalysisGraph.Read(
            () => new MemoryStream(bytes), null, weighted, Threads, CancellationToken.None);
    }

    private static PaperSample[] Papers()
    {
        var random = new Random(6);
        return
        [
            .. Enumerable.Range(0, 60_000).Select(i =>
            {
                var group = random.Next(1000) * 20;
                return new PaperSample(
                    2000 + random.Next(7),
                    [.. Enumerable.Range(0, 1 + random.Next(5)).Select(_ => group + random.Next(20))],
                    [i % 4],
                    i % 3);
            }),
        ];
    }
}
