namespace CoauthorGraph.Readers.AuthorLists;

/// <summary>The order in which a source prints the parts of names that have no comma.</summary>
internal enum NameOrder
{
    /// <summary><c>Ada Quill</c>, <c>A. B. Quill</c>.</summary>
    GivenFirst,

    /// <summary><c>Quill AB</c>, <c>van der Berg J.-H.</c>: a last word of initials is the given name.</summary>
    InitialsLast,

    /// <summary><c>QUILL Ada</c>: the words in capitals are the family name.</summary>
    CapitalsFirst,
}
