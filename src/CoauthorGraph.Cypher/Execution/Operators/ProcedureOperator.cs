using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Errors;
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

                _rows = Guarded(() => Call().GetEnumerator());
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

    private IEnumerable<object?[]> Call()
    {
        var values = new object?[procedure.Parameters.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = i < arguments.Length
                ? ProcedureValues.ToObject(arguments[i]())
                : procedure.Parameters[i].Default;
        }

        return procedure.Run(new ProcedureCall(frame.Graph, values, frame.Budget.Cancellation));
    }

    private bool MoveNext(IEnumerator<object?[]> rows) => Guarded(rows.MoveNext);

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
