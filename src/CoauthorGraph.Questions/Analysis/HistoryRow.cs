namespace CoauthorGraph.Questions.Analysis;

/// <summary>A community through the years.</summary>
/// <param name="Community">Its id, the same in every window.</param>
/// <param name="Name">Name from topic, institution or author.</param>
/// <param name="FirstYear">First year of the first window in which it is.</param>
/// <param name="LastYear">Last year of the last window in which it is.</param>
/// <param name="Windows">Windows in which it is.</param>
/// <param name="Largest">Most members it had in a window.</param>
/// <param name="Topics">The topics that set it apart.</param>
/// <param name="Institutions">The institutions that set it apart.</param>
/// <param name="Leader">The member with most papers.</param>
/// <param name="Stages">What it was in each window, and its end.</param>
public sealed record HistoryRow(
    int Community,
    string Name,
    int FirstYear,
    int LastYear,
    int Windows,
    int Largest,
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> Institutions,
    string Leader,
    IReadOnlyList<HistoryStageRow> Stages);
