namespace CoauthorGraph.Core.Graph.Querying;

/// <summary>An argument of a procedure.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as queries write it: <c>STRING</c>, <c>INTEGER</c>, <c>LIST&lt;ANY&gt;</c>.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
/// <param name="Default">Its value where it is left out.</param>
public sealed record ProcedureParameter(string Name, string Type, bool IsOptional = false, object? Default = null);
