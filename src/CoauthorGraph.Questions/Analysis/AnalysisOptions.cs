using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Questions.Communities.History;

namespace CoauthorGraph.Questions.Analysis;

/// <summary>How an algorithm is run; each takes what concerns it.</summary>
public sealed record AnalysisOptions
{
    /// <summary>Threads to use, at least 1; results do not depend on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Where progress is reported, or null.</summary>
    public IProgress<ProgressReport>? Progress { get; init; }

    /// <summary>Stops it; there is no partial result.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>Decides whatever is drawn.</summary>
    public ulong Seed { get; init; } = 42;

    /// <summary>Whether edges count by their weights.</summary>
    public bool Weighted { get; init; }

    /// <summary>Whether weighted clustering is that of Barrat et al. and not that of Onnela et al.</summary>
    public bool ByStrength { get; init; }

    /// <summary>Whether betweenness is divided by the number of pairs of other nodes.</summary>
    public bool Normalized { get; init; }

    /// <summary>Resolution of modularity.</summary>
    public double Resolution { get; init; } = 1;

    /// <summary>Probability of PageRank to follow an edge.</summary>
    public double Damping { get; init; } = 0.85;

    /// <summary>Where PageRank stops.</summary>
    public double Tolerance { get; init; } = 1e-6;

    /// <summary>Rounds of PageRank, or runs of Leiden, at most; null for the algorithm's own.</summary>
    public int? Iterations { get; init; }

    /// <summary>Error of sampled betweenness.</summary>
    public double Epsilon { get; init; } = 0.01;

    /// <summary>Probability that the error is greater.</summary>
    public double Delta { get; init; } = 0.1;

    /// <summary>Nodes, or pairs, that the summary shows.</summary>
    public int Top { get; init; }

    /// <summary>A file <c>node,community</c>, for <c>modularity</c>; also where <c>leiden</c> and <c>louvain</c>
    /// start.</summary>
    public Func<TextReader>? Communities { get; init; }

    /// <summary>Where paths begin.</summary>
    public string? From { get; init; }

    /// <summary>Where paths end.</summary>
    public string? To { get; init; }

    /// <summary>Lines of two ids, between which one path each is wanted; null for <see cref="From"/> and <see
    /// cref="To"/>.</summary>
    public Func<TextReader>? Pairs { get; init; }

    /// <summary>Number of paths.</summary>
    public int K { get; init; } = 1;

    /// <summary>Random graphs to compare with; null for the algorithm's own number.</summary>
    public int? RandomGraphs { get; init; }

    /// <summary>Nodes from which distances or dependencies are sampled; null for the algorithm's own
    /// number.</summary>
    public int? Sources { get; init; }

    /// <summary>The two topics of <c>topic-bridges</c>, by id or name.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Fewest members of what <c>closed-groups</c> looks for.</summary>
    public int FewestMembers { get; init; } = 3;

    /// <summary>Most members of what <c>closed-groups</c> looks for.</summary>
    public int MostMembers { get; init; } = 100;

    /// <summary>Greatest conductance of what <c>closed-groups</c> looks for.</summary>
    public double MaxConductance { get; init; } = 0.1;

    /// <summary>How <c>community-history</c> follows communities.</summary>
    public HistorySettings History { get; init; } = new();

    internal KernelRun Run => new(Threads, Progress, CancellationToken);
}
