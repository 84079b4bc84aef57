using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Linking;

/// <summary>The weights by which authors of different blocks are judged, from the small table that is
/// shipped.</summary>
/// <param name="Weights">The weight of each <see cref="LinkEvidenceKind"/>.</param>
/// <param name="Threshold">Two are linked while their log-odds are at least this.</param>
internal sealed record LinkModel(float[] Weights, float Threshold)
{
    /// <summary>Number of kinds of evidence.</summary>
    public static readonly int Kinds = Enum.GetValues<LinkEvidenceKind>().Length;

    private static readonly Lazy<LinkModel> Shipped = new(static () =>
    {
        var table = WeightTable.Load("link-weights.tsv");
        return new LinkModel([.. Enum.GetNames<LinkEvidenceKind>().Select(name => table[name])], table["Threshold"]);
    });

    /// <summary>The shipped weights.</summary>
    public static LinkModel Default => Shipped.Value;

    /// <summary>Links nothing.</summary>
    public static LinkModel Never { get; } = new(new float[Kinds], 1);

    /// <summary>Log-odds that two authors are one person.</summary>
    public float Score(ReadOnlySpan<float> values)
    {
        var sum = 0f;
        for (var kind = 0; kind < Weights.Length; kind++)
        {
            sum += Weights[kind] * values[kind];
        }

        return sum;
    }
}
