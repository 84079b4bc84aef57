namespace CoauthorGraph.Questions.Lookups;

/// <summary>Where the words of a phrase stand in a paper.</summary>
internal enum PhrasePlace : byte
{
    /// <summary>Not at all.</summary>
    Nowhere,

    /// <summary>In the abstract only.</summary>
    Abstract,

    /// <summary>In the title.</summary>
    Title,
}
