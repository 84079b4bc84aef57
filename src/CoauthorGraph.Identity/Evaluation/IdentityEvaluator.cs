using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Identity.Evaluation;

/// <summary>Measures authors against gold. Safe for any number of threads.</summary>
public static class IdentityEvaluator
{
    /// <summary>Measures the authors of a graph.</summary>
    public static IdentityEvaluation Evaluate(KnowledgeGraph graph, GoldFile gold)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return Evaluate(graph.Papers, graph.Authorships, graph.Authorships.Author.Span, gold);
    }

    /// <summary>Measures authors given as a column beside the authorships.</summary>
    public static IdentityEvaluation Evaluate(
        PaperTable papers, AuthorshipTable authorships, ReadOnlySpan<int> author, GoldFile gold)
    {
        ArgumentNullException.ThrowIfNull(papers);
        ArgumentNullException.ThrowIfNull(authorships);
        ArgumentNullException.ThrowIfNull(gold);
        var wanted = gold.Mentions.Select(static m => (m.Paper, m.Position))
            .Concat(gold.Pairs.SelectMany(static p => new[] { (p.PaperA, p.PositionA), (p.PaperB, p.PositionB) }))
                .ToHashSet();
        var found = new Dictionary<(string, int), int>();
        var paper = authorships.Paper.Span;
        var position = authorships.Position.Span;
        for (var row = 0; row < author.Length; row++)
        {
            var key = (papers.Id[paper[row]], position[row]);
            if (wanted.Contains(key))
            {
                found[key] = author[row];
            }
        }

        var missing = wanted.Count(key => !found.ContainsKey(key));
        return gold.IsPairs
            ? new IdentityEvaluation(gold.Pairs.Count, missing, null, OfPairs(gold, found))
            : OfMentions(gold, found, missing);
    }

    private static AgreementScores OfPairs(GoldFile gold, Dictionary<(string, int), int> found)
    {
        var (right, wrong, lost) = (0, 0, 0);
        foreach (var (paperA, positionA, paperB, positionB, same) in gold.Pairs)
        {
            var joined = found.TryGetValue((paperA, positionA), out var a)
                && found.TryGetValue((paperB, positionB), out var b) && a == b;
            right += joined && same ? 1 : 0;
            wrong += joined && !same ? 1 : 0;
            lost += !joined && same ? 1 : 0;
        }

        return new AgreementScores(Ratio(right, right + wrong), Ratio(right, right + lost));
    }

    private static IdentityEvaluation OfMentions(GoldFile gold, Dictionary<(string, int), int> found, int missing)
    {
        var people = new Dictionary<string, long>(StringComparer.Ordinal);
        var authors = new Dictionary<int, long>();
        var cells = new Dictionary<(string Person, int Author), long>();
        var alone = -1;
        foreach (var (paper, position, person) in gold.Mentions)
        {
            var author = found.TryGetValue((paper, position), out var at) ? at : --alone;
            people[person] = people.GetValueOrDefault(person) + 1;
            authors[author] = authors.GetValueOrDefault(author) + 1;
            cells[(person, author)] = cells.GetValueOrDefault((person, author)) + 1;
        }

        double precision = 0, recall = 0;
        foreach (var ((person, author), n) in cells)
        {
            precision += (double)n * n / authors[author];
            recall += (double)n * n / people[person];
        }

        var count = gold.Mentions.Count;
        var both = Pairs(cells.Values);
        return new IdentityEvaluation(
            count,
            missing,
            new AgreementScores(Ratio(precision, count), Ratio(recall, count)),
            new AgreementScores(Ratio(both, Pairs(authors.Values)), Ratio(both, Pairs(people.Values))));
    }

    private static double Pairs(IEnumerable<long> counts) => counts.Sum(static n => n * (n - 1) / 2);

    private static double Ratio(double part, double whole) => whole > 0 ? part / whole : 1;
}
