using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Lookups;

namespace CoauthorGraph.Questions.Analysis;

/// <summary>
/// Authors who join two topics. An author's value is the number of pairs of co-authors, one working on the first topic
/// only and the other on the second only, who do not write with each other (the liaison role of Gould and Fernandez
/// 1989, without direction); it is 0 for who has no paper on one of the two, and only authors with papers on both are
/// listed. O(sum of the degrees of co-authors).
/// </summary>
internal static class TopicBridges
{
    private const int Shown = 20;
    private const int AuthorsBetweenPolls = 1024;

    public static AnalysisResult Run(AnalysisGraph graph, AnalysisOptions options)
    {
        var knowledge = graph.RequirePapers("topic-bridges");
        if (options.Topics is not [var one, var other])
        {
            throw new CoauthorGraphException(ErrorCode.Usage, "topic-bridges needs two topics: --topics A,B.");
        }

        var (first, second) = (PapersAbout(knowledge, one), PapersAbout(knowledge, other));
        var firstPapers = Count(knowledge, first);
        var secondPapers = Count(knowledge, second);
        var both = Count(knowledge, [.. first.Zip(second, static (a, b) => a && b)]);
        var count = knowledge.Authors.Count;
        var (pairs, near, far) = (new double[count], new int[count], new int[count]);
        var marks = new bool[count];
        for (var author = 0; author < count; author++)
        {
            if (author % AuthorsBetweenPolls == 0)
            {
                options.Run.CancellationToken.ThrowIfCancellationRequested();
            }

            if (firstPapers[author] > 0 && secondPapers[author] > 0)
            {
                (pairs[author], near[author], far[author]) = Liaison(
                    graph.Graph, author, firstPapers, secondPapers, marks);
            }
        }

        var rows = Enumerable.Range(0, count)
            .Where(author => firstPapers[author] > 0 && secondPapers[author] > 0)
            .OrderByDescending(author => pairs[author])
            .ThenByDescending(author => both[author])
            .ThenByDescending(author => Math.Min(firstPapers[author], secondPapers[author]))
            .ThenBy(static author => author)
            .Take(options.Top > 0 ? options.Top : Shown)
            .Select(author => new BridgeRow(
                graph.Id(author), knowledge.Authors.Name[author], (long)pairs[author], firstPapers[author],
                secondPapers[author], both[author], near[author], far[author]));
        return new AnalysisResult { Summary = new AnalysisSummary { TopicBridges = [.. rows] }, Values = pairs };
    }

    private static (double Pairs, int First, int Second) Liaison(
        CsrGraph graph, int author, int[] firstPapers, int[] secondPapers, bool[] marks)
    {
        var (first, second, linked) = (0, 0, 0L);
        var coauthors = graph.NeighborsOf(author);
        foreach (var coauthor in coauthors)
        {
            first += firstPapers[coauthor] > 0 && secondPapers[coauthor] == 0 ? 1 : 0;
            marks[coauthor] = secondPapers[coauthor] > 0 && firstPapers[coauthor] == 0;
            second += marks[coauthor] ? 1 : 0;
        }

        if (first > 0 && second > 0)
        {
            foreach (var coauthor in coauthors)
            {
                if (firstPapers[coauthor] > 0 && secondPapers[coauthor] == 0)
                {
                    foreach (var next in graph.NeighborsOf(coauthor))
                    {
                        linked += marks[next] ? 1 : 0;
                    }
                }
            }
        }

        foreach (var coauthor in coauthors)
        {
            marks[coauthor] = false;
        }

        return (((double)first * second) - linked, first, second);
    }

    private static bool[] PapersAbout(KnowledgeGraph graph, string topic)
    {
        var inside = TopicLookup.WithNarrower(graph, TopicLookup.Find(graph, topic));
        var about = new bool[graph.Papers.Count];
        for (var row = 0; row < graph.PaperTopics.Count; row++)
        {
            about[graph.PaperTopics.Paper.Span[row]] |= inside[graph.PaperTopics.Topic.Span[row]];
        }

        return about;
    }

    // Papers of each author; rows of authorships are by paper, so an author who stands on a paper twice counts once.
    private static int[] Count(KnowledgeGraph graph, bool[] papers)
    {
        var counts = new int[graph.Authors.Count];
        var last = new int[counts.Length];
        Array.Fill(last, -1);
        var authors = graph.Authorships.Author.Span;
        var paperOf = graph.Authorships.Paper.Span;
        for (var row = 0; row < authors.Length; row++)
        {
            if (authors[row] >= 0 && papers[paperOf[row]] && last[authors[row]] != paperOf[row])
            {
                last[authors[row]] = paperOf[row];
                counts[authors[row]]++;
            }
        }

        return counts;
    }
}
