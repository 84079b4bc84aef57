using CoauthorGraph.Cypher.Functions.Calls;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>A column of a result, and its slot.</summary>
internal sealed record BoundColumn(string Name, int Slot, ArgumentKinds Kinds);
