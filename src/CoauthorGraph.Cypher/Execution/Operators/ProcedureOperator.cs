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
    private BudgetWatch? _watch;
    private bool _found;

    public override void Open()
    {
        input.Open();
        Close();
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

                    Close();
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

            Close();
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

        _watch = new BudgetWatch(frame.Budget);
        return procedure.Run(new ProcedureCall(frame.Graph, values, _watch.Token));
    }

    private void Close()
    {
        _rows?.Dispose();
        _rows = null;
        _watch?.Dispose();
        _watch = null;
    }

    // What takes long is done when there is a first row.
    private bool MoveNext(IEnumerator<object?[]> rows)
    {
        var isFound = Guarded(rows.MoveNext);
        _watch!.Stop();
        return isFound;
    }

    // What a procedure says of its arguments is an error of the query.
    private T Guarded<T>(Func<T> run)
    {
        try
        {
            return run();
        }
        catch (OperationCanceledException) when (_watch?.Fault is { } fault)
        {
            throw fault;
        }
        catch (Exception exception) when (exception is ArgumentException or CoauthorGraphException)
        {
            throw new CypherException(
                CypherErrorKind.ProcedureError, CypherErrorPhase.Runtime, "ProcedureCallFailed",
                $"{procedure.Name}: {exception.Message}");
        }
    }
}
