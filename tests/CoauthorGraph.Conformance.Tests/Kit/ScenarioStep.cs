namespace CoauthorGraph.Conformance.Tests.Kit;

/// <summary>A step of a scenario.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Query">The text below it, or null.</param>
/// <param name="Table">The table below it, with its header, or null.</param>
internal sealed record ScenarioStep(string Text, string? Query, string[][]? Table);
