namespace CoauthorGraph.Cypher.Binding;

/// <summary>A slot of a round and the slot of the list of its values in all rounds.</summary>
internal sealed record PatternGather(int Item, int List);
