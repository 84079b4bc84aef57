using CoauthorGraph.Analytics.QuikGraph.Views;
using CoauthorGraph.Core.Graph;
using global::QuikGraph.Algorithms.ConnectedComponents;

namespace CoauthorGraph.Analytics.QuikGraph.Engine;

/// <summary>QuikGraph's connected components: one depth-first search after another. One thread; some 300 bytes a
/// node.</summary>
public static class QuikGraphComponents
{
    /// <summary>The component of each node, numbered by its first node, and the number of nodes of each.</summary>
    public static (int[] Component, int[] Sizes) Find(CsrGraph graph, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var algorithm = new ConnectedComponentsAlgorithm<int, CsrEdge>(graph.AsUndirected());
        algorithm.Complete(cancellationToken);
        var (component, sizes) = (new int[graph.NodeCount], new int[algorithm.ComponentCount]);
        for (var node = 0; node < component.Length; node++)
        {
            component[node] = algorithm.Components[node];
            sizes[component[node]]++;
        }

        return (component, sizes);
    }
}
