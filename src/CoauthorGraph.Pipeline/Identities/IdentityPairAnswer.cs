namespace CoauthorGraph.Pipeline.Identities;

/// <summary>Why two authors are not one.</summary>
public sealed record IdentityPairAnswer
{
    /// <summary>One author: name and id.</summary>
    public required string First { get; init; }

    /// <summary>The other.</summary>
    public required string Second { get; init; }

    /// <summary>One sentence.</summary>
    public required string Verdict { get; init; }

    /// <summary>By what they are weighed: <c>shipped</c> with the program, or <c>fitted</c> to the graph's
    /// corrections.</summary>
    public required string Weights { get; init; }

    /// <summary>Mean score of their mentions' pairs; null where none is compared.</summary>
    public double? MeanScore { get; init; }

    /// <summary>They would join from this mean score on.</summary>
    public required double Threshold { get; init; }

    /// <summary>Pairs that cannot be one person.</summary>
    public required int ForbiddenPairs { get; init; }

    /// <summary>The best pairs.</summary>
    public required IReadOnlyList<IdentityLink> BestLinks { get; init; }

    /// <summary>What names of the two that are not compared mention by mention show, those that are nearest to be
    /// linked; null where no two are alike.</summary>
    public IdentityNameLink? NameLink { get; init; }

    /// <summary>One sentence: what would change the decision.</summary>
    public required string WouldChange { get; init; }
}
