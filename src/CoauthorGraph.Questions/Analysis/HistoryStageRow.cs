namespace CoauthorGraph.Questions.Analysis;

/// <summary>A community in one window, or its end.</summary>
/// <param name="Community">Its id.</param>
/// <param name="FirstYear">First year of the window.</param>
/// <param name="LastYear">Last year of the window.</param>
/// <param name="Event">What happened since the window before: born, continued, grown, shrunk, split,
/// merged or died.</param>
/// <param name="Size">Members; 0 when it has ended.</param>
/// <param name="Before">Members in the window before, or null when it is new.</param>
/// <param name="Leader">Name of the member with most papers in the window, or null when it has ended.</param>
/// <param name="From">Ids of other communities that it took members over from, or null.</param>
/// <param name="Into">Ids of other communities that took members over from it, or null.</param>
public sealed record HistoryStageRow(
    int Community,
    int FirstYear,
    int LastYear,
    string Event,
    int Size,
    int? Before,
    string? Leader,
    IReadOnlyList<int>? From,
    IReadOnlyList<int>? Into);
