using CoauthorGraph.Cypher.Errors;

namespace CoauthorGraph.Cypher.Values;

/// <summary>How deep a list or a map is nested, and how many values it is when all that is nested is counted wherever
/// it stands. What is shared takes no room and yet has no end for whoever walks through it.</summary>
internal readonly record struct ValueExtent(int Depth, long Size)
{
    private const int MostDepth = 500;
    private const long MostSize = 1 << 24;

    /// <summary>That of a list or of a map with such items.</summary>
    /// <exception cref="CypherException">It is nested too deep, or too much is nested in it.</exception>
    public static ValueExtent Of(ReadOnlySpan<CypherValue> items)
    {
        var (depth, nested) = (0, 0L);
        foreach (var item in items)
        {
            if (item.Kind is CypherKind.List or CypherKind.Map)
            {
                var inner = item.Kind == CypherKind.List ? item.AsList().Extent : item.AsMap().Extent;
                depth = Math.Max(depth, inner.Depth);
                nested += inner.Size;
            }
        }

        return depth >= MostDepth
            ? throw TooMuch($"A value is nested more than {MostDepth} deep")
            : nested > MostSize
                ? throw TooMuch($"More than {MostSize} values are nested in one")
                : new ValueExtent(depth + 1, items.Length + nested);
    }

    private static CypherException TooMuch(string what) => new(
        CypherErrorKind.LimitExceeded, CypherErrorPhase.Runtime, "LimitExceeded", $"{what}: make rows of it by UNWIND");
}
