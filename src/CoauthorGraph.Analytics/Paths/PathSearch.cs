namespace CoauthorGraph.Analytics.Paths;

/// <summary>Finds one path at a time towards a target, around what is barred. Not safe for several threads.</summary>
internal abstract class PathSearch
{
    /// <summary>Sets the ends of all paths to come; false when nothing connects them.</summary>
    public abstract bool Prepare(int from, int to);

    /// <summary>Of the shortest paths from the last node of a beginning, without its other nodes, the one whose nodes
    /// come first; null when there is none.</summary>
    /// <param name="beginning">Nodes from the first end on.</param>
    /// <param name="barredSteps">Nodes that may not follow.</param>
    public abstract List<int>? Find(ReadOnlySpan<int> beginning, HashSet<int> barredSteps);

    /// <summary>How long an edge is.</summary>
    public abstract double Length(int node, int next);
}
