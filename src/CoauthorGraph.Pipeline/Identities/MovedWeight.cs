using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Pipeline.Identities;

/// <summary>A weight that a fit moved.</summary>
/// <param name="Kind">The kind of evidence, as <c>explain</c> names it.</param>
/// <param name="From">The weight that comes with the program.</param>
/// <param name="To">The weight in its place.</param>
public sealed record MovedWeight(string Kind, double From, double To)
{
    /// <summary>The row of a move.</summary>
    public static MovedWeight Of(WeightMove move)
    {
        ArgumentNullException.ThrowIfNull(move);
        return new MovedWeight(move.Kind.ToString(), Math.Round(move.From, 4), Math.Round(move.To, 4));
    }
}
