using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Memory;

namespace CoauthorGraph.Analytics.Kernels.Triangles;

/// <summary>
/// Triangles at every node. Edges point from the node of less degree to the other, which leaves at most the square root
/// of twice the edges out of any node (Chiba and Nishizeki 1985); each pair of out-neighbours is looked up in a mark
/// array. O(edges^1.5), 8 bytes an edge and, for each thread, 1 byte a node.
/// </summary>
public static class TriangleCount
{
    /// <summary>For each node the number of triangles it is in.</summary>
    public static long[] AtNodes(CsrGraph graph, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(run);
        var count = graph.NodeCount;
        var (rank, offsets, targets) = Orient(graph);
        var triangles = new long[count];
        var ranges = NodeRanges.Of(offsets);
        var scratch = new Scratch<(bool[] Marks, int[] Found)>(() => (new bool[count], new int[count]));
        scratch.For(
            ranges.Length, run.Parallel, (at, own) => Count(ranges[at], offsets, targets, own.Marks, own.Found));
        foreach (var (_, found) in scratch.Made)
        {
            for (var i = 0; i < count; i++)
            {
                triangles[rank[i]] += found[i];
            }
        }

        return triangles;
    }

    // Nodes by degree, small first; the graph in that order, each edge once, from the smaller to the greater.
    private static (int[] Node, int[] Offsets, int[] Targets) Orient(CsrGraph graph)
    {
        var count = graph.NodeCount;
        var from = graph.Offsets.Span;
        var neighbors = graph.Neighbors.Span;
        var keys = new long[count];
        for (var node = 0; node < count; node++)
        {
            keys[node] = ((long)(from[node + 1] - from[node]) << 32) | (uint)node;
        }

        Array.Sort(keys);
        var nodeAt = Array.ConvertAll(keys, static key => (int)key);
        var place = new int[count];
        for (var i = 0; i < count; i++)
        {
            place[nodeAt[i]] = i;
        }

        var offsets = new int[count + 1];
        var targets = new int[graph.EdgeCount];
        var next = 0;
        for (var i = 0; i < count; i++)
        {
            offsets[i] = next;
            var node = nodeAt[i];
            foreach (var other in neighbors[from[node]..from[node + 1]])
            {
                if (place[other] > i)
                {
                    targets[next++] = place[other];
                }
            }
        }

        offsets[count] = next;
        return (nodeAt, offsets, targets);
    }

    private static void Count((int From, int To) range, int[] offsets, int[] targets, bool[] marks, int[] found)
    {
        for (var a = range.From; a < range.To; a++)
        {
            var out1 = targets.AsSpan(offsets[a], offsets[a + 1] - offsets[a]);
            if (out1.Length < 2)
            {
                continue;
            }

            foreach (var b in out1)
            {
                marks[b] = true;
            }

            foreach (var b in out1)
            {
                var closed = 0;
                foreach (var c in targets.AsSpan(offsets[b], offsets[b + 1] - offsets[b]))
                {
                    if (marks[c])
                    {
                        found[c]++;
                        closed++;
                    }
                }

                found[b] += closed;
                found[a] += closed;
            }

            foreach (var b in out1)
            {
                marks[b] = false;
            }
        }
    }
}
