namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>What group a node counts for. A value type, so that the loops that ask it are compiled for it.</summary>
internal interface INodeLabels
{
    /// <summary>The group of a node; below 0 when it does not count.</summary>
    int Of(int node);
}
