using CoauthorGraph.Questions.Communities;

namespace CoauthorGraph.Questions.Analysis;

/// <summary>The largest communities as rows of a summary.</summary>
internal static class CommunityRows
{
    private const int Shown = 10;

    /// <summary>The largest first; of an edge list, which has no names, only when they are asked for.</summary>
    public static IReadOnlyList<CommunityRow>? Of(AnalysisGraph graph, AnalysisOptions options, int[] community)
    {
        if (graph.Knowledge is { } knowledge)
        {
            var profiles = CommunityNaming.Name(knowledge, community, options.Top > 0 ? options.Top : Shown);
            return [.. profiles.Select(static profile => new CommunityRow(
                profile.Community, profile.Authors, profile.Name, profile.Topics, profile.Institutions,
                profile.Leader))];
        }

        return options.Top == 0 ? null :
        [
            .. community.CountBy(static number => number)
                .OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key).Take(options.Top)
                .Select(static pair => new CommunityRow(pair.Key, pair.Value, null, null, null, null)),
        ];
    }
}
