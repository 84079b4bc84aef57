namespace CoauthorGraph.Cypher.Execution.Patterns;

/// <summary>One side of a search that meets in the middle: how far each node is, and by what it was reached.</summary>
internal sealed class SearchSide
{
    private readonly Dictionary<int, int> _distances = [];
    private readonly Dictionary<int, List<(int Node, long Relationship)>> _before = [];

    public SearchSide(int start)
    {
        _distances[start] = 0;
        Border = [start];
    }

    /// <summary>The nodes that were reached last.</summary>
    public List<int> Border { get; set; }

    public int Depth { get; set; }

    public bool TryGetDistance(int node, out int distance) => _distances.TryGetValue(node, out distance);

    public void Reach(int node, int distance) => _distances.Add(node, distance);

    public void AddBefore(int node, int before, long relationship)
    {
        if (!_before.TryGetValue(node, out var all))
        {
            all = [];
            _before.Add(node, all);
        }

        all.Add((before, relationship));
    }

    /// <summary>The ways from the start to a node, as relationships and nodes backwards from it.</summary>
    public IEnumerable<List<(int Node, long Relationship)>> WaysTo(int node)
    {
        if (!_before.TryGetValue(node, out var all))
        {
            yield return [];
            yield break;
        }

        foreach (var step in all)
        {
            foreach (var way in WaysTo(step.Node))
            {
                way.Insert(0, step);
                yield return way;
            }
        }
    }
}
