namespace CoauthorGraph.Extraction.Institutions;

/// <summary>A word of an affiliation.</summary>
/// <param name="Number">Its number, or -1 where no name has it.</param>
/// <param name="IsLinked">Whether a little word such as <c>of</c> stands before it.</param>
/// <param name="IsJoined">Whether one of them is <c>and</c>.</param>
/// <param name="Letters">How many letters it has.</param>
/// <param name="Traits">What is to be seen of it.</param>
internal readonly record struct AffiliationWord(
    int Number, bool IsLinked, bool IsJoined, int Letters, AffiliationWordTraits Traits)
{
    /// <summary>Whether it has all of some traits.</summary>
    public bool Is(AffiliationWordTraits traits) => (Traits & traits) == traits;
}
