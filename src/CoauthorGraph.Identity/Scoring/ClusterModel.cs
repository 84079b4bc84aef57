using System.Globalization;

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
        using var stream = typeof(ClusterModel).Assembly.GetManifestResourceStream("cluster-weights.tsv")!;
        using var reader = new StreamReader(stream);
        var weights = new float[Kinds];
        var threshold = 0f;
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            if (line.StartsWith('#') || parts.Length < 2)
            {
                continue;
            }

            var number = float.Parse(parts[1], CultureInfo.InvariantCulture);
            if (string.Equals(parts[0], "Threshold", StringComparison.Ordinal))
            {
                threshold = number;
            }
            else
            {
                weights[(int)Enum.Parse<ClusterEvidenceKind>(parts[0])] = number;
            }
        }

        return new ClusterModel(weights, threshold);
    }
}
