namespace CoauthorGraph.Pipeline.Identities;

/// <summary>A mention of an explained author.</summary>
public sealed record IdentityMention
{
    /// <summary>Paper.</summary>
    public required string Paper { get; init; }

    /// <summary>Title of the paper.</summary>
    public required string Title { get; init; }

    /// <summary>Place in the author list.</summary>
    public required int Position { get; init; }

    /// <summary>Name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>How sure it is that the mention is this author, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The strongest links to other mentions of the author.</summary>
    public IReadOnlyList<IdentityLink> Links { get; init; } = [];
}
