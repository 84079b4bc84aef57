using CoauthorGraph.Analytics.Kernels.LabelPropagation;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Progress;

namespace CoauthorGraph.Pipeline.Communities;

/// <summary>The communities of a co-author network with names people understand.</summary>
/// <param name="OfAuthor">The community of each author row.</param>
/// <param name="Names">Names of the communities by number; the first is the largest.</param>
public sealed record AuthorCommunities(int[] OfAuthor, IReadOnlyList<string> Names)
{
    private const int MostNamed = 500;

    /// <summary>Finds them by label propagation; the same graph gives the same communities.</summary>
    public static AuthorCommunities Find(
        KnowledgeGraph graph, IProgress<ProgressReport>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var communities = LabelPropagationAlgorithm.Run(
            graph.Coauthorships.Graph, new LabelPropagationOptions(), progress, cancellationToken);
        return new AuthorCommunities(communities, Name(graph, communities));
    }

    // What sets a community apart: the topic whose share among its authors' work is highest beyond the graph's share.
    private static List<string> Name(KnowledgeGraph graph, int[] communities)
    {
        var count = Math.Min(MostNamed, communities.Length == 0 ? 0 : communities.Max() + 1);
        var weights = new Dictionary<int, double>[count];
        var all = new double[graph.Topics.Count];
        var total = 0.0;
        for (var i = 0; i < count; i++)
        {
            weights[i] = [];
        }

        var table = graph.AuthorTopics;
        for (var row = 0; row < table.Count; row++)
        {
            var topic = table.Topic.Span[row];
            if (graph.Topics.Level.Span[topic] == 0)
            {
                continue;
            }

            var weight = (double)table.Weight.Span[row];
            all[topic] += weight;
            total += weight;
            var community = communities[table.Author.Span[row]];
            if (community < count)
            {
                weights[community][topic] = weights[community].GetValueOrDefault(topic) + weight;
            }
        }

        var leaders = Leaders(graph, communities, count);
        var names = new List<string>(count);
        for (var i = 0; i < count; i++)
        {
            var inside = weights[i].Values.Sum();
            var best = weights[i]
                .OrderByDescending(pair =>
                    pair.Value / inside * Math.Log(1 + (pair.Value / inside / (all[pair.Key] / total))))
                .ThenBy(static pair => pair.Key)
                .Select(static pair => (int?)pair.Key)
                .FirstOrDefault();
            var leader = leaders[i] < 0 ? "" : graph.Authors.Name[leaders[i]];
            names.Add(best is { } topic ? $"{graph.Topics.Name[topic]} · {leader}" : leader);
        }

        return names;
    }

    // The author with most papers, whose name tells communities of one topic apart.
    private static int[] Leaders(KnowledgeGraph graph, int[] communities, int count)
    {
        var leaders = new int[count];
        Array.Fill(leaders, -1);
        var papers = graph.Authors.Papers.Span;
        for (var author = 0; author < communities.Length; author++)
        {
            var community = communities[author];
            if (community < count && (leaders[community] < 0 || papers[author] > papers[leaders[community]]))
            {
                leaders[community] = author;
            }
        }

        return leaders;
    }
}
