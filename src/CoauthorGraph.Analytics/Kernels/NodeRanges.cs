using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels;

/// <summary>
/// Cuts the nodes of a graph into ranges of about as many entries each. The cut depends on the graph only, so that sums
/// that are made range by range and then added in order are the same at any number of threads.
/// </summary>
internal static class NodeRanges
{
    private const int EntriesOfARange = 32_768;
    private const int MostRanges = 512;

    public static (int From, int To)[] Of(CsrGraph graph) => Of(graph.Offsets.Span);

    /// <summary>The same for rows that are given by their starts.</summary>
    public static (int From, int To)[] Of(ReadOnlySpan<int> offsets)
    {
        var nodes = offsets.Length - 1;
        var work = (long)offsets[nodes] + nodes;
        var count = (int)Math.Clamp(work / EntriesOfARange, 1, MostRanges);
        var ranges = new List<(int, int)>(count);
        var from = 0;
        for (var i = 1; i <= count && from < nodes; i++)
        {
            var goal = work * i / count;
            var to = from;
            while (to < nodes && (offsets[to] + (long)to < goal || i == count))
            {
                to++;
            }

            if (to > from)
            {
                ranges.Add((from, to));
                from = to;
            }
        }

        return [.. ranges];
    }
}
