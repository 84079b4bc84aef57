namespace CoauthorGraph.Questions.Lookups;

/// <summary>How well a name answers a search, worst first.</summary>
internal enum NameFit
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>But for some letters.</summary>
    Misspelled,

    /// <summary>Each word searched for, however short, begins a word of the name or of another name.</summary>
    Beginnings,

    /// <summary>Each word searched for begins a word of the name.</summary>
    Parts,

    /// <summary>What is searched for are the first letters of another name's words.</summary>
    OtherInitials,

    /// <summary>All words searched for are in the name.</summary>
    Words,

    /// <summary>What is searched for are the first letters of its words.</summary>
    Initials,

    /// <summary>It is another name of what has it.</summary>
    OtherName,

    /// <summary>It is the name searched for.</summary>
    Whole,
}
