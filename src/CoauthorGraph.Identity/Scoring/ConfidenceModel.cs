namespace CoauthorGraph.Identity.Scoring;

/// <summary>The weights by which a mention's place among others is judged, from the small table that is
/// shipped.</summary>
/// <param name="Weights">The weight of each <see cref="ConfidenceKind"/>.</param>
internal sealed record ConfidenceModel(float[] Weights)
{
    /// <summary>Number of kinds.</summary>
    public static readonly int Kinds = Enum.GetValues<ConfidenceKind>().Length;

    private static readonly Lazy<ConfidenceModel> Shipped = new(static () =>
    {
        var table = WeightTable.Load("confidence-weights.tsv");
        return new ConfidenceModel([.. Enum.GetNames<ConfidenceKind>().Select(name => table[name])]);
    });

    /// <summary>The shipped weights.</summary>
    public static ConfidenceModel Default => Shipped.Value;

    /// <summary>The probability that a mention of several is where it belongs.</summary>
    public float Probability(ReadOnlySpan<float> values)
    {
        var sum = 0f;
        for (var kind = 0; kind < Weights.Length; kind++)
        {
            sum += Weights[kind] * values[kind];
        }

        return 1 / (1 + MathF.Exp(-sum));
    }
}
