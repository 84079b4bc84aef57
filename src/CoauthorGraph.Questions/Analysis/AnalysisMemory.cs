using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using Humanizer;

namespace CoauthorGraph.Questions.Analysis;

/// <summary>What algorithms need beside the graph, and whether that much is there.</summary>
internal static class AnalysisMemory
{
    /// <summary>Most bytes that an algorithm has in use at a time, the graph not counted.</summary>
    public static long Estimate(string algorithm, CsrGraph graph, int threads)
    {
        var (node, ofThread, entry, entryOfThread) = Needs(algorithm);
        return ((node + ((long)ofThread * threads)) * graph.NodeCount)
            + ((entry + ((long)entryOfThread * threads)) * graph.Neighbors.Length);
    }

    /// <exception cref="CoauthorGraphException">It would not fit into the memory that is there.</exception>
    public static void Require(string algorithm, CsrGraph graph, int threads)
    {
        var needed = Estimate(algorithm, graph, threads);
        var free = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes - GC.GetTotalMemory(forceFullCollection: false);
        if (needed > free)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage,
                $"{algorithm} needs {needed.Bytes().Humanize("0.#")} beside the graph and {Math.Max(0, free).Bytes().Humanize("0.#")}"
                    + " are free; take a slice (--topic, --years, --min-papers) or fewer --threads.");
        }
    }

    // Bytes a node, bytes a node and thread, bytes an entry, bytes an entry and thread, beside the graph itself.
    private static (int Node, int OfThread, int Entry, int EntryOfThread) Needs(string algorithm) => algorithm switch
    {
        "degree" or "biconnected" or "kcore" => (32, 0, 0, 0),
        "pagerank" => (50, 0, 0, 0),
        "paths" => (80, 0, 0, 0),
        "betweenness" => (140, 90, 4, 0),
        "betweenness-approx" => (24, 10, 0, 0),
        "backbone" or "quikgraph backbone" => (90, 0, 32, 0),
        "quikgraph components" => (320, 0, 0, 0),
        "quikgraph pagerank" => (110, 0, 0, 0),
        "quikgraph paths" => (230, 0, 0, 0),
        "closeness" or "harmonic" => (60, 140, 0, 0),
        "diameter-approx" or "label-propagation" => (48, 0, 0, 0),
        "eigenvector" or "katz" or "hits" => (240, 0, 0, 0),
        "triangles" or "clustering" => (40, 5, 2, 0),
        "louvain" => (60, 8, 8, 0),
        "leiden" => (100, 8, 20, 0),
        "link-prediction" => (24, 16, 6, 0),
        "fractional-credit" => (28, 0, 0, 0),
        "topic-bridges" => (90, 0, 0, 0),
        "closed-groups" => (110, 8, 20, 0),
        "community-history" => (160, 0, 48, 0),
        "rich-club" => (20, 8, 0, 20),
        "small-world" => (20, 100, 16, 0),
        _ => (24, 0, 0, 0),
    };
}
