using System.Globalization;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Authors;
using CoauthorGraph.Questions.Overviews;
using Humanizer;

namespace CoauthorGraph.Questions.Connections;

/// <summary>What is said of two authors whom nothing connects: how large their parts of the network are, what is
/// missing in them, and where the parts are nearest to each other.</summary>
internal static class Disconnection
{
    private const int MostNear = 3;

    public static CoauthorGraphException Between(KnowledgeGraph graph, int from, int to)
    {
        var (near, far) = (PartOf(graph, from), PartOf(graph, to));
        var names = graph.Authors.Name;
        var nearest = Nearest(graph, near, far, to).ToList();
        var missing = TruncationNote.For(graph, Papers(graph, near.Concat(far)));
        return new CoauthorGraphException(
            ErrorCode.NotFound,
            $"Nothing in this graph connects '{names[from]}' and '{names[to]}': {names[from]} is in a part of "
                + $"{Size(near)}, {names[to]} in one of {Size(far)}."
                + (missing is null ? "" : " In these two parts, " + missing)
                + (nearest.Count == 0 ? "" : " Where they are nearest:"))
        {
            Candidates = nearest,
        };
    }

    private static string Size(HashSet<int> part) => "author".ToQuantity(part.Count, "N0",
        CultureInfo.InvariantCulture);

    private static HashSet<int> PartOf(KnowledgeGraph graph, int author)
    {
        var part = new HashSet<int> { author };
        var open = new Queue<int>([author]);
        while (open.TryDequeue(out var at))
        {
            foreach (var next in graph.Coauthorships.Graph.NeighborsOf(at))
            {
                if (part.Add(next))
                {
                    open.Enqueue(next);
                }
            }
        }

        return part;
    }

    private static HashSet<int> Papers(KnowledgeGraph graph, IEnumerable<int> authors)
    {
        var papers = new HashSet<int>();
        foreach (var author in authors)
        {
            foreach (var row in graph.Authors.Authorships[author])
            {
                papers.Add(graph.Authorships.Paper.Span[row]);
            }
        }

        return papers;
    }

    // People of one name on both sides may be one person; else who works where or on what the second one does.
    private static IEnumerable<string> Nearest(KnowledgeGraph graph, HashSet<int> near, HashSet<int> far, int to)
    {
        var doubles = Doubles(graph, near, far).Take(MostNear).ToList();
        foreach (var (one, other) in doubles)
        {
            yield return $"{Named(graph, one)} and {Named(graph, other)} may be one person: "
                + $"coauthor explain {graph.Authors.Id[one]} {graph.Authors.Id[other]}";
        }

        if (InstitutionStay.Of(graph, to) is [var stay, ..]
            && Most(
                near, graph.AuthorInstitutions.Author.Span, graph.AuthorInstitutions.Institution.Span,
                graph.Institutions.Id.Find(stay.Id), graph.AuthorInstitutions.Papers.Span) is { } colleague)
        {
            yield return $"{Named(graph, colleague)} is at {stay.Name}, as {graph.Authors.Name[to]} is";
        }

        if (NarrowestTopic(graph, to) is { } narrow
            && Most(
                near, graph.AuthorTopics.Author.Span, graph.AuthorTopics.Topic.Span,
                graph.Topics.Id.Find(narrow.Id), graph.AuthorTopics.Papers.Span) is { } kindred)
        {
            yield return $"{Named(graph, kindred)} works on {narrow.Name.ToLowerInvariant()}, "
                + $"as {graph.Authors.Name[to]} does";
        }
    }

    // Of the topics with most papers the one that says most.
    private static TopicShare? NarrowestTopic(KnowledgeGraph graph, int author) => AuthorTopics.Of(graph, author)
        .OrderByDescending(topic => graph.Topics.Level.Span[graph.Topics.Id.Find(topic.Id)])
        .ThenByDescending(static topic => topic.Papers)
        .ThenBy(static topic => topic.Id, StringComparer.Ordinal)
        .FirstOrDefault();

    private static IEnumerable<(int One, int Other)> Doubles(KnowledgeGraph graph, HashSet<int> near, HashSet<int> far)
    {
        var (small, large) = near.Count < far.Count ? (near, far) : (far, near);
        var byKey = small.ToLookup(author => AlikeNames.Key(graph.Authors.Name[author]));
        var papers = graph.Authors.Papers;
        return large
            .SelectMany(author => byKey[AlikeNames.Key(graph.Authors.Name[author])]
                .Where(other => ProbableDoubles.AreAlike(graph, author, other))
                .Select(other => near.Contains(author) ? (author, other) : (other, author)))
            .OrderByDescending(pair => Math.Min(papers.Span[pair.Item1], papers.Span[pair.Item2]))
            .ThenBy(static pair => pair.Item1)
            .ThenBy(static pair => pair.Item2);
    }

    // Of the rows of what is wanted those of the part, and of those the one with most papers; authors ascend.
    private static int? Most(
        HashSet<int> part, ReadOnlySpan<int> authors, ReadOnlySpan<int> of, int wanted, ReadOnlySpan<int> papers)
    {
        int? best = null;
        var most = 0;
        for (var row = 0; row < of.Length; row++)
        {
            if (of[row] == wanted && papers[row] > most && part.Contains(authors[row]))
            {
                (best, most) = (authors[row], papers[row]);
            }
        }

        return best;
    }

    private static string Named(KnowledgeGraph graph, int author) =>
        $"{graph.Authors.Name[author]} ({graph.Authors.Id[author]})";
}
