namespace CoauthorGraph.IdentityTraining;

/// <summary>Fits all tables, each on what the ones before it leave.</summary>
internal static class WholeTraining
{
    public static void Fit(string data, string directory, bool leaveOut)
    {
        var sets = Training.LoadVariants(data);
        sets.ForEach(static set => set.Pairs = Training.Sample(set));
        var (pairs, clusters, links) = LeftOut.Models(sets);
        Directory.CreateDirectory(directory);
        Training.Write(Path.Combine(directory, "weights.tsv"), pairs.Weights, pairs.Threshold);
        ClusterTraining.Write(Path.Combine(directory, "cluster-weights.tsv"), clusters.Weights);
        LinkTraining.Write(Path.Combine(directory, "link-weights.tsv"), links.Weights);
        sets.Where(static set => !set.IsVariant).ToList()
            .ForEach(set => Training.Report(set, pairs, "all", clusters, links));
        Variants.Report(sets.Where(static set => set.IsVariant), pairs, clusters);
        if (leaveOut)
        {
            LeftOut.Report(sets);
        }
    }
}
