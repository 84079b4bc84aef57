namespace CoauthorGraph.Pipeline.Identities;

/// <summary>Why the mentions of an author are one author.</summary>
public sealed record IdentityAnswer
{
    /// <summary>Author.</summary>
    public required string Id { get; init; }

    /// <summary>Main name.</summary>
    public required string Name { get; init; }

    /// <summary>Number of mentions.</summary>
    public required int MentionCount { get; init; }

    /// <summary>By what they are weighed: <c>shipped</c> with the program, or <c>fitted</c> to the graph's
    /// corrections.</summary>
    public required string Weights { get; init; }

    /// <summary>Mentions stay together while their mean score is at least this.</summary>
    public required double Threshold { get; init; }

    /// <summary>The mentions with their strongest links; a sample of an author with very many.</summary>
    public required IReadOnlyList<IdentityMention> Mentions { get; init; }

    /// <summary>The mention that fits the others least; null for an author of one mention.</summary>
    public IdentityMention? Weakest { get; init; }

    /// <summary>What joins names of the author that are not compared mention by mention; null where there are
    /// none.</summary>
    public IReadOnlyList<IdentityNameLink>? NameLinks { get; init; }

    /// <summary>The corrections in force that join its mentions, in words; null where there are none.</summary>
    public IReadOnlyList<string>? Corrections { get; init; }

    /// <summary>One sentence: what would change the decision.</summary>
    public required string WouldChange { get; init; }
}
