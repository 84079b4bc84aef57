namespace CoauthorGraph.Identity.Scoring;

/// <summary>
/// What a mention's place among others is judged by. Each kind has a value for a mention and a weight; their products
/// add up to the logarithm of the odds that it is of the person of whom most of its author's mentions are.
/// </summary>
internal enum ConfidenceKind
{
    /// <summary>1 for every mention.</summary>
    Base,

    /// <summary>
    /// Root mean square of the scores with the author's other mentions, those against it as zero: a few that say much
    /// are worth more than many that say little, and what all papers show together may join what pairs speak against.
    /// </summary>
    Inside,

    /// <summary>
    /// Logarithm of one more than the author's other mentions that speak for it each by itself: four to one or better.
    /// </summary>
    Backers,

    /// <summary>
    /// How far the mentions of its name hang together: see <see cref="EvidenceKind.Cohesion"/>. It raises all pairs of
    /// a name alike, and so tells who is one person rather than which mention is out of place.
    /// </summary>
    Cohesion,
}
