using global::QuikGraph;

namespace CoauthorGraph.Analytics.QuikGraph;

/// <summary>What can be reached in graphs that cannot list their vertices, so that kernels can be run on it.</summary>
public static class Exploration
{
    extension<TVertex, TEdge>(IImplicitGraph<TVertex, TEdge> graph)
        where TVertex : notnull
        where TEdge : IEdge<TVertex>
    {
        /// <summary>The part of a directed graph that is reached from some vertices along the edges, as a graph of its
        /// own; the vertices in the order in which they are reached.</summary>
        /// <exception cref="VertexNotFoundException">The graph has no such vertex.</exception>
        public AdjacencyGraph<TVertex, TEdge> ReachableFrom(params IEnumerable<TVertex> roots)
        {
            ArgumentNullException.ThrowIfNull(graph);
            ArgumentNullException.ThrowIfNull(roots);
            var found = new AdjacencyGraph<TVertex, TEdge>();
            var waiting = new Queue<TVertex>(roots.Where(found.AddVertex));
            while (waiting.TryDequeue(out var vertex))
            {
                foreach (var edge in graph.OutEdges(vertex))
                {
                    if (found.AddVertex(edge.Target))
                    {
                        waiting.Enqueue(edge.Target);
                    }

                    found.AddEdge(edge);
                }
            }

            return found;
        }
    }

    extension<TVertex, TEdge>(IImplicitUndirectedGraph<TVertex, TEdge> graph)
        where TVertex : notnull
        where TEdge : IEdge<TVertex>
    {
        /// <summary>The part of an undirected graph that hangs together with some vertices, as a graph of its own; the
        /// vertices in the order in which they are reached, loops left out.</summary>
        /// <exception cref="VertexNotFoundException">The graph has no such vertex.</exception>
        public UndirectedGraph<TVertex, TEdge> ReachableFrom(params IEnumerable<TVertex> roots)
        {
            ArgumentNullException.ThrowIfNull(graph);
            ArgumentNullException.ThrowIfNull(roots);
            var found = new UndirectedGraph<TVertex, TEdge>(true, graph.EdgeEqualityComparer);
            var done = new HashSet<TVertex>();
            var waiting = new Queue<TVertex>(roots.Where(found.AddVertex));
            while (waiting.TryDequeue(out var vertex))
            {
                // An edge is given at both of its ends; it is taken at the one that comes first.
                done.Add(vertex);
                foreach (var edge in graph.AdjacentEdges(vertex))
                {
                    var other = edge.Source.Equals(vertex) ? edge.Target : edge.Source;
                    if (done.Contains(other))
                    {
                        continue;
                    }

                    if (found.AddVertex(other))
                    {
                        waiting.Enqueue(other);
                    }

                    found.AddEdge(edge);
                }
            }

            return found;
        }
    }
}
