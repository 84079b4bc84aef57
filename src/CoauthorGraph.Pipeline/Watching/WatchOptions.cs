namespace CoauthorGraph.Pipeline.Watching;

/// <summary>What is watched.</summary>
public sealed record WatchOptions
{
    /// <summary>The folders to watch; what lies in folders below them is left alone.</summary>
    public required IReadOnlyList<string> Folders { get; init; }

    /// <summary>The graph folder that files are brought into.</summary>
    public required string GraphFolder { get; init; }

    /// <summary>Time between two looks; 2 seconds unless set.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Threads.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Version of the program.</summary>
    public string ProgramVersion { get; init; } = "";
}
