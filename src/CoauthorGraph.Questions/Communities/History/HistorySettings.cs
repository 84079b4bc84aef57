namespace CoauthorGraph.Questions.Communities.History;

/// <summary>How communities are followed through the years.</summary>
public sealed record HistorySettings
{
    /// <summary>Years of a window; 1 unless set.</summary>
    public int Window { get; init; } = 1;

    /// <summary>Years from one window to the next; 1 unless set.</summary>
    public int Step { get; init; } = 1;

    /// <summary>Whether every window begins with the first year.</summary>
    public bool Cumulative { get; init; }

    /// <summary>Members that a community needs; 3 unless set.</summary>
    public int MinSize { get; init; } = 3;

    /// <summary>Share of members in common that makes two communities one; 0.5 unless set.</summary>
    public double Inclusion { get; init; } = 0.5;
}
