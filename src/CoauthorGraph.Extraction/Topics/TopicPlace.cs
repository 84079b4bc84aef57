namespace CoauthorGraph.Extraction.Topics;

/// <summary>Where in a paper a phrase stands.</summary>
internal enum TopicPlace
{
    /// <summary>In the title.</summary>
    Title,

    /// <summary>Among the keywords.</summary>
    Keyword,

    /// <summary>In a sentence of the abstract in which the authors say what they did.</summary>
    OwnSentence,

    /// <summary>In another sentence of the abstract.</summary>
    Background,
}
