namespace CoauthorGraph.Identity.Linking;

/// <summary>What two clusters of different blocks show.</summary>
/// <param name="Likeness">How alike their names are.</param>
/// <param name="Score">Log-odds that they are one person; 0 where the names are not alike.</param>
/// <param name="Values">The value of each <see cref="LinkEvidenceKind"/>.</param>
/// <param name="IsTied">Whether something else than the names ties them, or hardly anyone bears these.</param>
/// <param name="IsLink">Whether that is enough to link them, and neither a paper nor an id parts them.</param>
internal readonly record struct LinkComparison(
    NameLikeness Likeness, float Score, float[] Values, bool IsTied, bool IsLink);
