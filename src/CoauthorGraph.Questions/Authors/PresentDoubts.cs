using System.Globalization;
using System.Runtime.InteropServices;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Papers;
using Humanizer;

namespace CoauthorGraph.Questions.Authors;

/// <summary>What speaks against an author's being where the newest papers say.</summary>
internal static class PresentDoubts
{
    private const int YearsOfTheOld = 3;
    private const float SureMention = .9f;

    // So few papers of a graph are dated wrongly into the future, and no more are left out here.
    private const int OneOf = 1000;

    public static List<string> Of(
        KnowledgeGraph graph, int author, PlaceRun present, IReadOnlyList<PlaceRun> others)
    {
        var doubts = new List<string>();
        if (present.Papers.Count == 1)
        {
            doubts.Add("One paper alone says so.");
        }

        if (others.Count > 0)
        {
            var years = others.Select(static run => run.Last).Distinct().Order().Humanize("and");
            var names = others.Select(run => graph.Institutions.Name[run.Place]).Humanize("and");
            doubts.Add($"Papers of {years} name {names}.");
        }

        var later = AuthorPapers.Of(graph, author).Count(paper => graph.Papers.Year.Span[paper] > present.Last);
        if (later > 0)
        {
            var papers = "later paper".ToQuantity(later, "N0", CultureInfo.InvariantCulture);
            doubts.Add($"{papers} {(later == 1 ? "says" : "say")} nothing of where the author is.");
        }
        else if (LastYear(graph) is var last && last - present.Last >= YearsOfTheOld)
        {
            doubts.Add($"There is no paper of the author after {present.Last}; the graph goes to {last}.");
        }

        if (Surest(graph, author, present) is var surest && surest < SureMention)
        {
            doubts.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"The papers that say so may be another person's: the surest is this author's at {surest:0.00}."));
        }

        return doubts;
    }

    private static float Surest(KnowledgeGraph graph, int author, PlaceRun present)
    {
        var papers = present.Papers.ToHashSet();
        var surest = 0f;
        foreach (var row in graph.Authors.Authorships[author])
        {
            if (papers.Contains(graph.Authorships.Paper.Span[row]))
            {
                surest = Math.Max(surest, graph.Authorships.Confidence.Span[row]);
            }
        }

        return surest;
    }

    private static int LastYear(KnowledgeGraph graph)
    {
        var papers = new Dictionary<int, int>();
        foreach (var year in graph.Papers.Year.Span)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(papers, year, out _)++;
        }

        var after = 0;
        return papers.OrderByDescending(static year => year.Key)
            .First(year => (after += year.Value) > graph.Papers.Count / OneOf).Key;
    }
}
