namespace CoauthorGraph.Identity.Features;

/// <summary>What a mention is compared by, without its sets; the numbers are those of
/// <see cref="MentionFeatures"/>.</summary>
/// <param name="Paper">Its paper.</param>
/// <param name="Full">Its whole folded name.</param>
/// <param name="Block">Its block.</param>
/// <param name="Rarity">How rare its name is.</param>
/// <param name="Bearers">How many people are expected to bear its name: see <see cref="NameCatalog"/>.</param>
/// <param name="Namesakes">How far they speak against one person.</param>
/// <param name="IsCut">Whether its paper's author list was cut.</param>
/// <param name="Venue">Its paper's venue, or -1.</param>
/// <param name="Year">Its paper's year, or 0.</param>
/// <param name="Orcid">Its ORCID, or -1.</param>
/// <param name="IsOrcidSure">Whether nobody's machine told that ORCID.</param>
/// <param name="Email">Its e-mail address, or -1.</param>
/// <param name="SourceId">Its key in its source, or -1.</param>
/// <param name="SourceScheme">The scheme of that key, or -1.</param>
/// <param name="Coauthors">Number of whole names of its paper's authors.</param>
/// <param name="TitleNorm">Length of its paper's title as a vector.</param>
/// <param name="AbstractNorm">Length of its paper's abstract as a vector; 0 where there is none.</param>
/// <param name="AffiliationNorm">Length of its affiliations as a vector; 0 where there are none.</param>
internal readonly record struct MentionTraits(
    int Paper,
    int Full,
    int Block,
    float Rarity,
    float Bearers,
    float Namesakes,
    bool IsCut,
    int Venue,
    int Year,
    int Orcid,
    bool IsOrcidSure,
    int Email,
    int SourceId,
    int SourceScheme,
    int Coauthors,
    float TitleNorm,
    float AbstractNorm,
    float AffiliationNorm);
