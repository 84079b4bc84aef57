namespace CoauthorGraph.Conformance.Tests.Kit;

/// <summary>A scenario of the kit; one of an outline has a number of its own.</summary>
internal sealed record Scenario(string Feature, string Name, IReadOnlyList<ScenarioStep> Steps)
{
    /// <summary>The name that no other scenario has.</summary>
    public string Id => $"{Feature} {Name}";
}
