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

    /// <summary>Whether a weight is at least so much, or is shown as that: sums of fractions are a little
    /// off.</summary>
    public static bool Reaches(float weight, double least) =>
        weight >= least || Math.Round((double)weight, DigitsShown) >= least;

    /// <summary>What a paper adds to the weight of each pair of its authors: one in all for each of them.</summary>
    /// <param name="authors">Authors listed on it, at least 2.</param>
    public static double WeightOfPaper(int authors) => 1.0 / (authors - 1);
}
