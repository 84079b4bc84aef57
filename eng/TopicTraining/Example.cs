using CoauthorGraph.Core.Records;
using CoauthorGraph.Extraction.Topics;

namespace CoauthorGraph.TopicTraining;

/// <summary>A paper to learn from: its features, the topics it has, those nothing is known of, and the features that
/// names hide.</summary>
internal sealed record Example(
    int[] Features, float[] Values, int[] Right, int[] Unknown, (int Topic, int Feature, float Less)[] Hidden)
{
    private const double NamedInTitle = 0.7;
    private const double NamedInAbstract = 1.3;
    private const double AnyCategory = 0.3;
    private const double MuchHinted = 0.5;

    // Many papers come without categories: half of them are to be told by their words alone.
    public static Example Of(TopicTaxonomy taxonomy, PaperRecord paper, bool withCategories)
    {
        var tally = taxonomy.Tagger.Read(paper);
        var right = new HashSet<int>();
        var unknown = new HashSet<int>();
        foreach (var topic in tally.Found)
        {
            var evidence = tally.Evidence(topic)!;
            var isOfKind = (int other) => taxonomy.IsField[other] == taxonomy.IsField[topic];
            AddWithBroader(taxonomy, topic, IsRight(evidence) ? right
                : IsUnknown(evidence) ? unknown : null, isOfKind);
        }

        unknown.ExceptWith(right);
        var features = tally.Context.Features;
        var hidden = new List<(int, int, float)>();
        for (var from = 0; from < tally.Context.Names.Count;)
        {
            var topic = tally.Context.Names[from].Topic;
            foreach (var (feature, count) in tally.Context.InsideNames(ref from))
            {
                var all = tally.Context.Count(feature);
                hidden.Add((topic, feature,
                    tally.Context.Value(all) - tally.Context.Value(Math.Max(0, all - count))));
            }
        }

        var categories = withCategories ? tally.Context.Categories : [];
        return new Example(
            [.. features, .. categories],
            [.. features.Select(feature => tally.Context.Value(tally.Context.Count(feature))),
                .. categories.Select(static _ => ContextReading.CategoryValue)],
            [.. right.Order()],
            [.. unknown.Order()], [.. hidden]);
    }

    /// <summary>What names of a topic take from a feature.</summary>
    public float Less(int topic, int feature)
    {
        foreach (var one in Hidden)
        {
            if (one.Topic == topic && one.Feature == feature)
            {
                return one.Less;
            }
        }

        return 0;
    }

    public static bool IsNamedInTitle(TopicEvidence evidence) => evidence.Named[0] >= NamedInTitle;

    public static void AddWithBroader(TopicTaxonomy taxonomy, int topic, HashSet<int>? to, Func<int, bool> asked)
    {
        if (to is not null && to.Add(topic))
        {
            foreach (var broader in taxonomy.BroaderPlaces[topic])
            {
                if (taxonomy.Topics[broader].Level > 0 && asked(broader))
                {
                    AddWithBroader(taxonomy, broader, to, asked);
                }
            }
        }
    }

    public static bool IsRight(TopicEvidence evidence) => evidence.Category >= AnyCategory
        || IsNamedInTitle(evidence) || evidence.Named[2] + evidence.Named[3] >= NamedInAbstract;

    private static bool IsUnknown(TopicEvidence evidence) =>
        evidence.Named.Any(static worth => worth > 0) || evidence.Hinted >= MuchHinted;
}
