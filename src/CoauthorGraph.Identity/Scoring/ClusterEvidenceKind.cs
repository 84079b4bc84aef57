namespace CoauthorGraph.Identity.Scoring;

/// <summary>
/// What two clusters of mentions are judged by once single mentions have been joined: all that their papers show
/// together. Each kind has a value for a pair of clusters and a weight; their products add up to log-odds.
/// </summary>
public enum ClusterEvidenceKind
{
    /// <summary>1 for every pair.</summary>
    Base,

    /// <summary>Mean score of the pairs of mentions between the two.</summary>
    MeanScore,

    /// <summary>Logarithm of the number of pairs of mentions.</summary>
    Pairs,

    /// <summary>Logarithm of the mentions of the smaller one.</summary>
    Smaller,

    /// <summary>Logarithm of the mentions that share family name and initial.</summary>
    BlockSize,

    /// <summary>How rare the names of the two are, their mean.</summary>
    NameRarity,

    /// <summary>How far the mentions of the two names hang together: see <see cref="EvidenceKind.Cohesion"/>.</summary>
    Cohesion,

    /// <summary>Square root of the rarity of shared co-authors, names in full.</summary>
    Coauthors,

    /// <summary>Logarithm of the rarity of shared co-authors by family name and initial.</summary>
    CoauthorInitials,

    /// <summary>Cosine of the two lists of co-authors, each weighed by its rarity and how often it is there.</summary>
    CoauthorCosine,

    /// <summary>1 when both have co-authors and share none.</summary>
    NoSharedCoauthor,

    /// <summary>Where none is shared: logarithm of how many co-authors the one with fewer has.</summary>
    ManyCoauthorsNoneShared,

    /// <summary>Cosine of the words of all titles.</summary>
    Title,

    /// <summary>Cosine of the words of all abstracts.</summary>
    Abstract,

    /// <summary>1 when both have an abstract.</summary>
    AbstractsKnown,

    /// <summary>Cosine of the words of all affiliations.</summary>
    Affiliation,

    /// <summary>1 when both have an affiliation.</summary>
    AffiliationsKnown,

    /// <summary>Logarithm of the rarity of shared venues.</summary>
    Venue,

    /// <summary>1 when both have a venue.</summary>
    VenuesKnown,

    /// <summary>Logarithm of the years between the last paper of the one and the first of the other.</summary>
    YearGap,

    /// <summary>1 when one of them has no title, or only empty words.</summary>
    NoTitle,

    /// <summary>1 when the smaller one is a single mention.</summary>
    Single,

    /// <summary>1 when neither a co-author nor an affiliation word is shared.</summary>
    NoTie,

    /// <summary>1 when the smaller one is a single mention and there is no tie.</summary>
    SingleNoTie,

    /// <summary>1 when both have an e-mail address and share one.</summary>
    SameEmail,

    /// <summary>1 when both have an ORCID and share one.</summary>
    SameOrcid,

    /// <summary>1 when both have an ORCID and share none.</summary>
    OtherOrcid,

    /// <summary>1 when a source gives both one id, 2 when people keep the ids of that source: so weighed, the latter is
    /// as sure as an ORCID and the former half as sure.</summary>
    SameSourceId,

    /// <summary>1 when a source of which people keep the ids gives both an id, and they share none.</summary>
    OtherSourceId,
}
