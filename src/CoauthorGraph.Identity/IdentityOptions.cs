using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity;

/// <summary>How identity is decided.</summary>
public sealed record IdentityOptions
{
    /// <summary>Number of threads; 0 (the default) takes all processors. The result does not depend on it.</summary>
    public int Threads { get; init; }

    /// <summary>By what pairs of mentions are judged; unless told otherwise the shipped weights.</summary>
    public PairModel Model { get; init; } = PairModel.Default;
}
