using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Authors;
using CoauthorGraph.Questions.Lookups;

namespace CoauthorGraph.Questions.Examples;

/// <summary>Questions that have an answer in this very graph, around the author with most papers; a part is null where
/// the graph has nothing to ask about.</summary>
public sealed record ExampleQuestions
{
    /// <summary>The author with most papers.</summary>
    public AuthorSummary? Author { get; init; }

    /// <summary>Two topics that this author works on, neither narrower than the other.</summary>
    public (TopicShare First, TopicShare Second)? Topics { get; init; }

    /// <summary>The author's strongest co-author.</summary>
    public AuthorSummary? Coauthor { get; init; }

    /// <summary>Two people whom this author connects and who have no paper together.</summary>
    public (AuthorSummary From, AuthorSummary To)? Path { get; init; }

    /// <summary>Finds them.</summary>
    public static ExampleQuestions Of(KnowledgeGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (graph.Authors.Count == 0)
        {
            return new ExampleQuestions();
        }

        var papers = graph.Authors.Papers.Span;
        var author = 0;
        for (var row = 1; row < papers.Length; row++)
        {
            author = papers[row] > papers[author] ? row : author;
        }

        var coauthors = Coauthors.Of(graph, author, 1);
        return new ExampleQuestions
        {
            Author = AuthorList.Summary(graph, author),
            Topics = TopicsOf(graph, author),
            Coauthor = coauthors is [var strongest] ? Summary(graph, strongest.Id) : null,
            Path = PathOver(graph, author),
        };
    }

    private static AuthorSummary Summary(KnowledgeGraph graph, string id) =>
        AuthorList.Summary(graph, graph.Authors.Id.Find(id));

    // What many others work on too says little: weighed as words are by how rare they are.
    private static (TopicShare, TopicShare)? TopicsOf(KnowledgeGraph graph, int author)
    {
        var papers = graph.Papers.Count + 1.0;
        var about = graph.PaperTopics.OfTopic;
        var topics = AuthorTopics.Of(graph, author)
            .OrderByDescending(topic =>
                topic.Papers * Math.Log(papers / about[graph.Topics.Id.Find(topic.Id)].Length))
            .ThenByDescending(static topic => topic.Papers)
            .ThenBy(static topic => topic.Id, StringComparer.Ordinal)
            .ToList();
        foreach (var (at, first) in topics.Index())
        {
            foreach (var second in topics.Skip(at + 1))
            {
                if (!IsWithin(graph, first, second) && !IsWithin(graph, second, first))
                {
                    return (first, second);
                }
            }
        }

        return null;
    }

    private static bool IsWithin(KnowledgeGraph graph, TopicShare narrow, TopicShare broad) =>
        TopicLookup.WithNarrower(graph, graph.Topics.Id.Find(broad.Id))[graph.Topics.Id.Find(narrow.Id)];

    private static (AuthorSummary, AuthorSummary)? PathOver(KnowledgeGraph graph, int author)
    {
        const int most = 200;
        var csr = graph.Coauthorships.Graph;
        var papers = graph.Authors.Papers;
        var near = csr.NeighborsOf(author).ToArray()
            .OrderByDescending(row => papers.Span[row]).ThenBy(static row => row).Take(most).ToList();
        foreach (var (at, from) in near.Index())
        {
            foreach (var to in near.Skip(at + 1))
            {
                if (csr.NeighborsOf(from).BinarySearch(to) < 0)
                {
                    return (AuthorList.Summary(graph, from), AuthorList.Summary(graph, to));
                }
            }
        }

        return null;
    }
}
