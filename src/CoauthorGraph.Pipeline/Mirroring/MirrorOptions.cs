using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Neo4jScores;
using CoauthorGraph.Pipeline.Remote;

namespace CoauthorGraph.Pipeline.Mirroring;

/// <summary>Which database is kept equal to which graph folder, and how.</summary>
public sealed record MirrorOptions
{
    /// <summary>The graph folder.</summary>
    public required string GraphFolder { get; init; }

    /// <summary>The database. What passes by itself is tried again for 10 seconds within a push, then by the
    /// mirror.</summary>
    public RemoteAddress Address { get; init; } = new() { RetryFor = TimeSpan.FromSeconds(10) };

    /// <summary>Analyses whose results are written to the authors there; names of
    /// <see cref="AuthorAnalyses.Names"/>.</summary>
    public IReadOnlyList<string> Analyses { get; init; } = [];

    /// <summary>How often at most they are run again when the graph has changed; an hour unless set.</summary>
    public TimeSpan AnalysesEvery { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Time between two looks at the graph folder; 2 seconds unless set.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Pause after the first failure, doubled after each that follows; 2 seconds unless set.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest pause; 5 minutes unless set.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Threads of analyses.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Version of the program.</summary>
    public string ProgramVersion { get; init; } = "";

    /// <summary>Makes sure that the options can be followed.</summary>
    /// <exception cref="CoauthorGraphException">One of them cannot.</exception>
    public void Validate()
    {
        Address.Require();
        AuthorAnalyses.Require(Analyses);
        if (Interval <= TimeSpan.Zero || FirstPause <= TimeSpan.Zero || LongestPause < FirstPause
            || AnalysesEvery < TimeSpan.Zero)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage, "The times between looks, failures and analyses are more than 0 seconds.");
        }
    }
}
