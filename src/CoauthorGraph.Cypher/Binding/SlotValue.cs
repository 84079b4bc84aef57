using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>What a slot is set to.</summary>
internal sealed record SlotValue(int Slot, Expression Value, string Name);
