using System.Text;
using CoauthorGraph.Identity.Fitting;
using CoauthorGraph.Storage.Folder;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Identities;

/// <summary>What a fit of a graph's weights to its corrections gave.</summary>
/// <param name="Corrections">Corrections whose mentions could be compared.</param>
/// <param name="Confirmed">Pairs of mentions that they say are one person.</param>
/// <param name="Rejected">Pairs of mentions that they say are two.</param>
/// <param name="PassedOver">Pairs that identity does not compare, such as those of different family names.</param>
/// <param name="Folds">Number of parts of the corrections; each was judged by weights fitted to the others.</param>
/// <param name="LogLossBefore">Log loss of the weights that come with the program; both kinds of pairs weigh the
/// same.</param>
/// <param name="LogLossAfter">Log loss of fitted weights on pairs they have not seen.</param>
/// <param name="LogLossError">Standard error of the difference.</param>
/// <param name="F1Before">F1 of pairs found to be one person by the weights that come with the program.</param>
/// <param name="F1After">The same of fitted weights on pairs they have not seen.</param>
/// <param name="Helps">Whether the log loss falls by more than its standard error and the F1 does not fall.</param>
/// <param name="Kept">Whether the weights are in the folder now.</param>
/// <param name="Moved">The weights that moved, the most moved first.</param>
public sealed record IdentityFit(
    int Corrections,
    int Confirmed,
    int Rejected,
    int PassedOver,
    int Folds,
    double LogLossBefore,
    double LogLossAfter,
    double LogLossError,
    double F1Before,
    double F1After,
    bool Helps,
    bool Kept,
    IReadOnlyList<MovedWeight> Moved)
{
    /// <summary>Fits weights to the corrections in force and keeps them for the next ingest, in place of those that
    /// were fitted before. Where they do not help the folder stays as it was.</summary>
    /// <param name="folder">The graph folder.</param>
    /// <param name="isForced">Whether they are kept in any case.</param>
    /// <param name="cancellationToken">Stops it, with the folder as it was.</param>
    /// <exception cref="Core.Errors.CoauthorGraphException">There is no graph, there are too few corrections, or the
    /// folder cannot be written to.</exception>
    public static IdentityFit Run(string folder, bool isForced, CancellationToken cancellationToken)
    {
        using var graph = GraphFolder.Open(folder);
        var found = CorrectionFit.Run(graph, GraphFolder.Decisions(folder), cancellationToken);
        var isKept = found.Helps || isForced;
        if (isKept)
        {
            using var moves = new StringWriter();
            found.Model.WriteMoves(moves);
            ReferenceFile.Weights.Write(folder, Encoding.UTF8.GetBytes(moves.ToString()));
        }

        return new IdentityFit(
            found.Corrections,
            found.Confirmed,
            found.Rejected,
            found.PassedOver,
            found.Folds,
            Math.Round(found.Before.LogLoss, 4),
            Math.Round(found.After.LogLoss, 4),
            Math.Round(found.GainError, 4),
            Math.Round(found.Before.F1, 4),
            Math.Round(found.After.F1, 4),
            found.Helps,
            isKept,
            [.. found.Model.Moves.Select(MovedWeight.Of)]);
    }

    /// <summary>Goes back to the weights that come with the program. False where none were fitted.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">The folder cannot be written to.</exception>
    public static bool Reset(string folder) => ReferenceFile.Weights.Remove(folder);

    /// <summary>Whether a folder has fitted weights.</summary>
    public static bool IsIn(string folder) => ReferenceFile.Weights.IsIn(folder);
}
