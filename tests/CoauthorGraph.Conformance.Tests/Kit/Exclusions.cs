namespace CoauthorGraph.Conformance.Tests.Kit;

/// <summary>The scenarios that do not hold, each with the reason. One that begins to hold must leave the list.</summary>
internal static class Exclusions
{
    // Whether a system's table keeps the times before 1970 of zones that agree since is up to whoever packs it.
    private const string OldTimes = "expects Berlin's time of 1818 for Stockholm; the system's table has Stockholm's own";

    public static IReadOnlyDictionary<string, string> Reasons { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["expressions/temporal/Temporal2 [6] Should parse date time with named time zone from string #5"] = OldTimes,
        };
}
