namespace CoauthorGraph.Questions.Analysis;

/// <summary>One window of a history of communities.</summary>
/// <param name="FirstYear">Its first year.</param>
/// <param name="LastYear">Its last year.</param>
/// <param name="Papers">Papers of these years.</param>
/// <param name="Authors">Their authors.</param>
/// <param name="Edges">Pairs of authors who wrote together.</param>
/// <param name="Communities">Communities of at least the least size.</param>
/// <param name="Modularity">Modularity of all communities.</param>
/// <param name="Born">Communities that are new.</param>
/// <param name="Continued">Communities as large as before.</param>
/// <param name="Grown">Communities that have grown.</param>
/// <param name="Shrunk">Communities that have shrunk.</param>
/// <param name="Split">Communities that came off another one.</param>
/// <param name="Merged">Communities that went over to another one.</param>
/// <param name="Died">Communities that ended without a successor.</param>
public sealed record HistoryWindowRow(
    int FirstYear,
    int LastYear,
    int Papers,
    int Authors,
    int Edges,
    int Communities,
    double Modularity,
    int Born,
    int Continued,
    int Grown,
    int Shrunk,
    int Split,
    int Merged,
    int Died);
