namespace CoauthorGraph.TopicTraining;

/// <summary>
/// Which features are weighed for which topic: those that its papers have most too often, or too seldom, by the deviance
/// of their count from what chance would give.
/// </summary>
internal sealed class ContextSupport
{
    private const int LeastOften = 50;
    private const int MostOften = 300;
    private const double PapersPerFeature = 10;
    private const double LeastDeviance = 3;

    public ContextSupport(Example[] examples, int topics, int features)
    {
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
                Choose(topic, together[topic], papersOf, examples.Length, topicsOf);
            }
        }

        TopicsOf = [.. topicsOf.Select(static list => list.ToArray())];
    }

    public int[] Right { get; }

    public int[][] TopicsOf { get; }

    public bool IsLearnt(int topic) => Right[topic] >= 12;

    private void Choose(int topic, Dictionary<int, int> together, double[] papersOf, int papers, List<int>[] topicsOf)
    {
        var often = new List<(double Deviance, int Feature)>();
        var seldom = new List<(double Deviance, int Feature)>();
        for (var feature = 0; feature < papersOf.Length; feature++)
        {
            var seen = together.GetValueOrDefault(feature);
            var expected = papersOf[feature] * Right[topic] / papers;
            var deviance = (seen == 0 ? 0 : seen * Math.Log(seen / expected)) - seen + expected;
            if (deviance >= LeastDeviance)
            {
                (seen > expected ? often : seldom).Add((deviance, feature));
            }
        }

        var most = (int)Math.Clamp(LeastOften + (Right[topic] / PapersPerFeature), LeastOften, MostOften);
        foreach (var (_, feature) in Best(often, most).Concat(Best(seldom, most / 2)))
        {
            topicsOf[feature].Add(topic);
        }
    }

    private static IEnumerable<(double Deviance, int Feature)> Best(List<(double, int)> list, int most) =>
        list.OrderByDescending(static one => one.Item1).ThenBy(static one => one.Item2).Take(most);
}
