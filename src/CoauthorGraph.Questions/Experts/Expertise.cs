using System.Runtime.InteropServices;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Experts;

/// <summary>
/// Who works on what. A paper about a narrower topic counts for the broader one, but where both are asked for it counts
/// for the narrower one only.
/// </summary>
public static class Expertise
{
    /// <summary>How authors are ranked, in words.</summary>
    public const string Ranking = Authority.InWords;

    /// <summary>As many topics are asked for at once: each takes room for every paper and every author.</summary>
    public const int MostTopics = 100;

    /// <summary>The most evidence listed for one author.</summary>
    private const int MostEvidence = 5;

    /// <summary>
    /// The authors who work on <paramref name="topics"/> (rows), those who match more topics first. Of two topics each
    /// block, both, first and second, has at most <paramref name="top"/> rows; else they all have.
    /// </summary>
    /// <exception cref="CoauthorGraphException">More than <see cref="MostTopics"/> topics.</exception>
    public static IReadOnlyList<ExpertiseRow> Find(
        KnowledgeGraph graph, IReadOnlyList<int> topics, ExpertiseMode mode, int top, bool explain,
        ExpertiseOrder order = ExpertiseOrder.Strength)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(topics);
        return On(graph, [.. topics.Select(topic => Subject.OfTopic(graph, topic))], mode, top, explain, order);
    }

    /// <summary>The same for topics and words.</summary>
    /// <exception cref="CoauthorGraphException">More than <see cref="MostTopics"/>.</exception>
    public static IReadOnlyList<ExpertiseRow> On(
        KnowledgeGraph graph, IReadOnlyList<Subject> topics, ExpertiseMode mode, int top, bool explain,
        ExpertiseOrder order)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(topics);
        RequireFewEnough(topics.Count);

        var subjects = Papers(graph, topics);
        var ranked = Count(graph, subjects).Where(one => Passes(one.Tally, mode))
            .Select(one => Ranked(graph, one.Author, one.Tally, order));
        var byRank = new ExpertOrder(order == ExpertiseOrder.Name ? graph.Authors.Name : null);
        var shown = topics.Count == 2
            ? ranked.GroupBy(static one => one.Block).OrderBy(static block => block.Key)
                .SelectMany(block => block.Order(byRank).Take(top))
            : ranked.Order(byRank).Take(top);
        return [.. shown.Select(one => Row(graph, subjects, one.Author, one.Tally, explain))];
    }

    /// <summary>Refuses more topics than are looked for at once.</summary>
    /// <exception cref="CoauthorGraphException">More than <see cref="MostTopics"/>.</exception>
    internal static void RequireFewEnough(int topics)
    {
        if (topics > MostTopics)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage,
                $"{topics:N0} topics are too many for one question; ask for {MostTopics} at most.");
        }
    }

    private static RankedExpert Ranked(KnowledgeGraph graph, int author, ExpertTally tally, ExpertiseOrder order)
    {
        var strength = Strength(graph, author, tally);
        return new RankedExpert(author, tally, Key(graph, author, tally, order, strength), strength);
    }

    private static IEnumerable<(int Author, ExpertTally Tally)> Count(
        KnowledgeGraph graph, List<SubjectPapers> topics)
    {
        var authority = new Authority(graph);
        var tallies = new Dictionary<int, ExpertTally>();
        var found = new List<(int Author, ExpertTally Tally)>();
        var offsets = graph.Papers.AuthorshipOffsets.Span;
        var authorOf = graph.Authorships.Author.Span;
        var paperYear = graph.Papers.Year.Span;
        var about = new PaperEvidence(topics);
        while (about.Next(offsets) is >= 0 and var paper)
        {
            for (var row = offsets[paper]; row < offsets[paper + 1]; row++)
            {
                if (authorOf[row] is >= 0 and var author)
                {
                    ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, author, out var isKnown);
                    if (!isKnown)
                    {
                        tally = new ExpertTally(topics.Count);
                        found.Add((author, tally));
                    }

                    tally!.Add(paper, paperYear[paper], about, authority.Of(paper, row - offsets[paper]));
                }
            }
        }

        return found;
    }

    // What speaks for a topic that is narrower than another of those asked for speaks for that one alone.
    private static List<SubjectPapers> Papers(KnowledgeGraph graph, IReadOnlyList<Subject> topics)
    {
        var subjects = topics.Select(topic => new SubjectPapers(graph, topic)).ToList();
        foreach (var broad in subjects)
        {
            foreach (var narrow in subjects)
            {
                if (narrow != broad && !narrow.Subject.IsWords && broad.Inside[narrow.Subject.Topic])
                {
                    broad.LeaveTo(narrow);
                }
            }
        }

        return subjects;
    }

    private static bool Passes(ExpertTally tally, ExpertiseMode mode) => mode switch
    {
        ExpertiseMode.All => tally.TopicsMatched == tally.PapersByTopic.Length,
        ExpertiseMode.OnlyFirst => tally.PapersByTopic[0] > 0 && tally.TopicsMatched == 1,
        _ => true,
    };

    private static double Share(KnowledgeGraph graph, int author, ExpertTally tally) =>
        (double)tally.Papers / Math.Max(1, graph.Authors.Papers.Span[author]);

    // One paper more on something else is taken for granted, or whoever wrote a single paper would be all focus.
    private static double Focus(KnowledgeGraph graph, int author, ExpertTally tally) =>
        (2 + (tally.Papers / (1.0 + Math.Max(tally.Papers, graph.Authors.Papers.Span[author])))) / 3;

    // Of several topics the harmonic mean: much of one does not make up for little of another.
    private static double Strength(KnowledgeGraph graph, int author, ExpertTally tally)
    {
        var (matched, inverse) = (0, 0.0);
        foreach (var strength in tally.StrengthByTopic)
        {
            if (strength > 0)
            {
                matched++;
                inverse += 1 / strength;
            }
        }

        return matched == 0 ? 0 : Focus(graph, author, tally) / (inverse / matched);
    }

    // Ascending: what comes first is the least.
    private static double Key(
        KnowledgeGraph graph, int author, ExpertTally tally, ExpertiseOrder order, double strength) =>
        order switch
        {
            ExpertiseOrder.Papers => -tally.Papers,
            ExpertiseOrder.Recent => -tally.Years.Last,
            ExpertiseOrder.Share => -Share(graph, author, tally),
            ExpertiseOrder.Weight => -tally.Weight,
            ExpertiseOrder.Name => 0,
            _ => -strength,
        };

    private static ExpertiseRow Row(
        KnowledgeGraph graph, List<SubjectPapers> topics, int author, ExpertTally tally, bool explain)
    {
        var focus = Focus(graph, author, tally);
        return new ExpertiseRow
        {
            Id = graph.Authors.Id[author],
            Name = graph.Authors.Name[author],
            Match = Match(topics, tally.PapersByTopic),
            Papers = tally.Papers,
            Weight = Math.Round(tally.Weight, 4),
            PapersByTopic = tally.PapersByTopic,
            Strength = Math.Round(Strength(graph, author, tally), 4),
            StrengthByTopic = [.. tally.StrengthByTopic.Select(strength => Math.Round(focus * strength, 4))],
            Share = Math.Round(Share(graph, author, tally), 4),
            FirstYear = Years.OrNull(tally.Years.First),
            LastYear = Years.OrNull(tally.Years.Last),
            Evidence = explain ? Evidence(graph, topics, author, tally) : null,
        };
    }

    private static string? Match(List<SubjectPapers> topics, int[] papers) => topics.Count switch
    {
        1 => null,
        2 => papers[0] == 0 ? "second" : papers[1] == 0 ? "first" : "both",
        _ => string.Join(", ", topics.Where((_, i) => papers[i] > 0).Select(static topic => topic.Subject.Name)),
    };

    // The best of every topic, then what is best of the rest.
    private static IReadOnlyList<ExpertiseEvidence> Evidence(
        KnowledgeGraph graph, List<SubjectPapers> topics, int author, ExpertTally tally)
    {
        var papers = graph.Authors.Authorships[author].ToArray()
            .Select(row => graph.Authorships.Paper.Span[row]).ToList();
        var byTopic = topics.Select(topic => papers.Select(paper => topic.RowOf(paper)).Where(static row => row >= 0)
            .Select(row => (Topic: topic, Row: row, Score: topic.Score(row)))
            .OrderByDescending(static one => one.Score).ThenBy(static one => one.Row).ToList()).ToList();
        var best = byTopic.Where(static rows => rows.Count > 0).Select(static rows => rows[0]);
        var rest = byTopic.SelectMany(static rows => rows.Skip(1))
            .OrderByDescending(static one => one.Score).ThenBy(static one => one.Row);
        return [.. best.Concat(rest)
            .DistinctBy(static one => (one.Topic.Subject.Words, one.Row))
            .Take(Math.Max(MostEvidence, tally.TopicsMatched))
            .OrderByDescending(static one => one.Score)
            .ThenBy(static one => one.Row)
            .Select(static one => one.Topic.Evidence(one.Row))];
    }
}
