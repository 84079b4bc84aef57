namespace CoauthorGraph.Conformance.Tests.Kit;

/// <summary>The scenarios that do not hold, each with the reason. One that begins to hold must leave the list.</summary>
internal static class Exclusions
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal);
}
