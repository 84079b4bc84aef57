namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>Reads all rows before it gives one. What two of a kind have gathered of parts of the same rows can be put
/// together.</summary>
internal abstract class GatheringOperator : Operator
{
    private bool _isGathered;

    /// <summary>The slots that it sets.</summary>
    public abstract IReadOnlyList<int> Slots { get; }

    public sealed override void Open()
    {
        Clear();
        _isGathered = false;
    }

    /// <summary>Reads all rows.</summary>
    public void Gather()
    {
        GatherRows();
        _isGathered = true;
    }

    /// <summary>Takes what another has gathered of the rows that come next.</summary>
    public abstract void Take(GatheringOperator later);

    /// <summary>Forgets what was gathered.</summary>
    protected abstract void Clear();

    protected abstract void GatherRows();

    /// <summary>Sets the next row of what was gathered.</summary>
    protected abstract bool TryGive();

    protected sealed override bool MoveNext()
    {
        if (!_isGathered)
        {
            Gather();
        }

        return TryGive();
    }
}
