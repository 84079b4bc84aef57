using CoauthorGraph.Analytics.Kernels.ClosedGroups;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Communities;
using CoauthorGraph.Questions.Communities.Closed;

namespace CoauthorGraph.Questions.Analysis;

/// <summary>
/// Groups of authors who write nearly only with each other. A group is closed when its conductance is small: as a
/// co-authorship weighs 1/(n-1) of each paper, that is the share of its members' joint work that they do with others.
/// Closed groups are ranked by the share of their papers that nobody else stands on, by its lower bound, so that many
/// papers count for more than few; of groups that overlap the higher one stays. An edge list has no papers: there the
/// least conductance is first, then the largest group.
/// </summary>
internal static class ClosedGroups
{
    private const int Shown = 10;
    private const int LeastPapers = 2;

    public static AnalysisResult Run(AnalysisGraph graph, AnalysisOptions options)
    {
        var candidates = ClosedGroupSearch.Run(
            graph.Graph,
            new ClosedGroupOptions
            {
                Seed = options.Seed,
                Resolution = options.Resolution,
                MinSize = options.FewestMembers,
                MaxSize = options.MostMembers,
                MaxConductance = options.MaxConductance,
            },
            options.Run);
        var ranked = graph.Knowledge is { } knowledge
            ? candidates.Select(group => (Group: group, Papers: (GroupPapers?)GroupPapers.Of(knowledge, group.Nodes)))
                .Where(static one => one.Papers!.Inside.Count >= LeastPapers)
            : candidates.Select(static group => (Group: group, Papers: (GroupPapers?)null));
        var groups = new int[graph.Graph.NodeCount];
        Array.Fill(groups, -1);
        var kept = new List<(ClosedGroup Group, GroupPapers? Papers)>();
        foreach (var one in ranked.OrderByDescending(static one => one.Papers?.Bound ?? 0)
            .ThenBy(static one => one.Group.Conductance)
            .ThenByDescending(static one => one.Group.Nodes.Length)
            .ThenByDescending(static one => one.Group.Density)
            .ThenBy(static one => one.Group.Nodes[0]))
        {
            options.Run.CancellationToken.ThrowIfCancellationRequested();
            if (Array.TrueForAll(one.Group.Nodes, node => groups[node] < 0))
            {
                foreach (var node in one.Group.Nodes)
                {
                    groups[node] = kept.Count;
                }

                kept.Add(one);
            }
        }

        var shown = Math.Min(kept.Count, options.Top > 0 ? options.Top : Shown);
        var profiles = graph.Knowledge is { } named
            ? CommunityNaming.Name(named, Array.ConvertAll(groups, group => group < shown ? group : -1), shown)
                .ToDictionary(static profile => profile.Community)
            : null;
        return new AnalysisResult
        {
            Summary = new AnalysisSummary
            {
                Communities = kept.Count,
                ClosedGroups =
                [
                    .. kept.Take(shown).Select((one, at) => Row(graph, at, one.Group, one.Papers, profiles?[at])),
                ],
            },
            Groups = groups,
        };
    }

    private static ClosedGroupRow Row(
        AnalysisGraph graph, int at, ClosedGroup group, GroupPapers? papers, CommunityProfile? profile)
    {
        var members = graph.Knowledge is { } knowledge
            ? group.Nodes.OrderByDescending(node => knowledge.Authors.Papers.Span[node]).ThenBy(static node => node)
            : group.Nodes.AsEnumerable();
        return new ClosedGroupRow
        {
            Community = at,
            Name = profile?.Name,
            Nodes = group.Nodes.Length,
            Conductance = group.Conductance,
            Density = group.Density,
            Papers = papers?.All,
            PapersInside = papers?.Inside.Count,
            ShareInside = papers?.Share,
            ShareAtLeast = papers?.Bound,
            FirstYear = papers is { FirstYear: > 0 } first ? first.FirstYear : null,
            LastYear = papers is { LastYear: > 0 } last ? last.LastYear : null,
            Topics = profile?.Topics,
            Institutions = profile?.Institutions,
            Leader = profile?.Leader,
            Members = [.. members.Select(node => new ClosedGroupMember(graph.Id(node), graph.Name(node)))],
            Evidence = papers is null ? null : [.. papers.Evidence.Select(paper => Paper(graph.Knowledge!, paper))],
        };
    }

    private static ClosedGroupPaper Paper(KnowledgeGraph graph, int paper) => new(
        graph.Papers.Id[paper],
        graph.Papers.Year.Span[paper] is > 0 and var year ? year : null,
        graph.Papers.Title[paper]);
}
