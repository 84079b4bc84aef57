namespace CoauthorGraph.Identity.Linking;

/// <summary>
/// What two authors of different blocks are judged by. Each kind has a value for a pair and a weight; their products
/// add up to log-odds.
/// </summary>
internal enum LinkEvidenceKind
{
    /// <summary>1 for every pair.</summary>
    Base,

    /// <summary>1 where the words stand in another order.</summary>
    Reordered,

    /// <summary>1 where one name has words that the other lacks.</summary>
    Part,

    /// <summary>How rare the names of the two are, the less rare one.</summary>
    NameRarity,

    /// <summary>Logarithm of how many authors bear one of the two names.</summary>
    Namesakes,

    /// <summary>Logarithm of the mentions of the smaller one.</summary>
    Smaller,

    /// <summary>Square root of the rarity of shared co-authors, names in full.</summary>
    Coauthors,

    /// <summary>Cosine of the two lists of co-authors.</summary>
    CoauthorCosine,

    /// <summary>Where none is shared: logarithm of how many co-authors the one with fewer has.</summary>
    ManyCoauthorsNoneShared,

    /// <summary>Cosine of the words of all titles.</summary>
    Title,

    /// <summary>Cosine of the words of all abstracts.</summary>
    Abstract,

    /// <summary>Cosine of the words of all affiliations.</summary>
    Affiliation,

    /// <summary>Logarithm of the rarity of shared venues.</summary>
    Venue,

    /// <summary>1 when both have an e-mail address and share one.</summary>
    SameEmail,

    /// <summary>1 when both have an ORCID and share one.</summary>
    SameOrcid,

    /// <summary>1 when both have an ORCID and share none.</summary>
    OtherOrcid,

    /// <summary>
    /// 1 when a source gives both one id, 2 when people keep the ids of that source. Weighed so that an id that people
    /// keep is as sure as an ORCID, for it is what joins a changed surname; one that a machine made is less than an
    /// e-mail address, and nothing where the names are not alike.
    /// </summary>
    SameSourceId,

    /// <summary>1 when a source of which people keep the ids gives both an id, and they share none. Its editors part
    /// them, and where the ids were not guessed from names nothing links the two.</summary>
    OtherSourceId,
}
