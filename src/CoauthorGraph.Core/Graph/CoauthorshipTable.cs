namespace CoauthorGraph.Core.Graph;

/// <summary>The co-authorships of a graph, each stored once with the smaller author row first, in order.</summary>
public sealed record CoauthorshipTable
{
    private const int DigitsShown = 4;

    /// <summary>Number of edges.</summary>
    public int Count => Source.Length;

    /// <summary>The smaller author row.</summary>
    public required ReadOnlyMemory<int> Source { get; init; }

    /// <summary>The larger author row.</summary>
    public required ReadOnlyMemory<int> Target { get; init; }

    /// <summary>Number of common papers.</summary>
    public required ReadOnlyMemory<int> Papers { get; init; }

    /// <summary>Sum of <see cref="WeightOfPaper"/> over the common papers.</summary>
    public required ReadOnlyMemory<float> Weight { get; init; }

    /// <summary>Year of the first common paper; 0 when none has a year.</summary>
    public required ReadOnlyMemory<int> FirstYear { get; init; }

    /// <summary>Year of the last common paper; 0 when none has a year.</summary>
    public required ReadOnlyMemory<int> LastYear { get; init; }

    /// <summary>The same edges in both directions, weighted by <see cref="Weight"/>; nodes are author rows.</summary>
    public required CsrGraph Graph { get; init; }

    /// <summary>For each entry of <see cref="Graph"/> its row in this table.</summary>
    public required ReadOnlyMemory<int> EdgeOfEntry { get; init; }

    /// <summary>A table of the columns that are given.</summary>
    public static CoauthorshipTable Of(IColumns<CoauthorshipTable> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var entries = columns.Part("coauthorships.csr");
        return new CoauthorshipTable
        {
            Source = columns.Rows("coauthorships.source", "authors", static table => table.Source),
            Target = columns.Rows("coauthorships.target", "authors", static table => table.Target),
            Papers = columns.Numbers("coauthorships.papers", static table => table.Papers),
            Weight = columns.Numbers("coauthorships.weight", static table => table.Weight),
            FirstYear = columns.Numbers("coauthorships.first-year", static table => table.FirstYear),
            LastYear = columns.Numbers("coauthorships.last-year", static table => table.LastYear),
            Graph = new CsrGraph(
                columns.Offsets(
                    "coauthorships.csr-offsets", "coauthorships.csr", static table => table.Graph.Offsets,
                    by: "authors"),
                entries.Rows("coauthorships.csr-neighbors", "authors", static table => table.Graph.Neighbors),
                entries.Numbers("coauthorships.csr-weights", static table => table.Graph.Weights)),
            EdgeOfEntry = entries.Rows(
                "coauthorships.csr-edges", "coauthorships", static table => table.EdgeOfEntry),
        };
    }

    /// <summary>The graph of edges that are sorted by source, then target, with source below target, and for each of
    /// its entries the edge.</summary>
    /// <param name="sources">The smaller row of each edge.</param>
    /// <param name="targets">The larger row.</param>
    /// <param name="strengths">The weight.</param>
    /// <param name="nodes">Number of author rows.</param>
    public static (CsrGraph Graph, int[] EdgeOfEntry) GraphOf(
        ReadOnlyMemory<int> sources, ReadOnlyMemory<int> targets, ReadOnlyMemory<float> strengths, int nodes)
    {
        var source = sources.Span;
        var target = targets.Span;
        var weight = strengths.Span;
        var offsets = new int[nodes + 1];
        for (var edge = 0; edge < source.Length; edge++)
        {
            offsets[source[edge] + 1]++;
            offsets[target[edge] + 1]++;
        }

        for (var node = 0; node < nodes; node++)
        {
            offsets[node + 1] = checked(offsets[node] + offsets[node + 1]);
        }

        var neighbors = new int[checked(source.Length * 2)];
        var weights = new float[neighbors.Length];
        var edges = new int[neighbors.Length];
        var next = offsets.AsSpan(0, nodes).ToArray();

        // The smaller neighbours of every node first, then the larger: so each row comes out in order without a sort.
        for (var edge = 0; edge < source.Length; edge++)
        {
            var at = next[target[edge]]++;
            neighbors[at] = source[edge];
            weights[at] = weight[edge];
            edges[at] = edge;
        }

        for (var edge = 0; edge < source.Length; edge++)
        {
            var at = next[source[edge]]++;
            neighbors[at] = target[edge];
            weights[at] = weight[edge];
            edges[at] = edge;
        }

        return (new CsrGraph(offsets, neighbors, weights), edges);
    }

    /// <summary>The row of the co-authorship of two author rows; -1 where there is none.</summary>
    public int Find(int first, int second)
    {
        var at = Graph.NeighborsOf(first).BinarySearch(second);
        return at < 0 ? -1 : EdgeOfEntry.Span[Graph.Offsets.Span[first] + at];
    }

    /// <summary>Whether a weight is at least so much, or is shown as that: sums of fractions are a little
    /// off.</summary>
    public static bool Reaches(float weight, double least) =>
        weight >= least || Math.Round((double)weight, DigitsShown) >= least;

    /// <summary>What a paper adds to the weight of each pair of its authors: one in all for each of them.</summary>
    /// <param name="authors">Authors listed on it, at least 2.</param>
    public static double WeightOfPaper(int authors) => 1.0 / (authors - 1);
}
