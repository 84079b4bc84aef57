namespace CoauthorGraph.Pipeline.Identities;

/// <summary>How two mentions fit together.</summary>
public sealed record IdentityLink
{
    /// <summary>The other mention's name as printed.</summary>
    public required string OtherName { get; init; }

    /// <summary>The other mention's paper.</summary>
    public required string OtherPaper { get; init; }

    /// <summary>The other mention's place in that paper's author list.</summary>
    public required int OtherPosition { get; init; }

    /// <summary>Title of that paper.</summary>
    public required string OtherTitle { get; init; }

    /// <summary>Logarithm of the odds that the two are one person, 5 for or against at most; null where they are not
    /// compared, because their names or a common paper forbid it.</summary>
    public double? Score { get; init; }

    /// <summary>The probability that they are; null where they are not compared.</summary>
    public double? Probability { get; init; }

    /// <summary>In words, what joined them where that is not their score: a correction, a link of names.</summary>
    public string? JoinedBy { get; init; }

    /// <summary>What the score is made of, the strongest first.</summary>
    public required IReadOnlyList<IdentityEvidence> Evidence { get; init; }
}
