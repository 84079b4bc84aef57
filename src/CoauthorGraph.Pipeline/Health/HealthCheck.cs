namespace CoauthorGraph.Pipeline.Health;

/// <summary>One thing that was checked.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="Ok">Whether it is as it should be.</param>
/// <param name="Detail">What was found, and what to do where it is not.</param>
public sealed record HealthCheck(string Check, bool Ok, string Detail);
