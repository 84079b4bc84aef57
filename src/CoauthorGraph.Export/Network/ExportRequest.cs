using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Export.Network;

/// <summary>What is to be written: a graph, its communities, and where it came from.</summary>
public sealed record ExportRequest
{
    /// <summary>The graph, already cut to the wanted slice.</summary>
    public required KnowledgeGraph Graph { get; init; }

    /// <summary>The community of each author row, -1 for none; empty when communities are not known.</summary>
    public ReadOnlyMemory<int> Communities { get; init; }

    /// <summary>Names of the communities by number; a community beyond the list is called by its number.</summary>
    public IReadOnlyList<string> CommunityNames { get; init; } = [];

    /// <summary>Where the graph came from; stands in every file.</summary>
    public required ExportProvenance Provenance { get; init; }

    /// <summary>Co-authorships with a smaller weight are left out; 0 for none.</summary>
    public double MinWeight { get; init; }

    /// <summary>Most authors in a picture (html, svg); those with most papers stay. 0 for all.</summary>
    public int PageAuthors { get; init; } = 2_000;

    /// <summary>How many papers a co-authorship names, newest first.</summary>
    public int PapersPerEdge { get; init; } = 5;

    /// <summary>The version of GEXF.</summary>
    public GexfVersion GexfVersion { get; init; } = GexfVersion.V13;

    /// <summary>Whether CSV for people begins with a mark of its encoding.</summary>
    public bool ByteOrderMark { get; init; }

    /// <summary>Threads for computing positions; the result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Checks what the types cannot say.</summary>
    /// <exception cref="ArgumentException">The communities do not fit the graph, or a number is off.</exception>
    internal void Validate()
    {
        if (!Communities.IsEmpty && Communities.Length != Graph.Authors.Count)
        {
            throw new ArgumentException(
                $"There are {Communities.Length} communities for {Graph.Authors.Count} authors");
        }

        if (double.IsNaN(MinWeight) || MinWeight < 0)
        {
            throw new ArgumentException("The least weight must be 0 or more");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(PageAuthors);
        ArgumentOutOfRangeException.ThrowIfLessThan(PapersPerEdge, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
    }
}
