namespace CoauthorGraph.Questions.Analysis;

/// <summary>What an algorithm found.</summary>
public sealed record AnalysisResult
{
    /// <summary>Its part of the summary.</summary>
    public required AnalysisSummary Summary { get; init; }

    /// <summary>A value of each node, or null.</summary>
    public double[]? Values { get; init; }

    /// <summary>Papers of each node, to be shown beside its value, or null.</summary>
    public ReadOnlyMemory<int>? Papers { get; init; }

    /// <summary>A community or component of each node, -1 for none, or null.</summary>
    public int[]? Groups { get; init; }

    /// <summary>Pairs of nodes that may yet write together, or null.</summary>
    public IReadOnlyList<(int First, int Second, double Score, int Shared)>? Links { get; init; }

    /// <summary>The ties of the backbone, the strongest first, or null.</summary>
    public IReadOnlyList<(int First, int Second, float Weight)>? Backbone { get; init; }

    /// <summary>Every stage of every community through the years, or null.</summary>
    public IReadOnlyList<HistoryStageRow>? Stages { get; init; }

    /// <summary>The community of each node in each window of years, by node, or null.</summary>
    public IEnumerable<MembershipRow>? Memberships { get; init; }
}
