using System.Globalization;
using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Tests;

/// <summary>What an expression gives, as text that tells kinds apart; of an error its class.</summary>
internal static class Answer
{
    public static string To(string expression)
    {
        try
        {
            return Shown(CypherEngine.Prepare(NoGraph.Instance, $"RETURN {expression} AS x").Run().ReadRows().Single()[0]);
        }
        catch (CypherException exception)
        {
            return "error " + exception.ServerCode.Split('.')[^1];
        }
    }

    private static string Shown(CypherValue value) => value.Kind switch
    {
        CypherKind.Float => OfFloat(value.AsFloat()),
        CypherKind.String => $"'{value.AsString()}'",
        CypherKind.List => $"[{string.Join(", ", value.AsList().Select(Shown))}]",
        CypherKind.Map => $"{{{string.Join(", ", value.AsMap().Select(static one => $"{one.Key}: {Shown(one.Value)}"))}}}",
        CypherKind.Null or CypherKind.Boolean or CypherKind.Integer => value.ToString(),
        _ => $"'{value.ToString().Split('[')[0]}'",
    };

    // A server writes what is no number as text.
    private static string OfFloat(double number) => !double.IsFinite(number)
        ? $"'{CypherText.Of(number)}'"
        : number.ToString("R", CultureInfo.InvariantCulture) is var text && text.AsSpan().IndexOfAny(".E") >= 0
            ? text.Replace("E+", "E", StringComparison.Ordinal).Replace("E-0", "E-", StringComparison.Ordinal)
            : text + ".0";
}
