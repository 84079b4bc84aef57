using CoauthorGraph.Analytics.Kernels.LabelPropagation;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Progress;

namespace CoauthorGraph.Questions.Communities;

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
        // They are numbered by size, so that the profiles come in the order of the numbers.
        var profiles = CommunityNaming.Name(graph, communities, MostNamed);
        return new AuthorCommunities(communities, [.. profiles.Select(static profile => profile.Name)]);
    }
}
