using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using Humanizer;

namespace CoauthorGraph.Pipeline.Analysis;

/// <summary>What algorithms need beside the graph, and whether that much is there.</summary>
internal static class AnalysisMemory
{
    // Bytes a node, bytes a node and thread, bytes an entry, bytes an entry and thread, beside the graph itself.
    private static readonly Dictionary<string, (int Node, int OfThread, int Entry, int EntryOfThread)> Needs =
        new(StringComparer.Ordinal)
        {
            ["pagerank"] = (32, 0, 0, 0),
            ["betweenness"] = (16, 160, 0, 0),
            ["betweenness-approx"] = (16, 48, 0, 0),
            ["closeness"] = (28, 120, 0, 0),
            ["harmonic"] = (28, 120, 0, 0),
            ["eigenvector"] = (220, 0, 0, 0),
            ["katz"] = (240, 0, 0, 0),
            ["hits"] = (230, 0, 0, 0),
            ["triangles"] = (32, 5, 2, 0),
            ["clustering"] = (40, 5, 2, 0),
            ["louvain"] = (60, 0, 8, 0),
            ["leiden"] = (100, 0, 8, 0),
            ["link-prediction"] = (16, 12, 0, 0),
            ["fractional-credit"] = (8, 0, 0, 0),
            ["topic-bridges"] = (40, 0, 0, 0),
            ["closed-groups"] = (110, 0, 8, 0),
            ["community-history"] = (160, 0, 48, 0),
            ["rich-club"] = (20, 8, 0, 20),
            ["small-world"] = (60, 101, 30, 0),
        };

    /// <exception cref="CoauthorGraphException">It would not fit into the memory that is there.</exception>
    public static void Require(string algorithm, CsrGraph graph, int threads)
    {
        var (node, ofThread, entry, entryOfThread) = Needs.GetValueOrDefault(algorithm, (24, 0, 0, 0));
        var needed = ((node + ((long)ofThread * threads)) * graph.NodeCount)
            + ((entry + ((long)entryOfThread * threads)) * graph.Neighbors.Length);
        var info = GC.GetGCMemoryInfo();
        var free = info.TotalAvailableMemoryBytes - Environment.WorkingSet;
        if (needed > free)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage,
                $"{algorithm} needs {needed.Bytes().Humanize("0.#")} beside the graph and {Math.Max(0, free).Bytes().Humanize("0.#")}"
                    + " are free; take a slice (--topic, --years, --min-papers) or fewer --threads.");
        }
    }
}
