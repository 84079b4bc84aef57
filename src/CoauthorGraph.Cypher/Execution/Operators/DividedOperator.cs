using System.Runtime.ExceptionServices;
using CoauthorGraph.Cypher.Limits;

namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>Gathers the rows of parts of the nodes at once, each on a row of its own. The parts follow one another, so
/// that the rows are those of one thread, in its order.</summary>
internal sealed class DividedOperator(
    Frame frame, IReadOnlyList<NodePart> parts, int threads, Func<Frame, GatheringOperator> make) : Operator
{
    private readonly List<GatheringOperator> _parts = [];
    private Frame? _gatheredFrame;
    private GatheringOperator? _gathered;

    public override void Open()
    {
        // What the parts hold counts until they let it go.
        _parts.ForEach(static part => part.Forget());
        _parts.Clear();
        (_gathered, _gatheredFrame) = (null, null);
    }

    protected override bool MoveNext()
    {
        if (_gathered is null)
        {
            GatherAll();
        }

        if (!_gathered!.Next())
        {
            return false;
        }

        foreach (var slot in _gathered.Slots)
        {
            frame.Slots[slot] = _gatheredFrame!.Slots[slot];
        }

        return true;
    }

    private void GatherAll()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(frame.Budget.Cancellation);
        var frames = parts.Select((part, number) => frame.Part(part, number, stop.Token)).ToList();
        var gatherings = frames.ConvertAll(own => (Rows: make(own), own.Budget));
        _parts.AddRange(gatherings.Select(static one => one.Rows));
        var next = -1;
        var tasks = Enumerable.Range(0, threads).Select(_ => Task.Run(() => GatherNext(gatherings, ref next, stop)))
            .ToArray();
        try
        {
            Task.WaitAll(tasks);
        }
        catch (AggregateException failures)
        {
            // The others were only ended by it.
            var first = failures.InnerExceptions.FirstOrDefault(static one => one is not OperationCanceledException);
            ExceptionDispatchInfo.Throw(first ?? failures.InnerExceptions[0]);
        }

        (_gathered, _gatheredFrame) = (gatherings[0].Rows, frames[0]);
        foreach (var later in gatherings.Skip(1))
        {
            _gathered.Take(later.Rows);
        }
    }

    private static void GatherNext(
        List<(GatheringOperator Rows, QueryBudget Budget)> gatherings, ref int next, CancellationTokenSource stop)
    {
        var isDone = false;
        try
        {
            for (var at = Interlocked.Increment(ref next); at < gatherings.Count; at = Interlocked.Increment(ref next))
            {
                gatherings[at].Rows.Open();
                gatherings[at].Rows.Gather();
                gatherings[at].Budget.Poll();
            }

            isDone = true;
        }
        finally
        {
            if (!isDone)
            {
                stop.Cancel();
            }
        }
    }
}
