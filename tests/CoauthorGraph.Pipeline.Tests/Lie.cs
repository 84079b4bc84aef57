namespace CoauthorGraph.Pipeline.Tests;

/// <summary>Where a column points that points to nothing.</summary>
public enum Lie
{
    Nowhere,
    JustBefore,
    JustPast,
}
