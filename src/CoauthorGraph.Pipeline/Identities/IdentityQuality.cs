using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Evaluation;

namespace CoauthorGraph.Pipeline.Identities;

/// <summary>How well the authors of a graph agree with gold.</summary>
/// <param name="Labelled">Labelled mentions, or labelled pairs where gold is of pairs.</param>
/// <param name="Missing">Labelled mentions that are not in the graph; each counts as an author of its own.</param>
/// <param name="BCubedPrecision">B-cubed precision (Bagga and Baldwin 1998); null where gold is of pairs.</param>
/// <param name="BCubedRecall">B-cubed recall.</param>
/// <param name="BCubedF1">Harmonic mean of the two.</param>
/// <param name="PairwisePrecision">Share of pairs put together that belong together.</param>
/// <param name="PairwiseRecall">Share of pairs that belong together and were put together.</param>
/// <param name="PairwiseF1">Harmonic mean of the two.</param>
public sealed record IdentityQuality(
    int Labelled,
    int Missing,
    double? BCubedPrecision,
    double? BCubedRecall,
    double? BCubedF1,
    double PairwisePrecision,
    double PairwiseRecall,
    double PairwiseF1)
{
    /// <summary>Measures a graph by labelled mentions or pairs.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">They cannot be read.</exception>
    public static IdentityQuality Of(KnowledgeGraph graph, TextReader gold, string name)
    {
        var found = IdentityEvaluator.Evaluate(graph, GoldFile.Read(gold, name));
        return new IdentityQuality(
            found.Labelled,
            found.Missing,
            Rounded(found.BCubed?.Precision),
            Rounded(found.BCubed?.Recall),
            Rounded(found.BCubed?.F1),
            Math.Round(found.Pairwise.Precision, 6),
            Math.Round(found.Pairwise.Recall, 6),
            Math.Round(found.Pairwise.F1, 6));
    }

    private static double? Rounded(double? value) => value is { } known ? Math.Round(known, 6) : null;
}
