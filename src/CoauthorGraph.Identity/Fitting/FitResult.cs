using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Fitting;

/// <summary>Weights that were fitted to corrections, and what they are good for.</summary>
/// <param name="Corrections">Corrections whose mentions could be compared.</param>
/// <param name="Confirmed">Pairs of mentions that are one person.</param>
/// <param name="Rejected">Pairs of mentions that are two.</param>
/// <param name="PassedOver">Pairs that identity does not compare, so that nothing is learnt of them.</param>
/// <param name="Folds">Number of parts; each was judged by weights fitted to the others.</param>
/// <param name="Before">The shipped weights on all pairs.</param>
/// <param name="After">The fitted weights on all pairs, each fitted without the part that it judges.</param>
/// <param name="GainError">Standard error, over corrections, of what the log loss fell by.</param>
/// <param name="Model">The weights, fitted to all pairs.</param>
public sealed record FitResult(
    int Corrections,
    int Confirmed,
    int Rejected,
    int PassedOver,
    int Folds,
    FitScores Before,
    FitScores After,
    double GainError,
    PairModel Model)
{
    /// <summary>Whether the fit helps: the log loss of pairs it has not seen falls by more than the standard error, and
    /// their F1 does not fall.</summary>
    public bool Helps => Before.LogLoss - After.LogLoss > GainError && After.F1 >= Before.F1;
}
