namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>SKIP and LIMIT.</summary>
internal sealed class SliceOperator(Operator input, Func<long>? skip, Func<long>? limit) : Operator
{
    private long _toSkip;
    private long _left;

    public override void Open()
    {
        _toSkip = skip?.Invoke() ?? 0;
        _left = limit?.Invoke() ?? long.MaxValue;
        input.Open();
    }

    protected override bool MoveNext()
    {
        if (_left <= 0)
        {
            return false;
        }

        for (; _toSkip > 0; _toSkip--)
        {
            if (!input.Next())
            {
                return false;
            }
        }

        _left--;
        return input.Next();
    }
}
