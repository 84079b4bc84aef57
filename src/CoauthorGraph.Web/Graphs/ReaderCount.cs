namespace CoauthorGraph.Web.Graphs;

/// <summary>Counts who uses a thing that is closed when nobody does any more. Whoever made it is the first.</summary>
internal sealed class ReaderCount
{
    private readonly Lock _lock = new();
    private int _readers = 1;

    /// <summary>Counts one in; false when it is closed.</summary>
    public bool TryEnter()
    {
        lock (_lock)
        {
            _readers += _readers > 0 ? 1 : 0;
            return _readers > 0;
        }
    }

    /// <summary>Counts one out; true for the last one, who closes it.</summary>
    public bool Leave()
    {
        lock (_lock)
        {
            return --_readers == 0;
        }
    }
}
