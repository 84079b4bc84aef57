namespace CoauthorGraph.Extraction.Institutions;

/// <summary>A word of an affiliation.</summary>
/// <param name="Number">Its number, or -1 where no name has it.</param>
/// <param name="IsLinked">Whether a little word such as <c>of</c> stands before it.</param>
/// <param name="IsMisspelt">Whether it is spelt otherwise than in names.</param>
internal readonly record struct AffiliationWord(int Number, bool IsLinked, bool IsMisspelt);
