using CoauthorGraph.Questions.Authors;
using CoauthorGraph.Questions.Papers;

namespace CoauthorGraph.Questions.Connections;

/// <summary>One step of a collaboration path with a paper that proves it.</summary>
public sealed record PathStep
{
    /// <summary>The author it leaves.</summary>
    public required AuthorSummary From { get; init; }

    /// <summary>The author it reaches.</summary>
    public required AuthorSummary To { get; init; }

    /// <summary>Number of papers the two have in common.</summary>
    public required int Papers { get; init; }

    /// <summary>Strength of the co-authorship.</summary>
    public required double Weight { get; init; }

    /// <summary>The newest paper in common.</summary>
    public required PaperSummary Paper { get; init; }
}
