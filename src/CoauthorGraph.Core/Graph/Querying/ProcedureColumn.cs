namespace CoauthorGraph.Core.Graph.Querying;

/// <summary>A column of what a procedure yields.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as queries write it.</param>
public sealed record ProcedureColumn(string Name, string Type);
