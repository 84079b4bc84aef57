namespace CoauthorGraph.Identity.Features;

/// <summary>The sets that a mention is compared by, ascending; what is in them is said in
/// <see cref="MentionFeatures"/>.</summary>
internal ref struct MentionSets
{
    public ReadOnlySpan<int> Coauthors;
    public ReadOnlySpan<int> CoauthorBlocks;
    public ReadOnlySpan<int> SecondStep;
    public ReadOnlySpan<int> Titles;
    public ReadOnlySpan<int> Abstracts;
    public ReadOnlySpan<int> Affiliations;
    public ReadOnlySpan<int> Ties;
}
