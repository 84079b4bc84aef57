namespace CoauthorGraph.Extraction.Institutions;

/// <summary>What is to be seen of a word of an affiliation.</summary>
[Flags]
internal enum AffiliationWordTraits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is spelt otherwise than in names.</summary>
    Misspelt = 1,

    /// <summary>It has digits, or stands for a unit that a number follows: <c>U1148</c>, <c>UMR</c>.</summary>
    Code = 2,

    /// <summary>It is of a text without spaces, or was cut out of one.</summary>
    Cut = 4,

    /// <summary>It has no small letters.</summary>
    Capital = 8,
}
