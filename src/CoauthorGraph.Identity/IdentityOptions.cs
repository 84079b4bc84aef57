namespace CoauthorGraph.Identity;

/// <summary>How identity is decided.</summary>
public sealed record IdentityOptions
{
    /// <summary>Number of threads; 0 (the default) takes all processors. The result does not depend on it.</summary>
    public int Threads { get; init; }
}
