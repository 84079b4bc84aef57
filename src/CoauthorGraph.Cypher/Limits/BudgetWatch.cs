using CoauthorGraph.Cypher.Errors;

namespace CoauthorGraph.Cypher.Limits;

/// <summary>Holds to the limits what runs for long without polling the budget, as procedures do: it is cancelled.</summary>
internal sealed class BudgetWatch : IDisposable
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(100);
    private readonly CancellationTokenSource _source;
    private readonly QueryBudget _budget;
    private readonly ITimer _timer;

    public BudgetWatch(QueryBudget budget)
    {
        _budget = budget;
        _source = CancellationTokenSource.CreateLinkedTokenSource(budget.Cancellation);
        Token = _source.Token;
        _timer = TimeProvider.System.CreateTimer(_ => Look(), null, Often, Often);
    }

    /// <summary>Ends what runs.</summary>
    public CancellationToken Token { get; }

    /// <summary>The limit that was reached; null for none.</summary>
    public CypherException? Fault { get; private set; }

    /// <summary>Looks no more; the token lives on.</summary>
    public void Stop() => _timer.Dispose();

    public void Dispose()
    {
        _timer.Dispose();
        _source.Dispose();
    }

    private void Look()
    {
        try
        {
            _budget.Poll();
        }
        catch (CypherException fault)
        {
            Fault = fault;
            _source.Cancel();
        }
        catch (OperationCanceledException)
        {
            // Who runs it has been told.
        }
    }
}
