namespace CoauthorGraph.Conformance.Tests.Kit;

/// <summary>A scenario that expects something else.</summary>
internal sealed class ScenarioMismatchException(string message) : Exception(message);
