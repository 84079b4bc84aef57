using System.Runtime.InteropServices;

namespace CoauthorGraph.Cypher.Execution.Patterns;

/// <summary>One side of a search that meets in the middle: how far each node is, and by what it was reached.</summary>
internal sealed class SearchSide
{
    private readonly Dictionary<int, Reach> _reached = [];
    private readonly List<(int Node, long Relationship, int More)> _more = [];

    public SearchSide(int start)
    {
        _reached[start] = new Reach(0, -1, 0, -1);
        Border = [start];
    }

    /// <summary>The nodes that were reached last.</summary>
    public List<int> Border { get; set; }

    public int Depth { get; set; }

    public bool TryGetDistance(int node, out int distance)
    {
        var found = _reached.TryGetValue(node, out var reach);
        distance = reach.Distance;
        return found;
    }

    /// <summary>Notes that a node was reached first, by a relationship of another.</summary>
    public void Add(int node, int distance, int before, long relationship) =>
        _reached.Add(node, new Reach(distance, before, relationship, -1));

    /// <summary>Notes another way of the same length to a node.</summary>
    public void AddWay(int node, int before, long relationship)
    {
        ref var reach = ref CollectionsMarshal.GetValueRefOrNullRef(_reached, node);
        _more.Add((before, relationship, reach.More));
        reach = reach with { More = _more.Count - 1 };
    }

    /// <summary>The ways from a node back to the start: relationships, and the nodes that they come from.</summary>
    public IEnumerable<List<(int Node, long Relationship)>> WaysTo(int node)
    {
        var reach = _reached[node];
        if (reach.Before < 0)
        {
            yield return [];
            yield break;
        }

        foreach (var step in StepsTo(reach))
        {
            foreach (var way in WaysTo(step.Node))
            {
                way.Insert(0, step);
                yield return way;
            }
        }
    }

    private IEnumerable<(int Node, long Relationship)> StepsTo(Reach reach)
    {
        yield return (reach.Before, reach.Relationship);
        for (var at = reach.More; at >= 0; at = _more[at].More)
        {
            yield return (_more[at].Node, _more[at].Relationship);
        }
    }

    private readonly record struct Reach(int Distance, int Before, long Relationship, int More);
}
