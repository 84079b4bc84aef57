namespace CoauthorGraph.Readers.Tests.Robustness;

/// <summary>Small files of every format, written for these tests.</summary>
internal static class FormatSamples
{
    public static IReadOnlyList<FormatSample> All { get; } =
    [
        JsonSamples.OpenAlexLines, JsonSamples.OpenAlexPage, JsonSamples.Crossref, JsonSamples.SemanticScholar,
        JsonSamples.Conference,
    ];
}
