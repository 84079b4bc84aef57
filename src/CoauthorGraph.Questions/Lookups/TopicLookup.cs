using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>Finds topics by what people call them, and what is narrower than a topic.</summary>
public static class TopicLookup
{
    private const int MostSuggestions = 8;

    /// <summary>The row of the topic with this id or name.</summary>
    /// <exception cref="CoauthorGraphException">There is none; those that are near are suggested.</exception>
    public static int Find(KnowledgeGraph graph, string idOrName)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var wanted = TextFolding.Words(idOrName);
        for (var row = 0; row < graph.Topics.Count; row++)
        {
            var id = TextFolding.Words(graph.Topics.Id[row]);
            var name = TextFolding.Words(graph.Topics.Name[row]);
            if (id == wanted || name == wanted)
            {
                return row;
            }
        }

        var near = NearestNames.Find(
            idOrName, Enumerable.Range(0, graph.Topics.Count).Select(row => graph.Topics.Name[row]), MostSuggestions);
        throw new CoauthorGraphException(
            ErrorCode.NotFound,
            $"No topic '{idOrName}' is in this graph; 'coauthor topics' lists those that are"
                + (near.Count == 0 ? "." : ". Did you mean:"))
        {
            Candidates = [.. near.Select(row => $"{graph.Topics.Id[row]}  {graph.Topics.Name[row]}")],
        };
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
