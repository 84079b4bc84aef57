namespace CoauthorGraph.Web.Graphs;

/// <summary>Keeps a snapshot open while it is read.</summary>
internal sealed class GraphLease(ServedGraph graph) : IDisposable
{
    private bool _isOver;

    public ServedGraph Graph => graph;

    /// <summary>Another lease of the same, for whoever needs it longer.</summary>
    public GraphLease Again() => graph.TryEnter() ? new GraphLease(graph)
        : throw new OperationCanceledException("The snapshot is closed.");

    public void Dispose()
    {
        if (!_isOver)
        {
            _isOver = true;
            graph.Leave();
        }
    }
}
