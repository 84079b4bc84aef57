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
    /// Mean score with the author's other mentions. What is below zero was joined by what all papers show together, and
    /// counts as zero: it is not less sure the less its pairs alone say.
    /// </summary>
    Inside,

    /// <summary>
    /// Logarithm of one more than the author's other mentions that speak for it each by itself: four to one or better.
    /// </summary>
    Backers,
}
