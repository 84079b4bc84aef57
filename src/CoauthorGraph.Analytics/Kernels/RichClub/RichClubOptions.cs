namespace CoauthorGraph.Analytics.Kernels.RichClub;

/// <summary>How the rich club is measured.</summary>
public sealed record RichClubOptions
{
    /// <summary>Decides the random graphs; 42 unless set.</summary>
    public ulong Seed { get; init; } = 42;

    /// <summary>Random graphs to compare with; 5 unless set, 0 for none.</summary>
    public int RandomGraphs { get; init; } = 5;
}
