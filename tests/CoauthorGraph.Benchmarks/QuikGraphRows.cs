#:project ../../src/CoauthorGraph.Analytics/CoauthorGraph.Analytics.csproj
#:package QuikGraph
#:property PublishAot=false
#:property TieredPGO=false
// Times QuikGraph's own algorithms on a view of the compressed graph beside ours, one thread for both, and prints a
// markdown table. Results are compared.
// usage: dotnet run -c Release tests/CoauthorGraph.Benchmarks/QuikGraphRows.cs -- GRAPH.txt[.gz]…
// Spanning trees are QuikGraph's in `analyze backbone` too, so there is nothing of ours beside them. Its PageRank is
// run for as many rounds as ours needs without acceleration, on graphs of at most a million edges only.
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using CoauthorGraph.Analytics.Edges;
using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.Kernels.Components;
using CoauthorGraph.Analytics.Kernels.PageRank;
using CoauthorGraph.Analytics.Paths;
using CoauthorGraph.Analytics.QuikGraph.Engine;
using CoauthorGraph.Analytics.QuikGraph.Views;
using QuikGraph.Algorithms.ConnectedComponents;
using QuikGraph.Algorithms.Ranking;
using QuikGraph.Algorithms.ShortestPath;

const int Rounds = 100;
const int MostEdgesOfPageRank = 1_000_000;
const int Pairs = 20;
var run = new KernelRun(Threads: 1);
Console.WriteLine("| algorithm | graph | ours, s | QuikGraph, s | ratio |");
Console.WriteLine("|---|---|--:|--:|--:|");
foreach (var path in args)
{
    var graph = EdgeListReader.Read(() => Open(path), null, weighted: true, 2, CancellationToken.None).Graph;
    var name = Path.GetFileName(path).Split('.')[0];

    var components = new ConnectedComponentsAlgorithm<int, CsrEdge>(new CsrUndirectedView(graph));
    int[] component = [];
    Row("components", name, () => component = ConnectedComponents.Find(graph, run).Component, components.Compute);
    Check(component.Select((number, node) => components.Components[node] == number).All(static same => same));

    var random = new Random(1);
    var (from, to) = (Ends(), Ends());
    var view = new CsrGraphView(graph);
    var (ours, theirs) = (new double[Pairs], new double[Pairs]);
    Row($"shortest path, weighted, {Pairs} pairs", name, () =>
    {
        for (var i = 0; i < Pairs; i++)
        {
            var paths = PathFinder.FindPaths(graph, from[i], to[i], 1, weighted: true, CancellationToken.None);
            ours[i] = paths.Count > 0 ? paths[0].Length : double.MaxValue;
        }
    }, () =>
    {
        for (var i = 0; i < Pairs; i++)
        {
            var dijkstra = new DijkstraShortestPathAlgorithm<int, CsrEdge>(view, static edge => 1.0 / edge.Weight);
            dijkstra.FinishVertex += node => Stop(dijkstra, node == to[i]);
            dijkstra.Compute(from[i]);
            theirs[i] = dijkstra.TryGetDistance(to[i], out var distance) ? distance : double.MaxValue;
        }
    });
    Check(ours.Zip(theirs).All(static pair => Math.Abs(pair.First - pair.Second) <= 1e-9));

    Row("spanning forest", name, null, () => MaximumSpanningForest.Find(graph, weighted: false, run));

    if (graph.EdgeCount <= MostEdgesOfPageRank)
    {
        var ranking = new PageRankAlgorithm<int, CsrEdge>(view) { MaxIterations = Rounds, Tolerance = 0 };
        var options = new PageRankOptions(Tolerance: 0, Iterations: Rounds, Accelerated: false);
        double[] scores = [];
        Row($"PageRank, {Rounds} rounds", name,
            () => scores = PageRankAlgorithm.Run(graph, options, run).Rank,
            ranking.Compute);
    }

    int[] Ends() => [.. Enumerable.Range(0, Pairs).Select(_ => random.Next(graph.NodeCount))];
}

static Stream Open(string path) => path.EndsWith(".gz", StringComparison.Ordinal)
    ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress)
    : File.OpenRead(path);

static void Stop(DijkstraShortestPathAlgorithm<int, CsrEdge> search, bool found)
{
    if (found)
    {
        search.Abort();
    }
}

static void Row(string algorithm, string graph, Action? ours, Action theirs)
{
    ours?.Invoke(); // Once for the compiler.
    var own = ours is null ? double.NaN : Seconds(ours);
    var other = Seconds(theirs);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {algorithm} | {graph} | {(ours is null ? "" : $"{own:0.000}")} | {other:0.000} | ")
        + (ours is null ? "|" : string.Create(CultureInfo.InvariantCulture, $"{other / own:0.#} |")));
}

static double Seconds(Action work)
{
    var started = Stopwatch.GetTimestamp();
    work();
    return Stopwatch.GetElapsedTime(started).TotalSeconds;
}

static void Check(bool same)
{
    if (!same)
    {
        throw new InvalidOperationException("QuikGraph's result is another one.");
    }
}
