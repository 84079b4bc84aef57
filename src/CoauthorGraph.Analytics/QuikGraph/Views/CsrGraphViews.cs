using CoauthorGraph.Core.Graph;
using global::QuikGraph;

namespace CoauthorGraph.Analytics.QuikGraph.Views;

/// <summary>The compressed graph as each of the graphs that QuikGraph's algorithms ask for. Nothing is
/// copied.</summary>
public static class CsrGraphViews
{
    extension(CsrGraph graph)
    {
        /// <summary>As an undirected graph: each edge once.</summary>
        public CsrUndirectedView AsUndirected() => new(graph);

        /// <summary>As a directed graph: each edge in both directions.</summary>
        public CsrGraphView AsBidirectional() => new(graph);

        /// <summary>As an implicit graph, which is asked for the edges at a node and lists neither nodes nor
        /// edges.</summary>
        public IIncidenceGraph<int, CsrEdge> AsImplicit() => new CsrGraphView(graph);

        /// <summary>As an implicit undirected graph.</summary>
        public IImplicitUndirectedGraph<int, CsrEdge> AsImplicitUndirected() => new CsrUndirectedView(graph);
    }
}
