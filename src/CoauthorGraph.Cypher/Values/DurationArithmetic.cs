using CoauthorGraph.Cypher.Values.Temporal;

namespace CoauthorGraph.Cypher.Values;

/// <summary>Sums, multiples and parts of durations.</summary>
internal static class DurationArithmetic
{
    public static CypherDuration Add(CypherDuration left, CypherDuration right) => DurationParts.Of(
        (Int128)left.Months + right.Months, (Int128)left.Days + right.Days, (Int128)left.Seconds + right.Seconds,
        (Int128)left.Nanos + right.Nanos);

    public static CypherDuration Negate(CypherDuration duration) => Times(duration, -1);

    public static CypherDuration Multiply(CypherDuration duration, CypherValue factor) =>
        factor.IsInteger ? Times(duration, factor.AsInteger()) : Scale(duration, factor.AsFloat(), false);

    public static CypherDuration Divide(CypherDuration duration, double divisor) => Scale(duration, divisor, true);

    private static CypherDuration Times(CypherDuration duration, long factor) => DurationParts.Of(
        (Int128)duration.Months * factor, (Int128)duration.Days * factor, (Int128)duration.Seconds * factor,
        (Int128)duration.Nanos * factor);

    private static CypherDuration Scale(CypherDuration duration, double number, bool isDivisor)
    {
        double Scaled(long part) => isDivisor ? part / number : part * number;
        return DurationParts.OfFractions(
            Scaled(duration.Months), Scaled(duration.Days), Scaled(duration.Seconds), Scaled(duration.Nanos));
    }
}
