using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Lookups;

namespace CoauthorGraph.Questions.Experts;

/// <summary>Who works on what. A paper about a narrower topic counts for the broader one.</summary>
public static class Expertise
{
    /// <summary>The most evidence listed for one author.</summary>
    private const int MostEvidence = 5;

    /// <summary>
    /// The authors who work on <paramref name="topics"/> (rows), those who match more topics first, then by weight.
    /// </summary>
    public static IReadOnlyList<ExpertiseRow> Find(
        KnowledgeGraph graph, IReadOnlyList<int> topics, ExpertiseMode mode, int top, bool explain)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(topics);
        var scores = topics.Select(topic => PaperScores(graph, topic)).ToList();
        var authors = new Dictionary<int, AuthorTally>();
        var authorships = graph.Authorships;
        for (var paper = 0; paper < graph.Papers.Count; paper++)
        {
            if (scores.TrueForAll(byPaper => byPaper[paper] < 0))
            {
                continue;
            }

            var offsets = graph.Papers.AuthorshipOffsets.Span;
            foreach (var author in authorships.Author.Span[offsets[paper]..offsets[paper + 1]])
            {
                if (author < 0)
                {
                    continue;
                }

                if (!authors.TryGetValue(author, out var tally))
                {
                    authors[author] = tally = new AuthorTally(topics.Count);
                }

                tally.Add(graph, paper, scores);
            }
        }

        return [.. authors.Where(pair => Passes(pair.Value, mode))
            .OrderByDescending(static pair => pair.Value.TopicsMatched)
            .ThenByDescending(static pair => pair.Value.Weight)
            .ThenByDescending(static pair => pair.Value.Papers.Count)
            .ThenBy(static pair => pair.Key)
            .Take(top)
            .Select(pair => Row(graph, topics, pair.Key, pair.Value, explain))];
    }

    /// <summary>For each paper the best row of <see cref="KnowledgeGraph.PaperTopics"/> for the topic, or -1.</summary>
    private static int[] PaperScores(KnowledgeGraph graph, int topic)
    {
        var inside = TopicLookup.WithNarrower(graph, topic);
        var best = new int[graph.Papers.Count];
        Array.Fill(best, -1);
        var table = graph.PaperTopics;
        for (var row = 0; row < table.Count; row++)
        {
            var paper = table.Paper.Span[row];
            if (inside[table.Topic.Span[row]]
                && (best[paper] < 0 || table.Score.Span[row] > table.Score.Span[best[paper]]))
            {
                best[paper] = row;
            }
        }

        return best;
    }

    private static bool Passes(AuthorTally tally, ExpertiseMode mode) => mode switch
    {
        ExpertiseMode.All => tally.TopicsMatched == tally.PapersByTopic.Length,
        ExpertiseMode.OnlyFirst => tally.PapersByTopic[0] > 0 && tally.TopicsMatched == 1,
        _ => true,
    };

    private static ExpertiseRow Row(
        KnowledgeGraph graph, IReadOnlyList<int> topics, int author, AuthorTally tally, bool explain) => new()
        {
            Id = graph.Authors.Id[author],
            Name = graph.Authors.Name[author],
            Match = Match(graph, topics, tally.PapersByTopic),
            Papers = tally.Papers.Count,
            Weight = Math.Round(tally.Weight, 4),
            PapersByTopic = tally.PapersByTopic,
            FirstYear = Years.OrNull(tally.Years.First),
            LastYear = Years.OrNull(tally.Years.Last),
            Evidence = explain ? Evidence(graph, tally.Rows) : null,
        };

    private static string? Match(KnowledgeGraph graph, IReadOnlyList<int> topics, int[] papers) => topics.Count switch
    {
        1 => null,
        2 => papers[0] == 0 ? "second" : papers[1] == 0 ? "first" : "both",
        _ => string.Join(", ", topics.Where((_, i) => papers[i] > 0).Select(topic => graph.Topics.Name[topic])),
    };

    private static IReadOnlyList<ExpertiseEvidence> Evidence(KnowledgeGraph graph, List<int> rows)
    {
        var table = graph.PaperTopics;
        return [.. rows.OrderByDescending(row => table.Score.Span[row])
            .ThenBy(static row => row)
            .Take(MostEvidence)
            .Select(row => new ExpertiseEvidence(
                graph.Topics.Id[table.Topic.Span[row]],
                graph.Papers.Id[table.Paper.Span[row]],
                graph.Papers.Title[table.Paper.Span[row]],
                Math.Round(table.Score.Span[row], 4),
                table.Evidence[row]))];
    }

    private sealed class AuthorTally(int topics)
    {
        public int[] PapersByTopic { get; } = new int[topics];

        public HashSet<int> Papers { get; } = [];

        public List<int> Rows { get; } = [];

        public double Weight { get; private set; }

        public (int First, int Last) Years { get; private set; }

        public int TopicsMatched => PapersByTopic.Count(static papers => papers > 0);

        public void Add(KnowledgeGraph graph, int paper, List<int[]> scores)
        {
            if (!Papers.Add(paper))
            {
                return; // Two mentions of one author on one paper count once.
            }

            Years = Questions.Years.Widen(Years, graph.Papers.Year.Span[paper]);
            for (var topic = 0; topic < scores.Count; topic++)
            {
                if (scores[topic][paper] is >= 0 and var row)
                {
                    PapersByTopic[topic]++;
                    Rows.Add(row);
                    Weight += graph.PaperTopics.Score.Span[row] / graph.Papers.AuthorCount(paper);
                }
            }
        }
    }
}
