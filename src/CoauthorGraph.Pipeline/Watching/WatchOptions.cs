using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Files;

namespace CoauthorGraph.Pipeline.Watching;

/// <summary>What is watched, and how.</summary>
public sealed record WatchOptions
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>The folders to watch.</summary>
    public required IReadOnlyList<string> Folders { get; init; }

    /// <summary>The graph folder that files are brought into.</summary>
    public required string GraphFolder { get; init; }

    /// <summary>Whether the folders below them are watched too.</summary>
    public bool Recursive { get; init; }

    /// <summary>Time between two looks, for which a file has to stand still before it is looked into; 2 seconds unless
    /// set.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a file that cannot be read to its end may stand still before it is taken to be as it will
    /// stay; 30 seconds unless set.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Threads.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Version of the program.</summary>
    public string ProgramVersion { get; init; } = "";

    /// <summary>Makes sure that the options can be followed.</summary>
    /// <exception cref="CoauthorGraphException">One of them cannot.</exception>
    public void Validate()
    {
        Require(Folders.Count > 0 && Folders.All(static folder => folder.Length > 0), "Name a folder to watch.");
        Require(GraphFolder.Length > 0, "The name of the graph folder is empty; give one.");
        Require(
            Interval > TimeSpan.Zero && Interval <= Longest,
            "The time between two looks is more than 0 seconds and at most a day.");
        Require(
            Patience >= TimeSpan.Zero && Patience <= Longest, "The patience is between 0 seconds and a day.");
        Require(Threads >= 1, "The number of threads is 1 or more.");
        foreach (var folder in Folders)
        {
            Require(
                GraphFolderNames.Around(folder) is null && Path.GetFullPath(folder) != Path.GetFullPath(GraphFolder),
                $"'{folder}' is in a graph folder, which cannot be watched; name a folder beside it.");
        }
    }

    private static void Require(bool holds, string sentence)
    {
        if (!holds)
        {
            throw new CoauthorGraphException(ErrorCode.Usage, sentence);
        }
    }
}
