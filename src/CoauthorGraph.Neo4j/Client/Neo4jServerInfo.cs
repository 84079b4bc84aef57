namespace CoauthorGraph.Neo4j.Client;

/// <summary>What a server says of itself.</summary>
/// <param name="Version">Such as <c>5.26.30</c>.</param>
/// <param name="Edition">Such as <c>community</c>.</param>
public sealed record Neo4jServerInfo(string Version, string Edition);
