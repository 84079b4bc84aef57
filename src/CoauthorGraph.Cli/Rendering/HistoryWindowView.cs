namespace CoauthorGraph.Cli.Rendering;

/// <summary>A window of a history of communities in one line of a table.</summary>
/// <param name="Years">Its years.</param>
/// <param name="Papers">Its papers.</param>
/// <param name="Authors">Their authors.</param>
/// <param name="Communities">Communities that are followed.</param>
/// <param name="Modularity">Modularity of all.</param>
/// <param name="Born">New ones.</param>
/// <param name="Grown">Larger ones.</param>
/// <param name="Same">Those as large as before.</param>
/// <param name="Shrunk">Smaller ones.</param>
/// <param name="Split">Those that came off another.</param>
/// <param name="Merged">Those that went over to another.</param>
/// <param name="Died">Those without a successor.</param>
internal sealed record HistoryWindowView(
    string Years,
    int Papers,
    int Authors,
    int Communities,
    double Modularity,
    int Born,
    int Grown,
    int Same,
    int Shrunk,
    int Split,
    int Merged,
    int Died);
