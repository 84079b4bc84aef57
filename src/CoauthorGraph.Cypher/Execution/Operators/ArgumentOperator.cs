namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>The row from outside, once.</summary>
internal sealed class ArgumentOperator : Operator
{
    private bool _isDone;

    public override void Open() => _isDone = false;

    protected override bool MoveNext()
    {
        var isFirst = !_isDone;
        _isDone = true;
        return isFirst;
    }
}
