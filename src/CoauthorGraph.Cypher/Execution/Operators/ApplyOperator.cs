namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>The rows of another operator for each row; or the row itself after the other has run.</summary>
internal sealed class ApplyOperator(Operator input, Operator inner, bool keepsRow) : Operator
{
    private bool _isInside;

    public override void Open()
    {
        input.Open();
        _isInside = false;
    }

    protected override bool MoveNext()
    {
        while (true)
        {
            if (!_isInside)
            {
                if (!input.Next())
                {
                    return false;
                }

                inner.Open();
                _isInside = true;
            }

            if (keepsRow)
            {
                while (inner.Next())
                {
                }

                _isInside = false;
                return true;
            }

            if (inner.Next())
            {
                return true;
            }

            _isInside = false;
        }
    }
}
