namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>Gives rows one after another by setting slots. All operators of a run work on one row, which stays where
/// it is: what an operator reads was set by those below, and nothing is copied.</summary>
internal abstract class Operator
{
    /// <summary>Rows that were given, for PROFILE.</summary>
    public long Given { get; private set; }

    /// <summary>Begins anew with the row that is in the slots outside.</summary>
    public abstract void Open();

    /// <summary>Sets the next row, if there is one.</summary>
    public bool Next()
    {
        if (!MoveNext())
        {
            return false;
        }

        Given++;
        return true;
    }

    /// <summary>How many rows are left, where nobody asks what is in them.</summary>
    public long Count()
    {
        var count = CountRows();
        Given += count;
        return count;
    }

    protected abstract bool MoveNext();

    protected virtual long CountRows()
    {
        var count = 0L;
        while (MoveNext())
        {
            count++;
        }

        return count;
    }
}
