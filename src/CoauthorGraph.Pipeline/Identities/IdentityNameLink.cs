namespace CoauthorGraph.Pipeline.Identities;

/// <summary>What says that two names that are not compared mention by mention are one person's.</summary>
public sealed record IdentityNameLink
{
    /// <summary>The one name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>The other name as printed.</summary>
    public required string OtherName { get; init; }

    /// <summary>How they are alike: <c>reordered</c> words, one <c>part</c> of the other, <c>spelling</c>, or
    /// <c>vouched</c> where they are not and an id says so.</summary>
    public required string Likeness { get; init; }

    /// <summary>Logarithm of the odds that they are one person.</summary>
    public required double Score { get; init; }

    /// <summary>They are linked where the score is at least this.</summary>
    public required double Threshold { get; init; }

    /// <summary>What the score is made of, the strongest first: what was seen, how much of it, what it adds.</summary>
    public required IReadOnlyList<IdentityEvidence> Evidence { get; init; }
}
