namespace CoauthorGraph.Web.Graphs;

/// <summary>Keeps a snapshot open while it is read.</summary>
internal sealed class GraphLease(ServedGraph graph) : IDisposable
{
    private bool _isOver;

    public ServedGraph Graph => graph;

    public void Dispose()
    {
        if (!_isOver)
        {
            _isOver = true;
            graph.Leave();
        }
    }
}
