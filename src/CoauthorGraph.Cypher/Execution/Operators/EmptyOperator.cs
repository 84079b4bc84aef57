namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>Runs what is below and gives nothing.</summary>
internal sealed class EmptyOperator(Operator input) : Operator
{
    public override void Open() => input.Open();

    protected override bool MoveNext()
    {
        while (input.Next())
        {
        }

        return false;
    }
}
