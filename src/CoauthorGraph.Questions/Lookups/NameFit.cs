namespace CoauthorGraph.Questions.Lookups;

/// <summary>How well a name answers a search, worst first.</summary>
internal enum NameFit
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>All words searched for are in the name.</summary>
    Words,

    /// <summary>It is the name searched for.</summary>
    Whole,
}
