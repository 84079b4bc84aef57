using System.Globalization;
using System.Numerics;

namespace CoauthorGraph.Cli.Arguments;

/// <summary>The numbers that an option takes.</summary>
/// <param name="Least">The least of them.</param>
/// <param name="Most">The greatest of them; the type's own for no bound that a person need know.</param>
/// <param name="IsAbove">Whether <paramref name="Least"/> itself is none of them.</param>
internal sealed record NumberRange<T>(T Least, T Most, bool IsAbove = false)
    where T : struct, INumber<T>, IMinMaxValue<T>
{
    private static readonly bool IsWhole = T.IsInteger(T.One / (T.One + T.One));

    public bool Contains(T number) =>
        (IsAbove ? number > Least : number >= Least) && number <= Most;

    /// <summary>The number that a text is, if it is one of these.</summary>
    public bool TryParse(string text, out T number) => T.TryParse(
        text,
        IsWhole
            ? NumberStyles.AllowLeadingSign
            : NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
        CultureInfo.InvariantCulture,
        out number)
        && Contains(number);

    /// <summary>As in <c>a whole number from 1 to 100</c>.</summary>
    public override string ToString()
    {
        var least = Least.ToString(null, CultureInfo.InvariantCulture);
        var most = Most == T.MaxValue ? null : Most.ToString(null, CultureInfo.InvariantCulture);
        var bounds = (IsAbove, most) switch
        {
            (true, null) => $"above {least}",
            (true, _) => $"above {least} and at most {most}",
            (false, null) when IsWhole => $"from {least} to {T.MaxValue.ToString(null, CultureInfo.InvariantCulture)}",
            (false, null) => $"of {least} or more",
            (false, _) => $"from {least} to {most}",
        };
        return (IsWhole ? "a whole number " : "a number ") + bounds;
    }
}
