namespace CoauthorGraph.Cypher.Binding;

/// <summary>Hands out places in the rows of a statement.</summary>
internal sealed class SlotCounter
{
    public int Count { get; private set; }

    public int Next() => Count++;
}
