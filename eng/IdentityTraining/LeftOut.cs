using CoauthorGraph.Identity.Clustering;
using CoauthorGraph.Identity.Linking;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.IdentityTraining;

/// <summary>Measures each set with the set, and what was made of it, left out of the fits of pairs, clusters and
/// links.</summary>
internal static class LeftOut
{
    /// <summary>Fits the models on sets whose pairs are sampled, each on what the ones before it leave.</summary>
    public static (PairModel Pairs, ClusterModel Clusters, LinkModel Links) Models(IReadOnlyList<GoldSet> sets)
    {
        var pairs = new PairModel(
            Training.Weights(sets, []), PairModel.Default.Threshold, PairModel.Default.BestShare);
        var clusters = new ClusterModel(ClusterTraining.Weights(sets, pairs), ClusterTraining.Threshold);
        return (pairs, clusters, new LinkModel(LinkTraining.Weights(sets, pairs, clusters), LinkTraining.Threshold));
    }

    /// <summary>Reports each set that nothing was left out of.</summary>
    public static void Report(IReadOnlyList<GoldSet> sets)
    {
        var whole = sets.Where(static set => !set.IsVariant).ToArray();
        var sum = 0.0;
        foreach (var set in whole)
        {
            var (pairs, clusters, links) = Models([.. sets.Where(other => other.Of != set.Of)]);
            sum += Training.Report(set, pairs, "left out", clusters, links);
        }

        Console.WriteLine($"left out, mean F1      {sum / whole.Length:0.0000}");
    }
}
