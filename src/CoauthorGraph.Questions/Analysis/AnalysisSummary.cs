namespace CoauthorGraph.Questions.Analysis;

/// <summary>What an analysis says of itself; a value that does not belong to the algorithm is null.</summary>
public sealed record AnalysisSummary
{
    /// <summary>The algorithm's name.</summary>
    public string Algorithm { get; init; } = "";

    /// <summary>What ran it, or null where it was our own.</summary>
    public string? Engine { get; init; }

    /// <summary>The values of the options that the algorithm takes, by name; null where it takes none.</summary>
    public IReadOnlyDictionary<string, object>? Parameters { get; init; }

    /// <summary>Which of several ways it took, or null.</summary>
    public string? Method { get; init; }

    /// <summary>Number of nodes.</summary>
    public int Nodes { get; init; }

    /// <summary>Number of edges.</summary>
    public int Edges { get; init; }

    /// <summary>Threads that were used.</summary>
    public int Threads { get; init; }

    /// <summary>The seed.</summary>
    public ulong Seed { get; init; }

    /// <summary>Seconds until the graph was in memory.</summary>
    public double LoadSeconds { get; init; }

    /// <summary>Seconds that the algorithm took.</summary>
    public double ComputeSeconds { get; init; }

    /// <summary>Most memory that the process had, in bytes.</summary>
    public long PeakBytes { get; init; }

    /// <summary>The snapshot that was analysed, or null for an edge list.</summary>
    public string? Snapshot { get; init; }

    /// <summary>The filters, or null when there were none.</summary>
    public string? Filters { get; init; }

    /// <summary>The program's version.</summary>
    public string? Version { get; init; }

    /// <summary>Lines of the edge list that were loops.</summary>
    public long? Loops { get; init; }

    /// <summary>Lines of the edge list that repeated an edge.</summary>
    public long? Repeats { get; init; }

    /// <summary>Lines of the edge list that were no edge.</summary>
    public long? Rejected { get; init; }

    /// <summary>Rounds that were made.</summary>
    public int? Iterations { get; init; }

    /// <summary>Change in the last round.</summary>
    public double? Error { get; init; }

    /// <summary>Papers that were counted.</summary>
    public int? Papers { get; init; }

    /// <summary>Number of components.</summary>
    public int? Components { get; init; }

    /// <summary>Nodes of the largest component.</summary>
    public int? Largest { get; init; }

    /// <summary>Number of biconnected components.</summary>
    public int? BiconnectedComponents { get; init; }

    /// <summary>Number of cut vertices.</summary>
    public int? CutVertices { get; init; }

    /// <summary>Number of bridges.</summary>
    public int? Bridges { get; init; }

    /// <summary>Trees of the backbone; a node without edges is one.</summary>
    public int? Trees { get; init; }

    /// <summary>Edges of the backbone.</summary>
    public int? TreeEdges { get; init; }

    /// <summary>Sum of the weights of the backbone's edges.</summary>
    public double? Strength { get; init; }

    /// <summary>Number of communities.</summary>
    public int? Communities { get; init; }

    /// <summary>Modularity of the communities.</summary>
    public double? Modularity { get; init; }

    /// <summary>Communities that fall into parts.</summary>
    public int? DisconnectedCommunities { get; init; }

    /// <summary>Greatest core number.</summary>
    public int? MaxCore { get; init; }

    /// <summary>Number of triangles.</summary>
    public long? Triangles { get; init; }

    /// <summary>Mean of the local clustering of all nodes.</summary>
    public double? AverageClustering { get; init; }

    /// <summary>Share of connected triples that are closed.</summary>
    public double? Transitivity { get; init; }

    /// <summary>Paths that were drawn.</summary>
    public long? Samples { get; init; }

    /// <summary>Error that was asked for.</summary>
    public double? Epsilon { get; init; }

    /// <summary>Probability of a greater error.</summary>
    public double? Delta { get; init; }

    /// <summary>How far a value may be from the true one: epsilon in the measure of the values that are
    /// shown.</summary>
    public double? ValueError { get; init; }

    /// <summary>Correlation of degrees along edges.</summary>
    public double? Assortativity { get; init; }

    /// <summary>The diameter is at least this.</summary>
    public double? DiameterLower { get; init; }

    /// <summary>The diameter is at most this.</summary>
    public double? DiameterUpper { get; init; }

    /// <summary>Mean distance of two nodes of the largest component.</summary>
    public double? MeanDistance { get; init; }

    /// <summary>Standard error of the mean distance, or null when it is exact.</summary>
    public double? MeanDistanceError { get; init; }

    /// <summary>Nodes from which distances were taken.</summary>
    public int? Sources { get; init; }

    /// <summary>Random graphs of the same degrees that were made.</summary>
    public int? RandomGraphs { get; init; }

    /// <summary>Transitivity of the random graphs.</summary>
    public double? RandomTransitivity { get; init; }

    /// <summary>Mean distance of the random graphs.</summary>
    public double? RandomDistance { get; init; }

    /// <summary>Clustering of a ring lattice of the same mean degree.</summary>
    public double? LatticeClustering { get; init; }

    /// <summary>Transitivity over random, divided by distance over random.</summary>
    public double? Sigma { get; init; }

    /// <summary>Random distance over distance, less clustering over that of the lattice.</summary>
    public double? Omega { get; init; }

    /// <summary>The largest communities and what sets them apart.</summary>
    public IReadOnlyList<CommunityRow>? LargestCommunities { get; init; }

    /// <summary>Groups that keep to themselves, the most closed first.</summary>
    public IReadOnlyList<ClosedGroupRow>? ClosedGroups { get; init; }

    /// <summary>The windows of years in which communities were followed.</summary>
    public IReadOnlyList<HistoryWindowRow>? Windows { get; init; }

    /// <summary>The largest communities through the years.</summary>
    public IReadOnlyList<HistoryRow>? Histories { get; init; }

    /// <summary>Authors between two topics.</summary>
    public IReadOnlyList<BridgeRow>? TopicBridges { get; init; }

    /// <summary>The rich club at each degree.</summary>
    public IReadOnlyList<RichClubRow>? RichClub { get; init; }

    /// <summary>The paths, shortest first.</summary>
    public IReadOnlyList<PathRow>? Paths { get; init; }

    /// <summary>One path for each of the pairs that were asked for.</summary>
    public IReadOnlyList<PairPathRow>? PairPaths { get; init; }

    /// <summary>Half of the pairs took at most as many milliseconds.</summary>
    public double? P50Milliseconds { get; init; }

    /// <summary>95 of 100 pairs took at most as many milliseconds.</summary>
    public double? P95Milliseconds { get; init; }

    /// <summary>Likely pairs, the likeliest first.</summary>
    public IReadOnlyList<LinkRow>? Links { get; init; }

    /// <summary>The strongest ties of the backbone.</summary>
    public IReadOnlyList<BackboneRow>? Backbone { get; init; }

    /// <summary>Nodes of the greatest values.</summary>
    public IReadOnlyList<NodeRow>? Top { get; init; }

    /// <summary>Nodes that have the value of the last of <see cref="Top"/> and are not among them; null for
    /// none.</summary>
    public int? TopTied { get; init; }
}
