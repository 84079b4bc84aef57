using System.Text;
using CoauthorGraph.Analytics.Edges;
using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.Kernels.RichClub;
using CoauthorGraph.Analytics.Kernels.SmallWorld;
using CoauthorGraph.Core.Graph;
using CsCheck;

namespace CoauthorGraph.Analytics.Tests;

/// <summary>Rich club and small world against their definitions, written once more without any speed, on graphs with
/// loops, repeats, isolated nodes, several parts, one node or none; and against networkx on the karate club.</summary>
public sealed class NetworkShapeTwinTests
{
    // Up to twelve nodes that each have a line of their own, and any pairs of them.
    private static readonly Gen<CsrGraph> AnyGraph = Gen.Int[0, 12].SelectMany(
        static nodes => (nodes == 0
            ? Gen.Const(Array.Empty<(int, int)>())
            : Gen.Select(Gen.Int[0, nodes - 1], Gen.Int[0, nodes - 1]).Array[0, 40]).Select(
                pairs => Read(nodes, pairs)));

    [Fact]
    public void RichClub_AnyGraph_IsTheShareOfPairsAtEveryDegree() =>
        AnyGraph.Sample(static graph =>
        {
            var levels = RichClubAlgorithm.Run(graph, new RichClubOptions { RandomGraphs = 2 }, new KernelRun(2));
            var nodes = Enumerable.Range(0, graph.NodeCount).ToList();
            for (var degree = 0; degree < 12; degree++)
            {
                var club = nodes.Where(node => graph.Degree(node) > degree).ToList();
                if (club.Count < 2)
                {
                    Assert.DoesNotContain(levels, level => level.Degree >= degree);
                    continue;
                }

                var level = levels.Last(level => level.Degree <= degree);
                var edges = club.Sum(one => club.Count(other => one < other && Linked(graph, one, other)));
                Assert.Equal((club.Count, edges), (level.Nodes, level.Edges));
                Assert.Equal(edges / (club.Count * (club.Count - 1) / 2.0), level.Coefficient, 1e-12);
                Assert.Equal(level.Random > 0, level.Normalized is not null);
                Assert.Equal(level.Coefficient, (level.Normalized * level.Random) ?? level.Coefficient, 1e-12);
            }
        });

    [Fact]
    public void SmallWorld_AnyGraph_HasTheFiguresOfItsDefinitions() =>
        AnyGraph.Sample(static graph =>
        {
            var found = SmallWorldAlgorithm.Run(graph, new SmallWorldOptions { RandomGraphs = 2 }, new KernelRun(2));
            var (triples, closed, local) = Triples(graph);
            Assert.Equal(triples == 0 ? 0 : (double)closed / triples, found.Transitivity, 1e-12);
            Assert.Equal(local, found.AverageClustering, 1e-12);
            var distances = Distances(graph);
            var parts = Enumerable.Range(0, graph.NodeCount)
                .Select(node => distances[node].Count(static distance => distance < int.MaxValue)).ToList();
            Assert.Equal(parts.DefaultIfEmpty(0).Max(), found.Largest);
            var means = Enumerable.Range(0, graph.NodeCount).Where(node => parts[node] == found.Largest)
                .Select(node => Mean(distances, node)).Distinct().ToList();
            Assert.True(
                means.Count == 0 || means.Exists(mean => Math.Abs(mean - found.Distance.Mean) < 1e-12),
                $"{found.Distance.Mean} is none of {string.Join(' ', means)}");
        });

    // nx.rich_club_coefficient(G, normalized=False), nx.average_clustering(G), nx.transitivity(G) and
    // nx.average_shortest_path_length(G) of G = nx.Graph(nx.karate_club_graph().edges()), networkx 2.8.8
    [Fact]
    public void KarateClub_HasNetworkxsFigures()
    {
        var levels = RichClubAlgorithm.Run(
            KarateClub.Graph, new RichClubOptions { RandomGraphs = 0 }, new KernelRun());
        double[] expected =
        [
            0.13903743315508021, 0.14583333333333334, 0.23809523809523808, 0.325, 0.4888888888888889,
            0.5238095238095238, 0.5, 0.5, 0.5, 0.5,
            0.3333333333333333, 0.3333333333333333, 0.0, 0.0, 0.0,
            0.0,
        ];
        for (var degree = 0; degree < expected.Length; degree++)
        {
            Assert.Equal(expected[degree], levels.Last(level => level.Degree <= degree).Coefficient, 1e-12);
        }

        var world = SmallWorldAlgorithm.Run(KarateClub.Graph, new SmallWorldOptions(), new KernelRun(2));
        Assert.Equal(0.5706384782076823, world.AverageClustering, 1e-12);
        Assert.Equal(0.2556818181818182, world.Transitivity, 1e-12);
        Assert.Equal(2.408199643493761, world.Distance.Mean, 1e-12);
    }

    private static CsrGraph Read(int nodes, (int A, int B)[] pairs)
    {
        var text = string.Concat(pairs.Select(static pair => $"{pair.A} {pair.B}\n"));
        var all = string.Concat(Enumerable.Range(0, nodes).Select(static node => $"{node}\n"));
        return EdgeListReader.Read(
            () => new MemoryStream(Encoding.ASCII.GetBytes(text)),
            () => new MemoryStream(Encoding.ASCII.GetBytes(all)),
            weighted: false,
            threads: 1,
            CancellationToken.None).Graph;
    }

    private static bool Linked(CsrGraph graph, int a, int b) => graph.NeighborsOf(a).Contains(b);

    private static (int Triples, int Closed, double Local) Triples(CsrGraph graph)
    {
        var (triples, closed, local) = (0, 0, 0.0);
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var (own, triangles) = (0, 0);
            for (var a = 0; a < graph.NodeCount; a++)
            {
                for (var b = a + 1; b < graph.NodeCount; b++)
                {
                    var isTriple = Linked(graph, node, a) && Linked(graph, node, b);
                    own += isTriple ? 1 : 0;
                    triangles += isTriple && Linked(graph, a, b) ? 1 : 0;
                }
            }

            (triples, closed) = (triples + own, closed + triangles);
            local += own == 0 ? 0 : (double)triangles / own / graph.NodeCount;
        }

        return (triples, closed, local);
    }

    // Floyd and Warshall.
    private static int[][] Distances(CsrGraph graph)
    {
        var nodes = Enumerable.Range(0, graph.NodeCount).ToArray();
        var distance = nodes.Select(a => nodes.Select(
            b => a == b ? 0 : Linked(graph, a, b) ? 1 : int.MaxValue).ToArray()).ToArray();
        foreach (var between in nodes)
        {
            foreach (var a in nodes)
            {
                foreach (var b in nodes)
                {
                    if (distance[a][between] < int.MaxValue && distance[between][b] < int.MaxValue)
                    {
                        distance[a][b] = Math.Min(distance[a][b], distance[a][between] + distance[between][b]);
                    }
                }
            }
        }

        return distance;
    }

    // Over all pairs of the part that a node is in.
    private static double Mean(int[][] distances, int node)
    {
        var part = Enumerable.Range(0, distances.Length).Where(other => distances[node][other] < int.MaxValue).ToList();
        return part.Count < 2 ? 0 : part.Sum(a => part.Sum(b => distances[a][b])) / (part.Count * (part.Count - 1.0));
    }
}
