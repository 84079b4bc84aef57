namespace CoauthorGraph.Core.Remote;

/// <summary>Something about which the database and our schema differ.</summary>
/// <param name="Name">Name of the constraint or index.</param>
/// <param name="Wanted">What it should be.</param>
/// <param name="Found">What is there: <c>missing</c>, another definition, or a state other than online.</param>
public sealed record SchemaDifference(string Name, string Wanted, string Found);
