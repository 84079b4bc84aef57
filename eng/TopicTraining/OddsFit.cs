using CoauthorGraph.Core.Records;
using CoauthorGraph.Extraction.Topics;
using CoauthorGraph.Identity.Fitting;

namespace CoauthorGraph.TopicTraining;

/// <summary>
/// Fits <see cref="TopicOdds"/> by two questions whose answers were not seen: does the abstract tell that the title names
/// the topic, and do title and abstract tell the category.
/// </summary>
internal static class OddsFit
{
    // Of the papers on a topic whose abstract is as clear as can be, so many name it in the title too.
    private const double ShareNamed = 0.65;
    private const int Steps = 6;
    private const float LeastContext = -1.5f;

    public static void Run(TopicTaxonomy taxonomy, List<PaperRecord> papers)
    {
        var ofTitle = new List<(float[] X, bool Y, double W)>();
        var ofCategory = new List<(float[] X, bool Y, double W)>();
        foreach (var paper in papers)
        {
            var whole = taxonomy.Tagger.Read(paper);
            var named = new HashSet<int>();
            var filed = new HashSet<int>();
            foreach (var topic in whole.Found)
            {
                var evidence = whole.Evidence(topic)!;
                Example.AddWithBroader(taxonomy, topic, Example.IsNamedInTitle(evidence) ? named : null, static _ => true);
                Example.AddWithBroader(
                    taxonomy, topic, taxonomy.IsField[topic] && Example.IsRight(evidence) ? filed : null,
                    broader => taxonomy.IsField[broader]);
            }

            Add(taxonomy, taxonomy.Tagger.Read(paper with { Title = "" }), named.Contains, topic => !taxonomy.IsField[topic], ofTitle);
            Add(taxonomy, whole, filed.Contains, topic => taxonomy.IsField[topic], ofCategory);
        }

        Show("title named", ofTitle, ShareNamed);
        Show("category", ofCategory, 1);
    }

    private static void Add(
        TopicTaxonomy taxonomy, TopicTally tally, Func<int, bool> right, Func<int, bool> asked,
        List<(float[] X, bool Y, double W)> rows)
    {
        var odds = new float[taxonomy.Topics.Count];
        taxonomy.Context.Weigh(tally.Context, odds);
        var values = new double[TopicOdds.Count];
        for (var topic = 0; topic < odds.Length; topic++)
        {
            var evidence = tally.Evidence(topic);
            if (!asked(topic) || taxonomy.Topics[topic].Level == 0
                || (evidence is not { HasText: true }
                    && (float.IsNaN(taxonomy.Context.Priors[topic]) || odds[topic] < LeastContext)))
            {
                continue;
            }

            TopicOdds.Values(evidence, odds[topic], taxonomy.Context.Priors[topic], values);
            rows.Add(([.. values.Select(static value => (float)value)], right(topic), 1));
        }
    }

    private static void Show(string name, List<(float[] X, bool Y, double W)> rows, double share)
    {
        var weights = Fit(rows, share);
        Console.WriteLine($"{name}: {rows.Count} rows, {rows.Count(static row => row.Y)} right: "
            + string.Join(", ", weights.Select(static weight => weight.ToString("0.00"))));
        foreach (var bin in rows.Select(row => (P: share * Score(weights, row.X), row.Y))
            .GroupBy(static row => (int)(row.P * 10)).OrderBy(static bin => bin.Key))
        {
            Console.WriteLine($"  {bin.Average(static row => row.P):0.00} "
                + $"{bin.Average(static row => row.Y ? 1.0 : 0):0.00} {bin.Count()}");
        }
    }

    // A paper that is not labelled may be right all the same: expectation and maximisation, in turn.
    private static double[] Fit(List<(float[] X, bool Y, double W)> rows, double share)
    {
        bool[] free = [.. Enumerable.Repeat(true, TopicOdds.Count)];
        var weights = LogisticFit.Fit(rows, free, 1);
        for (var step = 0; share < 1 && step < Steps; step++)
        {
            var split = new List<(float[] X, bool Y, double W)>(2 * rows.Count);
            foreach (var row in rows)
            {
                var p = Score(weights, row.X);
                var missed = row.Y ? 1 : p * (1 - share) / (1 - (p * share));
                split.Add((row.X, true, missed));
                split.Add((row.X, false, 1 - missed));
            }

            weights = LogisticFit.Fit(split, free, 1);
        }

        return weights;
    }

    private static double Score(double[] weights, float[] values) =>
        1 / (1 + Math.Exp(-weights.Zip(values, static (w, v) => w * v).Sum()));
}
