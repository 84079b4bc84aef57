using CoauthorGraph.Identity.Clustering;
using CoauthorGraph.Identity.Linking;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.IdentityTraining;

/// <summary>Fits all tables, each on what the ones before it leave.</summary>
internal static class WholeTraining
{
    public static void Fit(string data, string directory, bool leaveOut)
    {
        var sets = Training.LoadVariants(data);
        sets.ForEach(static set => set.Pairs = Training.Sample(set));
        var (pairs, clusters, links) = Models(sets);
        Directory.CreateDirectory(directory);
        Training.Write(Path.Combine(directory, "weights.tsv"), pairs.Weights, pairs.Threshold);
        ClusterTraining.Write(Path.Combine(directory, "cluster-weights.tsv"), clusters.Weights);
        LinkTraining.Write(Path.Combine(directory, "link-weights.tsv"), links.Weights);
        sets.Where(static set => !set.IsVariant).ToList()
            .ForEach(set => Training.Report(set, pairs, "all", clusters, links));
        Variants.Report(sets.Where(static set => set.IsVariant), pairs, clusters);
        foreach (var set in sets.Where(set => !set.IsVariant && leaveOut))
        {
            // People with two spellings are labelled in one set only: it stays in the fit of links.
            var (p, c, _) = Models([.. sets.Where(other => other.Of != set.Of)]);
            Training.Report(set, p, "left out", c, links);
        }
    }

    private static (PairModel Pairs, ClusterModel Clusters, LinkModel Links) Models(List<GoldSet> sets)
    {
        var pairs = new PairModel(
            Training.Weights(sets, []), PairModel.Default.Threshold, PairModel.Default.BestShare);
        var clusters = new ClusterModel(ClusterTraining.Weights(sets, pairs), ClusterTraining.Threshold);
        return (pairs, clusters, new LinkModel(LinkTraining.Weights(sets, pairs, clusters), LinkTraining.Threshold));
    }
}
