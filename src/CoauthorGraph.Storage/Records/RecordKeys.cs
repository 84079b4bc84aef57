namespace CoauthorGraph.Storage.Records;

/// <summary>What decides whether two records are one paper.</summary>
/// <param name="Doi">DOI, or empty.</param>
/// <param name="ArxivId">arXiv identifier, or empty.</param>
/// <param name="Title">Hash of folded title and first family name; 0 when the title is too short to tell.</param>
/// <param name="LastAuthor">Hash of the last family name of a complete list; 0 when the list is cut or empty.</param>
/// <param name="Year">Year, or 0.</param>
/// <param name="Apart">Whether the record is a paper of its own whatever it looks like.</param>
public readonly record struct RecordKeys(
    string Doi, string ArxivId, ulong Title, ulong LastAuthor, int Year, bool Apart);
