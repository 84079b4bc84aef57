using CoauthorGraph.Core.Graph.Querying;

namespace CoauthorGraph.Cypher.Execution.Patterns;

/// <summary>The shortest walks between two nodes by breadth first search from both, the smaller border first.</summary>
internal sealed class MeetingSearch(Frame frame, WalkShape shape, int[] taken)
{
    private readonly CompiledHop _hop = shape.Hops[0];

    public IEnumerable<Walk> Find(int start, int end, bool wantsAll)
    {
        var front = new SearchSide(start);
        var back = new SearchSide(end);
        var forward = _hop.Cursor(frame.Graph);
        var backward = (_hop with { Direction = Opposite(_hop.Direction) }).Cursor(frame.Graph);
        while (front.Border.Count > 0 && back.Border.Count > 0 && front.Depth + back.Depth < shape.Most)
        {
            var isFront = front.Border.Count <= back.Border.Count;
            var meetings = isFront
                ? Grow(front, back, forward, isFront: true, wantsAll)
                : Grow(back, front, backward, isFront: false, wantsAll);
            if (meetings.Count > 0)
            {
                return wantsAll ? Walks(front, back, meetings) : Walks(front, back, meetings).Take(1);
            }
        }

        return [];
    }

    private static RelationshipDirection Opposite(RelationshipDirection direction) => direction switch
    {
        RelationshipDirection.Outgoing => RelationshipDirection.Incoming,
        RelationshipDirection.Incoming => RelationshipDirection.Outgoing,
        _ => RelationshipDirection.Both,
    };

    // One step further on one side; the nodes that the other has reached already.
    private List<int> Grow(SearchSide side, SearchSide other, ExpandCursor cursor, bool isFront, bool wantsAll)
    {
        var border = new List<int>();
        var meetings = new List<int>();
        var depth = ++side.Depth;
        foreach (var node in side.Border)
        {
            cursor.Start(node);
            while (cursor.TryNext(out var step))
            {
                frame.Budget.Step();
                var isKnown = side.TryGetDistance(step.Node, out var distance);
                if ((isKnown && (distance < depth || !wantsAll)) || !IsAllowed(node, step, isFront))
                {
                    continue;
                }

                if (isKnown)
                {
                    side.AddWay(step.Node, node, step.Relationship);
                    continue;
                }

                side.Add(step.Node, depth, node, step.Relationship);
                border.Add(step.Node);
                if (other.TryGetDistance(step.Node, out _))
                {
                    meetings.Add(step.Node);
                    if (!wantsAll)
                    {
                        return meetings;
                    }
                }
            }
        }

        frame.Budget.Hold(border.Count * 64L);
        side.Border = border;
        return meetings;
    }

    private bool IsAllowed(int from, AdjacentNode step, bool isFront)
    {
        if (taken.Length > 0 && Uniqueness.IsTaken(frame.Slots, taken, step.Relationship))
        {
            return false;
        }

        if (shape.Condition is null && shape.FirstTest is null && _hop.NodeTest is null)
        {
            return true;
        }

        var (first, second) = isFront ? (from, step.Node) : (step.Node, from);
        if ((shape.FirstTest is not null && !shape.FirstTest(first))
            || (_hop.NodeTest is not null && !_hop.NodeTest(second)))
        {
            return false;
        }

        if (shape.Condition is null)
        {
            return true;
        }

        shape.SetRound(frame, [first, second], [step.Relationship]);
        return shape.Condition();
    }

    // The other side had reached a meeting at its own distance: only the nearest meetings are on shortest walks.
    private static IEnumerable<Walk> Walks(SearchSide front, SearchSide back, List<int> meetings)
    {
        var least = meetings.Min(node => Distance(front, node) + Distance(back, node));
        foreach (var meeting in meetings.Where(node => Distance(front, node) + Distance(back, node) == least))
        {
            foreach (var head in front.WaysTo(meeting))
            {
                foreach (var tail in back.WaysTo(meeting))
                {
                    yield return Join(head, meeting, tail);
                }
            }
        }
    }

    private static int Distance(SearchSide side, int node) =>
        side.TryGetDistance(node, out var distance) ? distance : 0;

    private static Walk Join(
        List<(int Node, long Relationship)> head, int meeting, List<(int Node, long Relationship)> tail)
    {
        var nodes = new List<int>();
        var relationships = new List<long>();
        for (var i = head.Count - 1; i >= 0; i--)
        {
            nodes.Add(head[i].Node);
            relationships.Add(head[i].Relationship);
        }

        nodes.Add(meeting);
        foreach (var (node, relationship) in tail)
        {
            nodes.Add(node);
            relationships.Add(relationship);
        }

        return new Walk([.. nodes], [.. relationships]);
    }
}
