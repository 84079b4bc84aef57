using CoauthorGraph.Identity.Linking;

namespace CoauthorGraph.Identity.Explanation;

/// <summary>Puts what links two names into words.</summary>
internal static class LinkWords
{
    /// <summary>The words for how two names are alike.</summary>
    public static string Of(NameLikeness likeness) => likeness switch
    {
        NameLikeness.Reordered => "have the same words in another order",
        NameLikeness.Part => "are alike, one a part of the other",
        NameLikeness.Spelling => "are spelt alike",
        NameLikeness.Vouched => "have one id, of people's making",
        _ => "are not alike",
    };

    /// <summary>The words for one kind of evidence.</summary>
    public static string Of(LinkEvidenceKind kind) => kind switch
    {
        LinkEvidenceKind.Base => "before anything is looked at",
        LinkEvidenceKind.Reordered => "the words of the name stand in another order",
        LinkEvidenceKind.Part => "one name is a part of the other",
        LinkEvidenceKind.NameRarity => "how rare the names are",
        LinkEvidenceKind.Namesakes => "how many others have names like these",
        LinkEvidenceKind.Smaller => "papers of the one with fewer",
        LinkEvidenceKind.Coauthors => "co-authors in common",
        LinkEvidenceKind.CoauthorCosine => "co-authors alike",
        LinkEvidenceKind.ManyCoauthorsNoneShared => "many co-authors, none in common",
        LinkEvidenceKind.Title => "titles alike",
        LinkEvidenceKind.Abstract => "abstracts alike",
        LinkEvidenceKind.Affiliation => "affiliations alike",
        LinkEvidenceKind.Venue => "venues in common",
        LinkEvidenceKind.SameEmail => "the same e-mail address",
        LinkEvidenceKind.SameOrcid => "the same ORCID",
        LinkEvidenceKind.OtherOrcid => "different ORCIDs",
        LinkEvidenceKind.SameSourceId => "the same source id",
        LinkEvidenceKind.OtherSourceId => "different ids in a source that people keep",
        _ => kind.ToString(),
    };
}
