namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>Reads all rows before it gives one. What two of a kind have gathered of parts of the same rows can be put
/// together.</summary>
internal abstract class GatheringOperator(Operator input) : Operator
{
    private bool _isGathered;

    /// <summary>Where the rows come from.</summary>
    protected Operator Input => input;

    /// <summary>The slots that it sets.</summary>
    public abstract IReadOnlyList<int> Slots { get; }

    public sealed override void Open()
    {
        input.Open();
        Forget();
    }

    /// <summary>Reads all rows.</summary>
    public void Gather()
    {
        GatherRows();
        _isGathered = true;
    }

    /// <summary>Takes what another has gathered of the rows that come next.</summary>
    public abstract void Take(GatheringOperator later);

    /// <summary>Lets go what was gathered.</summary>
    public void Forget()
    {
        Clear();
        _isGathered = false;
    }

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
