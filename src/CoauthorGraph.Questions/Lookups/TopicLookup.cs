using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>Finds topics by what people call them, and what is narrower than a topic.</summary>
public static class TopicLookup
{
    /// <summary>The row of the topic with this id, name, other name or abbreviation.</summary>
    /// <exception cref="CoauthorGraphException">There is none, or several; then those that are near, or fit, are
    /// listed.</exception>
    public static int Find(KnowledgeGraph graph, string idOrName)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return new TopicNames(graph).Find(idOrName);
    }

    /// <summary>For each topic row whether it is <paramref name="topic"/> or narrower.</summary>
    public static bool[] WithNarrower(KnowledgeGraph graph, int topic)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var inside = new bool[graph.Topics.Count];
        inside[topic] = true;
        for (var changed = true; changed;)
        {
            changed = false;
            for (var row = 0; row < inside.Length; row++)
            {
                if (!inside[row] && AnyInside(graph.Topics.Broader[row], inside))
                {
                    inside[row] = changed = true;
                }
            }
        }

        return inside;
    }

    private static bool AnyInside(ReadOnlySpan<int> broader, bool[] inside)
    {
        foreach (var row in broader)
        {
            if (inside[row])
            {
                return true;
            }
        }

        return false;
    }
}
