namespace CoauthorGraph.Identity.Scoring;

/// <summary>
/// What a pair of mentions is judged by. Each kind has one number for a pair (its value) and one in the model (its
/// weight); their products add up to the logarithm of the odds that the two are one person.
/// </summary>
public enum EvidenceKind
{
    /// <summary>1 for every pair: the odds before anything is looked at.</summary>
    Base,

    /// <summary>1 when one first name is printed as an initial only.</summary>
    OneInitial,

    /// <summary>1 when both first names are printed as initials only.</summary>
    BothInitials,

    /// <summary>1 when the first names are variants of each other (a nickname, a shortened form, one letter
    /// apart).</summary>
    GivenVariant,

    /// <summary>1 when both print middle names and they agree.</summary>
    MiddleAgrees,

    /// <summary>1 when only one prints a middle name.</summary>
    MiddleMissing,

    /// <summary>How rare the family name is among people: minus the logarithm of its share, less 7.</summary>
    FamilyRarity,

    /// <summary>How rare the first name is, as for the family name; 0 when one has only an initial.</summary>
    GivenRarity,

    /// <summary>Logarithm of the number of mentions in the data that share family name and first initial.</summary>
    BlockSize,

    /// <summary>How rare family and first name are, times the logarithm of how many times those mentions are more than
    /// fifty: many mentions of a common name are many people, those of a rare one are one who writes much.</summary>
    RareNameBlockSize,

    /// <summary>
    /// For names that agree in full: logarithm of how many times the input is smaller than 1,000 mentions. The fewer
    /// people there are, the less probable it is that two of them share a name.
    /// </summary>
    SmallInput,

    /// <summary>Co-authors with the same full name: the square root of the sum of their rarities.</summary>
    Coauthors,

    /// <summary>The same, times the rarity of family and first name: who bears a rare one needs less to be known
    /// by.</summary>
    RareNameCoauthors,

    /// <summary>Co-authors with the same family name and initial: sum of rarities, as a logarithm.</summary>
    CoauthorInitials,

    /// <summary>1 when both have co-authors and none is shared.</summary>
    NoSharedCoauthor,

    /// <summary>Rarity of family and first name when both have co-authors and none is shared, else 0.</summary>
    RareNameNoSharedCoauthor,

    /// <summary>When both have co-authors and none is shared: logarithm of how many times the mentions that share
    /// family name and initial are more than fifty.</summary>
    NoSharedCoauthorBlockSize,

    /// <summary>
    /// Where no co-author of one full name is shared: logarithm of how many times the people in the data who are
    /// expected to bear the name make two people more probable than its rarity alone does, or 0. A shared one is less
    /// by chance the more people there are, which makes up for it.
    /// </summary>
    Namesakes,

    /// <summary>
    /// How far the mentions of the two whole names hang together by co-authors, their mean: logarithm of how many times
    /// the share of pairs that are joined, at once or over others, is more than one in five. Those of a name that one
    /// person bears are a group or two, those of many namesakes fall apart.
    /// </summary>
    Cohesion,

    /// <summary>The same where both have co-authors and none is shared, else 0.</summary>
    NoSharedCoauthorCohesion,

    /// <summary>1 when one of them has no co-author that could be shared.</summary>
    NoCoauthors,

    /// <summary>Co-authors of co-authors who are shared, beyond direct ones: sum of rarities, as a logarithm.</summary>
    SecondStep,

    /// <summary>Likeness of the affiliations by their words, rare words counting more: 0 to 1.</summary>
    Affiliation,

    /// <summary>The same, times the rarity of family and first name.</summary>
    RareNameAffiliation,

    /// <summary>The same, times what shared co-authors by family name and initial count for, up to 4: what the one says
    /// the other says again.</summary>
    CoauthorsAffiliation,

    /// <summary>The same, times the logarithm of one more than the years between the papers: to be alike after years
    /// says more than within a project.</summary>
    YearGapAffiliation,

    /// <summary>Rarity of the rarest word that both affiliations have.</summary>
    AffiliationWord,

    /// <summary>1 when the affiliations are the same but for common words.</summary>
    SameAffiliation,

    /// <summary>1 when both have an affiliation and no word of it is shared.</summary>
    AffiliationDiffers,

    /// <summary>1 when both have an affiliation.</summary>
    AffiliationsKnown,

    /// <summary>Likeness of the titles by their words: 0 to 1.</summary>
    Title,

    /// <summary>Rarity of the rarest word that both titles have.</summary>
    TitleWord,

    /// <summary>Likeness of the abstracts by their words: 0 to 1.</summary>
    Abstract,

    /// <summary>1 when both papers have an abstract.</summary>
    AbstractsKnown,

    /// <summary>1 when one of the papers cites the other.</summary>
    Cites,

    /// <summary>Works that both papers cite: sum of rarities, as a logarithm. What half of the papers cite has
    /// none.</summary>
    References,

    /// <summary>Rarity of the rarest award that both papers have.</summary>
    Grant,

    /// <summary>Rarity of the venue (without one: of the main category) when it is the same, else 0.</summary>
    Venue,

    /// <summary>1 when both venues are known.</summary>
    VenuesKnown,

    /// <summary>Logarithm of one more than the years between the papers.</summary>
    YearGap,

    /// <summary>1 when one of the papers has no title, or only empty words.</summary>
    NoTitle,

    /// <summary>1 when the year of one of the papers is unknown.</summary>
    NoYear,

    /// <summary>1 when there is nothing but names, neither of both nor of nearly all others of the whole
    /// input.</summary>
    OnlyNames,

    /// <summary>The rarity of family and first name where there is nothing but names, else 0.</summary>
    OnlyNamesRarity,

    /// <summary>The mentions that share family name and first initial, as above, where there is nothing but names, else
    /// 0.</summary>
    OnlyNamesBlockSize,

    /// <summary>
    /// Where there is nothing but one whole name: logarithm of the square root of its mentions, less one. Of n mentions
    /// and p the probability that two of them are one person, about 1/p people bear the name; to take all for one is
    /// right for a share p of the others, to take each for itself finds a share 1/(pn) of them. The first is better
    /// where p is more than one by the square root of n.
    /// </summary>
    OnlyNamesMentions,

    /// <summary>
    /// Where there is nothing but one whole name: 1 less four times the people who are expected to bear it in the data,
    /// not below 0. Who has a name to himself by all odds is one person. 0 for a name of more than eight mentions,
    /// which was picked for them: chance says nothing about it.
    /// </summary>
    OnlyNamesFew,

    /// <summary>1 when both have the same e-mail address.</summary>
    SameEmail,

    /// <summary>1 when they have different e-mail addresses.</summary>
    OtherEmail,

    /// <summary>1 when they have different e-mail addresses of one domain.</summary>
    SameEmailDomain,

    /// <summary>1 when both have the same ORCID.</summary>
    SameOrcid,

    /// <summary>1 when they have different ORCIDs.</summary>
    OtherOrcid,

    /// <summary>1 when a source gives both the same author id.</summary>
    SameSourceId,

    /// <summary>1 when one source gives them different author ids, 2 when people keep the ids of that source: its
    /// editors part namesakes, where a machine parts one person as often.</summary>
    OtherSourceId,
}
