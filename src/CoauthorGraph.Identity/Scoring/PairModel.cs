namespace CoauthorGraph.Identity.Scoring;

/// <summary>The weights of the evidence and where clusters stop; read from the small table that is shipped.</summary>
internal sealed class PairModel
{
    /// <summary>Number of kinds of evidence.</summary>
    public static readonly int Kinds = Enum.GetValues<EvidenceKind>().Length;

    private static readonly Lazy<PairModel> Shipped = new(LoadShipped);

    /// <summary>Wraps weights.</summary>
    public PairModel(float[] weights, float threshold, float bestShare)
    {
        Weights = weights;
        BestShare = bestShare;
        Threshold = threshold;
    }

    /// <summary>The shipped weights.</summary>
    public static PairModel Default => Shipped.Value;

    /// <summary>The weight of each <see cref="EvidenceKind"/>.</summary>
    public float[] Weights { get; }

    /// <summary>How much the best pair of two clusters counts for beside the mean of all pairs, from 0 to 1.</summary>
    public float BestShare { get; }

    /// <summary>Two clusters join while the mean of their pairs' scores is at least this.</summary>
    public float Threshold { get; }

    /// <summary>Reads a table of lines <c>name, tab, number</c>; lines that start with # are comments.</summary>
    public static PairModel Read(TextReader reader)
    {
        var table = WeightTable.Read(reader);
        return new PairModel(
            [.. Enum.GetNames<EvidenceKind>().Select(name => table.GetValueOrDefault(name))],
            table.GetValueOrDefault("Threshold"),
            table.GetValueOrDefault("BestShare"));
    }

    private static PairModel LoadShipped()
    {
        using var stream = typeof(PairModel).Assembly.GetManifestResourceStream("weights.tsv")!;
        using var reader = new StreamReader(stream);
        return Read(reader);
    }
}
