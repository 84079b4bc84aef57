namespace CoauthorGraph.Extraction.Topics;

/// <summary>A topic of a table that a user brings.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Broader">Ids of broader topics.</param>
/// <param name="Synonyms">Other names.</param>
/// <param name="Excluded">Phrases that must not match, though a name of the topic lies in them.</param>
internal sealed record TopicRow(
    int Line,
    string Id,
    string Name,
    IReadOnlyList<string> Broader,
    IReadOnlyList<string> Synonyms,
    IReadOnlyList<string> Excluded);
