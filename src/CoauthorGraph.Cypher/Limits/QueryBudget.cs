using CoauthorGraph.Cypher.Errors;

namespace CoauthorGraph.Cypher.Limits;

/// <summary>Counts what a query uses, and ends it where that is too much. For one thread; its parts, for others, count
/// together with it.</summary>
internal sealed class QueryBudget(QueryLimits limits, TimeProvider clock, CancellationToken cancellation)
{
    private const int TicksBetweenPolls = 1024;
    private const int PartOfOneValue = 4;
    private long _start = clock.GetTimestamp();
    private Used _used = new();
    private long _mostHeap = GC.GetTotalMemory(false) + limits.Memory;
    private long _nextLook = GC.GetTotalMemory(false) + limits.Memory - (limits.Memory / PartOfOneValue);
    private int _ticks;
    private int _steps;
    private long _stepsOfAll;
    private long _rows;

    public CancellationToken Cancellation => cancellation;

    /// <summary>The same budget for another thread, ended by a token of its own.</summary>
    public QueryBudget Part(CancellationToken ending) => new(limits, clock, ending)
    {
        _start = _start,
        _mostHeap = _mostHeap,
        _nextLook = _nextLook,
        _used = _used,
    };

    /// <summary>Called for each row or relationship that is looked at.</summary>
    public void Tick()
    {
        if (++_ticks >= TicksBetweenPolls)
        {
            Poll();
        }
    }

    /// <summary>Called after long work that does not tick.</summary>
    public void Poll()
    {
        _ticks = 0;
        CountSteps();
        cancellation.ThrowIfCancellationRequested();
        if (clock.GetElapsedTime(_start) > limits.Time)
        {
            throw Exceeded(
                $"The query took more than {limits.Time.TotalSeconds:0.###} seconds: narrow it, or raise the time limit");
        }

        if (GC.GetTotalMemory(false) > _nextLook && IsHeavy())
        {
            throw TooMuchMemory();
        }
    }

    /// <summary>Called for each relationship of a path of variable length.</summary>
    public void Step()
    {
        _steps++;
        Tick();
        if (_stepsOfAll + _steps > limits.PathSteps)
        {
            CountSteps();
        }
    }

    /// <summary>Called for each row of the result.</summary>
    public void CountRow()
    {
        if (++_rows > limits.Rows)
        {
            throw Exceeded($"The result has more than {limits.Rows} rows: add LIMIT, or raise the limit of rows");
        }
    }

    /// <summary>Called before something is kept.</summary>
    public void Hold(long bytes)
    {
        if (Interlocked.Add(ref _used.Held, bytes) > limits.Memory)
        {
            throw TooMuchMemory();
        }
    }

    /// <summary>Called when what was kept is let go.</summary>
    public void Release(long bytes) => Interlocked.Add(ref _used.Held, -bytes);

    /// <summary>Called before a value is made that may be great: what it is made of is there at the same time, and what
    /// came before may be.</summary>
    public void Check(long bytes)
    {
        Tick();
        if (Interlocked.Read(ref _used.Held) + (bytes * PartOfOneValue) > limits.Memory)
        {
            throw TooMuchMemory();
        }
    }

    private void CountSteps()
    {
        _stepsOfAll = Interlocked.Add(ref _used.Steps, _steps);
        _steps = 0;
        if (_stepsOfAll > limits.PathSteps)
        {
            throw Exceeded(
                $"The query followed more than {limits.PathSteps} relationships along paths: bound their length, as in *1..3");
        }
    }

    // What nobody accounts for weighs too. Only what is still there after it was collected is too much, and where that
    // is little it is asked again when more has come; how much is too much stays the same.
    private bool IsHeavy()
    {
        var left = GC.GetTotalMemory(true);
        _nextLook = left + (limits.Memory / PartOfOneValue);
        return left > _mostHeap;
    }

    private CypherException TooMuchMemory() => Exceeded(
        $"The query needs more than {limits.Memory >> 20} MB of memory: narrow it, or raise the memory limit");

    private static CypherException Exceeded(string message) => new(
        CypherErrorKind.LimitExceeded, CypherErrorPhase.Runtime, "LimitExceeded", message);

    // Of all threads together.
    private sealed class Used
    {
        public long Held;
        public long Steps;
    }
}
