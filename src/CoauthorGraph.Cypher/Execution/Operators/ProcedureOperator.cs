using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Limits;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>The rows of a procedure for each row.</summary>
internal sealed class ProcedureOperator(
    Frame frame,
    Operator input,
    GraphProcedure procedure,
    Evaluator[] arguments,
    (int Column, int Slot)[] outputs,
    bool isOptional) : Operator
{
    private IEnumerator<object?[]>? _rows;
    private bool _found;
    private bool _isFirst;
    private bool _hasFirst;

    public override void Open()
    {
        input.Open();
        _rows = null;
    }

    protected override bool MoveNext()
    {
        while (true)
        {
            if (_rows is null)
            {
                if (!input.Next())
                {
                    return false;
                }

                _rows = Begin();
                _found = false;
                if (procedure.Columns.Count == 0)
                {
                    // What yields nothing is run, and the row stays as it is.
                    while (MoveNext(_rows))
                    {
                    }

                    _rows = null;
                    return true;
                }
            }

            if (MoveNext(_rows))
            {
                frame.Budget.Tick();
                _found = true;
                foreach (var (column, slot) in outputs)
                {
                    frame.Slots[slot] = ProcedureValues.Of(frame.Graph, _rows.Current[column]);
                }

                return true;
            }

            _rows.Dispose();
            _rows = null;
            if (isOptional && !_found)
            {
                foreach (var (_, slot) in outputs)
                {
                    frame.Slots[slot] = default;
                }

                return true;
            }
        }
    }

    // What takes long is done when there is a first row, or none; until then somebody watches it.
    private IEnumerator<object?[]> Begin()
    {
        _isFirst = true;
        return BudgetWatch.Run(frame.Budget, token => Guarded(() =>
        {
            var rows = Call(token).GetEnumerator();
            _hasFirst = rows.MoveNext();
            return rows;
        }));
    }

    private IEnumerable<object?[]> Call(CancellationToken token)
    {
        var values = new object?[procedure.Parameters.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = i < arguments.Length
                ? ProcedureValues.ToObject(arguments[i]())
                : procedure.Parameters[i].Default;
        }

        return procedure.Run(new ProcedureCall(frame.Graph, values, token));
    }

    private bool MoveNext(IEnumerator<object?[]> rows)
    {
        if (!_isFirst)
        {
            return Guarded(rows.MoveNext);
        }

        _isFirst = false;
        return _hasFirst;
    }

    // What a procedure says of its arguments is an error of the query.
    private T Guarded<T>(Func<T> run)
    {
        try
        {
            return run();
        }
        catch (Exception exception) when (exception is ArgumentException or CoauthorGraphException)
        {
            throw new CypherException(
                CypherErrorKind.ProcedureError, CypherErrorPhase.Runtime, "ProcedureCallFailed",
                $"{procedure.Name}: {exception.Message}");
        }
    }
}
