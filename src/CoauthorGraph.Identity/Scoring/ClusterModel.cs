namespace CoauthorGraph.Identity.Scoring;

/// <summary>The weights by which clusters are judged, and where they stop; from the small table that is
/// shipped.</summary>
/// <param name="Weights">The weight of each <see cref="ClusterEvidenceKind"/>.</param>
/// <param name="Threshold">Clusters join while the mean of their scores is at least this.</param>
internal sealed record ClusterModel(float[] Weights, float Threshold)
{
    /// <summary>Number of kinds of evidence.</summary>
    public static readonly int Kinds = Enum.GetValues<ClusterEvidenceKind>().Length;

    private static readonly Lazy<ClusterModel> Shipped = new(LoadShipped);

    /// <summary>The shipped weights.</summary>
    public static ClusterModel Default => Shipped.Value;

    /// <summary>Log-odds that two clusters are one person.</summary>
    public float Score(ReadOnlySpan<float> values)
    {
        var sum = 0f;
        for (var kind = 0; kind < Weights.Length; kind++)
        {
            sum += Weights[kind] * values[kind];
        }

        return sum;
    }

    private static ClusterModel LoadShipped()
    {
        var table = WeightTable.Load("cluster-weights.tsv");
        return new ClusterModel(
            [.. Enum.GetNames<ClusterEvidenceKind>().Select(name => table[name])], table["Threshold"]);
    }
}
