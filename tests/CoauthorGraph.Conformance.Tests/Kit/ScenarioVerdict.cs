namespace CoauthorGraph.Conformance.Tests.Kit;

/// <summary>How a scenario ended.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="IsWrite">Whether what it checks is a query that writes, which the engine refuses.</param>
/// <param name="Failure">What went wrong; null where nothing did.</param>
internal sealed record ScenarioVerdict(Scenario Scenario, bool IsWrite, string? Failure);
