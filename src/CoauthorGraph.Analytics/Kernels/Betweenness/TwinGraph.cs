using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Analytics.Kernels.Betweenness;

/// <summary>
/// A graph with one node in place of all twins (Sarıyüce et al. 2013, "BADIOS"): nodes of the same neighbours, and
/// nodes of the same neighbours but each other, as those are who wrote one paper and nothing else. What shortest paths
/// pass a node is the same for all its twins, and none leads through a twin of its end. Numbered breadth-first, so that
/// nodes near to each other stand together.
/// </summary>
internal sealed class TwinGraph
{
    private TwinGraph(CsrGraph graph, int[] representative, double[] twins, bool[] areApart)
    {
        Graph = graph;
        Representative = representative;
        Twins = twins;
        AreApart = areApart;
    }

    /// <summary>One node of each set of twins.</summary>
    public CsrGraph Graph { get; }

    /// <summary>For each node of the whole graph its set's node here.</summary>
    public int[] Representative { get; }

    /// <summary>How many nodes a node here stands for.</summary>
    public double[] Twins { get; }

    /// <summary>Whether a node's twins are not neighbours of each other.</summary>
    public bool[] AreApart { get; }

    public static TwinGraph Of(CsrGraph graph)
    {
        var (first, areApart) = FindTwins(graph);
        var order = Array.FindAll(NodeOrders.BreadthFirst(graph), node => first[node] == node);
        var number = new int[graph.NodeCount];
        for (var i = 0; i < order.Length; i++)
        {
            number[order[i]] = i;
        }

        var offsets = new int[order.Length + 1];
        for (var i = 0; i < order.Length; i++)
        {
            offsets[i + 1] = offsets[i];
            foreach (var other in graph.NeighborsOf(order[i]))
            {
                offsets[i + 1] += first[other] == other ? 1 : 0;
            }
        }

        var neighbors = new int[offsets[^1]];
        for (var i = 0; i < order.Length; i++)
        {
            var at = offsets[i];
            foreach (var other in graph.NeighborsOf(order[i]))
            {
                if (first[other] == other)
                {
                    neighbors[at++] = number[other];
                }
            }

            neighbors.AsSpan(offsets[i]..at).Sort();
        }

        var twins = new double[order.Length];
        for (var node = 0; node < first.Length; node++)
        {
            number[node] = number[first[node]];
            twins[number[node]]++;
        }

        return new TwinGraph(
            new CsrGraph(offsets, neighbors), number, twins, Array.ConvertAll(order, node => areApart[node]));
    }

    // For each node the smallest of its twins, and whether it has any that are not its neighbours. No node has twins of
    // both kinds.
    private static (int[] First, bool[] AreApart) FindTwins(CsrGraph graph)
    {
        var first = Enumerable.Range(0, graph.NodeCount).ToArray();
        var areApart = new bool[graph.NodeCount];
        foreach (var (smallest, node) in PairsOfOneHash(graph, withSelf: false))
        {
            if (graph.NeighborsOf(smallest).SequenceEqual(graph.NeighborsOf(node)))
            {
                first[node] = smallest;
                areApart[smallest] = true;
            }
        }

        foreach (var (smallest, node) in PairsOfOneHash(graph, withSelf: true))
        {
            if (AreJoined(graph, smallest, node))
            {
                first[node] = smallest;
            }
        }

        return (first, areApart);
    }

    // Of the nodes whose neighbours, with or without themselves, have one hash, the smallest with each of the others.
    private static IEnumerable<(int Smallest, int Node)> PairsOfOneHash(CsrGraph graph, bool withSelf)
    {
        var nodes = Enumerable.Range(0, graph.NodeCount).ToArray();
        var hashes = Array.ConvertAll(nodes, node =>
        {
            var hash = withSelf ? StableHash.Mix((ulong)node) : 0;
            foreach (var other in graph.NeighborsOf(node))
            {
                hash += StableHash.Mix((ulong)other);
            }

            return hash;
        });
        Array.Sort(hashes, nodes);
        for (var start = 0; start < nodes.Length;)
        {
            var end = start + 1;
            while (end < nodes.Length && hashes[end] == hashes[start])
            {
                end++;
            }

            Array.Sort(nodes, start, end - start);
            for (var i = start + 1; i < end; i++)
            {
                yield return (nodes[start], nodes[i]);
            }

            start = end;
        }
    }

    private static bool AreJoined(CsrGraph graph, int a, int b)
    {
        var ofA = graph.NeighborsOf(a);
        var ofB = graph.NeighborsOf(b);
        var (inA, inB) = (ofA.BinarySearch(b), ofB.BinarySearch(a));
        if (ofA.Length != ofB.Length || inA < 0 || inB < 0)
        {
            return false;
        }

        // Without each other, what lies between the two places has moved by one.
        var (low, high) = (Math.Min(inA, inB), Math.Max(inA, inB));
        return ofA[..low].SequenceEqual(ofB[..low])
            && ofA[(high + 1)..].SequenceEqual(ofB[(high + 1)..])
            && (inA < inB
                ? ofA[(low + 1)..(high + 1)].SequenceEqual(ofB[low..high])
                : ofA[low..high].SequenceEqual(ofB[(low + 1)..(high + 1)]));
    }
}
