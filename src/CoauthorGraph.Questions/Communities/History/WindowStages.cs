using CoauthorGraph.Analytics.Kernels.CommunityTracking;

namespace CoauthorGraph.Questions.Communities.History;

/// <summary>What a window of years holds.</summary>
internal sealed record WindowStages
{
    /// <summary>Its years.</summary>
    public required YearWindow Years { get; init; }

    /// <summary>Its papers.</summary>
    public required int Papers { get; init; }

    /// <summary>Rows of its authors, ascending.</summary>
    public required int[] Authors { get; init; }

    /// <summary>For each of its authors the id of the tracked community, or 0.</summary>
    public required int[] Ids { get; init; }

    /// <summary>Pairs who wrote together.</summary>
    public required int Edges { get; init; }

    /// <summary>Modularity of all its communities.</summary>
    public required double Modularity { get; init; }

    /// <summary>The communities, and the ends of those that are no more.</summary>
    public required IReadOnlyList<TrackedStage> Stages { get; init; }

    /// <summary>For each stage the row of the author with most papers in the window; -1 for an end.</summary>
    public required int[] Leaders { get; init; }
}
