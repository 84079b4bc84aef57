using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Core.Graph.Querying.Embedded;

namespace CoauthorGraph.Pipeline.Queries;

/// <summary>The graph folder behind a call of our own procedures.</summary>
internal static class ProcedureGraph
{
    /// <summary>The graph.</summary>
    /// <exception cref="ArgumentException">The call is of another graph.</exception>
    public static EmbeddedGraph Of(ProcedureCall call) => call.Graph as EmbeddedGraph
        ?? throw new ArgumentException("This procedure reads a graph folder, and the graph is none");

    /// <summary>The node of an author's row.</summary>
    public static NodeReference Author(EmbeddedGraph graph, int row)
    {
        graph.TryGetRange(graph.LabelToken("Author"), out var authors);
        return new NodeReference(authors.Start + row);
    }
}
