namespace CoauthorGraph.Identity.Linking;

/// <summary>How two names that fall in different blocks, or conflict in one, may still be one person's.</summary>
internal enum NameLikeness : byte
{
    /// <summary>They are not alike.</summary>
    None = 0,

    /// <summary>The same words in another order: <c>Nguyen Van Anh</c> and <c>Anh Van Nguyen</c>.</summary>
    Reordered,

    /// <summary>All words of one stand in the other, in their order, which has more: <c>Xin Zhao</c> and
    /// <c>Wayne Xin Zhao</c>, <c>Ana Garcia</c> and <c>Ana Garcia Lopez</c>.</summary>
    Part,

    /// <summary>Spelt otherwise: <c>Bhattacharya</c> and <c>Bhattacharyya</c>, <c>Young-Gil</c> and
    /// <c>Youngkil</c>.</summary>
    Spelling,

    /// <summary>Not alike, but an id that people keep or an ORCID says that both are one person's: <c>Jane Smith</c>
    /// and <c>Jane Doe</c>.</summary>
    Vouched,
}
