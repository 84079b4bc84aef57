using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Authors;

/// <summary>
/// When an author was where. An institution and one that it is part of are one place where the author's papers name
/// both, for a paper is free to name either. A time ends where the papers of more than one following year name other
/// places alone. Costs time linear in the author's authorships.
/// </summary>
internal static class PlaceRuns
{
    /// <summary>The times, by first year; papers without a year tell nothing.</summary>
    public static IReadOnlyList<PlaceRun> Of(KnowledgeGraph graph, int author)
    {
        var named = Named(graph, author);
        var widest = Widest(graph, named);
        var years = named.Select(one => graph.Papers.Year.Span[one.Paper]).Distinct().Order().ToArray();
        return [.. named.GroupBy(one => widest[one.Institution], static one => one.Paper)
            .SelectMany(place => Split(graph, place.Key, [.. place.Distinct()], years))
            .OrderBy(static run => run.First)
            .ThenBy(static run => run.Last)
            .ThenBy(static run => run.Place)];
    }

    private static List<(int Institution, int Paper)> Named(KnowledgeGraph graph, int author)
    {
        var named = new List<(int, int)>();
        foreach (var row in graph.Authors.Authorships[author])
        {
            var paper = graph.Authorships.Paper.Span[row];
            foreach (var affiliation in graph.Authorships.Affiliations[row])
            {
                if (graph.Affiliations.Institution.Span[affiliation] is >= 0 and var institution
                    && graph.Papers.Year.Span[paper] != 0)
                {
                    named.Add((institution, paper));
                }
            }
        }

        return named;
    }

    // For each institution the whole that is part of fewest others that are named; two in a circle are the first.
    private static Dictionary<int, int> Widest(KnowledgeGraph graph, List<(int Institution, int Paper)> named)
    {
        var wholes = new InstitutionWholes(graph.Institutions);
        var rows = named.Select(static one => one.Institution).Distinct().ToList();
        var above = rows.ToDictionary(static row => row, row => rows.Where(wholes.Of(row).Contains).ToList());
        return rows.ToDictionary(
            static row => row,
            row => above[row].Append(row).OrderBy(one => above[one].Count).ThenBy(static one => one).First());
    }

    private static IEnumerable<PlaceRun> Split(KnowledgeGraph graph, int place, List<int> papers, int[] years)
    {
        var run = new List<int>();
        var (first, last) = (0, 0);
        foreach (var paper in papers.OrderBy(paper => graph.Papers.Year.Span[paper]))
        {
            var year = graph.Papers.Year.Span[paper];
            if (run.Count > 0 && years.Count(other => other > last && other < year) > PlaceRun.Lag)
            {
                yield return new PlaceRun(place, run, first, last);
                run = [];
            }

            first = run.Count == 0 ? year : first;
            last = year;
            run.Add(paper);
        }

        yield return new PlaceRun(place, run, first, last);
    }
}
