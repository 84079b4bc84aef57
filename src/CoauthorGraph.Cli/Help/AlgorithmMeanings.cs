namespace CoauthorGraph.Cli.Help;

/// <summary>What each algorithm of <c>analyze</c> tells, in a line.</summary>
internal static class AlgorithmMeanings
{
    public static IReadOnlyList<(string Word, string Text)> All { get; } =
    [
        ("degree", "how many co-authors; with --weighted the sum of their weights"),
        ("pagerank", "who is linked to by those who are linked to"),
        ("betweenness", "through whom the shortest paths of others lead"),
        ("betweenness-approx", "the same by sampled paths, for large graphs"),
        ("closeness", "who is near to all others"),
        ("harmonic", "the same by the sum of 1/distance, for graphs in parts"),
        ("eigenvector", "who is tied to those who are well tied"),
        ("katz", "the same with all walks, long ones counting less"),
        ("hits", "authorities, which are hubs here too"),
        ("kcore", "the densest core that each belongs to"),
        ("fractional-credit", "papers, each shared equally by its authors"),
        ("leiden", "communities, all of them connected; the best to begin with"),
        ("louvain", "communities, the older way"),
        ("label-propagation", "communities, fast and rough"),
        ("modularity", "how good the communities of a file are"),
        ("community-history", "communities followed through the years"),
        ("closed-groups", "authors who write nearly only with each other"),
        ("components", "the parts that no edge joins"),
        ("biconnected", "parts that fall apart without one author: cut vertices and bridges"),
        ("triangles", "how many triangles each is in"),
        ("clustering", "how many of somebody's co-authors write with each other"),
        ("assortativity", "whether those of many co-authors write with their like"),
        ("diameter-approx", "the longest of all shortest paths, from below and above"),
        ("rich-club", "whether those of many co-authors keep together"),
        ("small-world", "clustering and distances beside those of random graphs"),
        ("backbone", "the strongest ties that hold every part together"),
        ("paths", "the shortest paths between two"),
        ("link-prediction", "who is likely to write together next"),
        ("topic-bridges", "authors who join two topics"),
    ];
}
