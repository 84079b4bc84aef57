using System.Runtime.ExceptionServices;
using CoauthorGraph.Cypher.Errors;

namespace CoauthorGraph.Cypher.Limits;

/// <summary>Holds to the limits what runs for long without polling the budget, as procedures do: it is
/// cancelled.</summary>
internal sealed class BudgetWatch : IDisposable
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(100);
    private readonly Lock _looking = new();
    private readonly CancellationTokenSource _source;
    private readonly QueryBudget _budget;
    private readonly ITimer _timer;
    private CypherException? _fault;
    private bool _isOver;

    private BudgetWatch(QueryBudget budget)
    {
        _budget = budget;
        _source = CancellationTokenSource.CreateLinkedTokenSource(budget.Cancellation);
        _timer = TimeProvider.System.CreateTimer(_ => Look(), null, Often, Often);
    }

    /// <summary>Runs something that ends when its token says so.</summary>
    /// <exception cref="CypherException">A limit is reached.</exception>
    public static T Run<T>(QueryBudget budget, Func<CancellationToken, T> run)
    {
        using var watch = new BudgetWatch(budget);
        try
        {
            return run(watch._source.Token);
        }
        catch (OperationCanceledException) when (watch._fault is not null)
        {
            ExceptionDispatchInfo.Throw(watch._fault);
            throw;
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_looking)
        {
            _isOver = true;
            _source.Dispose();
        }
    }

    private void Look()
    {
        lock (_looking)
        {
            if (_isOver)
            {
                return;
            }

            try
            {
                _budget.Poll();
            }
            catch (CypherException fault)
            {
                _fault = fault;
                _source.Cancel();
            }
            catch (OperationCanceledException)
            {
                // Who runs it has been told.
            }
        }
    }
}
