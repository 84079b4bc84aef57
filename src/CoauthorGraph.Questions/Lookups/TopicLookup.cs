using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>Finds topics by what people call them, and what is narrower than a topic.</summary>
public static class TopicLookup
{
    private const int MostSuggestions = 8;

    /// <summary>The row of the topic with this id or name.</summary>
    /// <exception cref="CoauthorGraphException">There is none; topics with a word in common are suggested.</exception>
    public static int Find(KnowledgeGraph graph, string idOrName)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var wanted = TextFolding.Words(idOrName);
        var words = wanted.Split(' ');
        var similar = new List<string>();
        for (var row = 0; row < graph.Topics.Count; row++)
        {
            var id = TextFolding.Words(graph.Topics.Id[row]);
            var name = TextFolding.Words(graph.Topics.Name[row]);
            if (id == wanted || name == wanted)
            {
                return row;
            }

            if (name.Split(' ').Intersect(words, StringComparer.Ordinal).Any())
            {
                similar.Add($"{graph.Topics.Id[row]}  {graph.Topics.Name[row]}");
            }
        }

        throw new CoauthorGraphException(
            ErrorCode.NotFound,
            $"No topic '{idOrName}' is in this graph; 'coauthor topics' lists those that are"
                + (similar.Count == 0 ? "." : ". Did you mean:"))
        {
            Candidates = [.. similar.Take(MostSuggestions)],
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
