namespace CoauthorGraph.TopicTraining;

/// <summary>
/// Which features are weighed for which topic: those that its papers have most too often, or too seldom, by the deviance
/// of their count from what chance would give.
/// </summary>
internal sealed class ContextSupport
{
    private const int LeastOften = 100;
    private const int MostOften = 500;
    private const int MostOftenOfField = 2000;
    private const double PapersPerFeature = 5;
    private const double LeastDeviance = 3;

    public ContextSupport(Example[] examples, bool[] isField, bool[] isCategory)
    {
        var features = isCategory.Length;
        var topics = isField.Length;
        Right = new int[topics];
        var papersOf = new double[features];
        var together = new Dictionary<int, int>[topics];
        for (var topic = 0; topic < topics; topic++)
        {
            together[topic] = [];
        }

        foreach (var example in examples)
        {
            foreach (var feature in example.Features)
            {
                papersOf[feature]++;
            }

            foreach (var topic in example.Right)
            {
                Right[topic]++;
                for (var i = 0; i < example.Features.Length; i++)
                {
                    if (example.Values[i] - example.Less(topic, example.Features[i]) > 1e-6)
                    {
                        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
                            together[topic], example.Features[i], out _)++;
                    }
                }
            }
        }

        var topicsOf = new List<int>[features];
        for (var feature = 0; feature < features; feature++)
        {
            topicsOf[feature] = [];
        }

        for (var topic = 0; topic < topics; topic++)
        {
            if (IsLearnt(topic))
            {
                var deviances = Deviances(topic, together[topic], papersOf, examples.Length);
                Choose(topic, deviances.Where(one => !isCategory[one.Feature]),
                    isField[topic] ? MostOftenOfField : MostOften, topicsOf);
                Choose(topic, deviances.Where(one => !isField[topic] && isCategory[one.Feature]), features, topicsOf);
            }
        }

        TopicsOf = [.. topicsOf.Select(static list => list.ToArray())];
    }

    public int[] Right { get; }

    public int[][] TopicsOf { get; }

    public bool IsLearnt(int topic) => Right[topic] >= 12;

    private List<(double Deviance, int Feature, bool IsOften)> Deviances(
        int topic, Dictionary<int, int> together, double[] papersOf, int papers)
    {
        var list = new List<(double Deviance, int Feature, bool IsOften)>();
        for (var feature = 0; feature < papersOf.Length; feature++)
        {
            var seen = together.GetValueOrDefault(feature);
            var expected = papersOf[feature] * Right[topic] / papers;
            var deviance = (seen == 0 ? 0 : seen * Math.Log(seen / expected)) - seen + expected;
            if (deviance >= LeastDeviance)
            {
                list.Add((deviance, feature, seen > expected));
            }
        }

        return list;
    }

    private void Choose(
        int topic, IEnumerable<(double Deviance, int Feature, bool IsOften)> deviances, int mostOften,
        List<int>[] topicsOf)
    {
        var most = (int)Math.Clamp(LeastOften + (Right[topic] / PapersPerFeature), LeastOften, mostOften);
        foreach (var group in deviances.GroupBy(static one => one.IsOften))
        {
            foreach (var (_, feature, _) in group.OrderByDescending(static one => one.Deviance)
                .ThenBy(static one => one.Feature).Take(group.Key ? most : most / 2))
            {
                topicsOf[feature].Add(topic);
            }
        }
    }
}
