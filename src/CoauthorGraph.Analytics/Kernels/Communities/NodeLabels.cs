namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>Each node's group by an array.</summary>
internal readonly struct NodeLabels(int[] group) : INodeLabels
{
    private readonly int[] _group = group;

    public int Of(int node) => _group[node];
}
