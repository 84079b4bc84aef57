namespace CoauthorGraph.Identity.Features;

/// <summary>All that one mention is compared by; what the spans hold is said in
/// <see cref="MentionFeatures"/>.</summary>
internal ref struct MentionView
{
    public int Paper;
    public int Form;
    public int Full;
    public int Block;
    public float Rarity;
    public bool IsCut;
    public int Venue;
    public int Year;
    public int Orcid;
    public int SourceId;
    public int SourceScheme;
    public ReadOnlySpan<int> Coauthors;
    public ReadOnlySpan<int> CoauthorBlocks;
    public ReadOnlySpan<int> SecondStep;
    public ReadOnlySpan<int> Titles;
    public ReadOnlySpan<int> Abstracts;
    public ReadOnlySpan<int> Affiliations;
    public float TitleNorm;
    public float AbstractNorm;
    public float AffiliationNorm;
}
