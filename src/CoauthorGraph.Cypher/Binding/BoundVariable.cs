using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Syntax;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>A variable and its slot in the rows.</summary>
internal sealed record BoundVariable(Place Place, string Name, int Slot, ArgumentKinds Kinds) : Variable(Place, Name)
{
    /// <summary>Whether it comes from outside the query, where it stays visible all through.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>What the items are, where it is a list.</summary>
    public ArgumentKinds ItemKinds { get; init; } = ArgumentKinds.Any;
}
