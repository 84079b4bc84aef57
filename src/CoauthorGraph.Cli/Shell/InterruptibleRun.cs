namespace CoauthorGraph.Cli.Shell;

/// <summary>Runs something while Ctrl-C is looked for.</summary>
internal static class InterruptibleRun
{
    private const int MillisecondsBetweenLooks = 20;

    /// <summary>Whether it ran to its end.</summary>
    /// <param name="run">What runs.</param>
    /// <param name="isInterrupted">Whether Ctrl-C was pressed.</param>
    /// <param name="outer">Ends it too.</param>
    public static bool Of(Action<CancellationToken> run, Func<bool> isInterrupted, CancellationToken outer)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(outer);
        var task = Task.Run(() => run(source.Token), CancellationToken.None);
        try
        {
            while (!task.Wait(MillisecondsBetweenLooks, CancellationToken.None))
            {
                if (isInterrupted())
                {
                    source.Cancel();
                }
            }
        }
        catch (AggregateException failures) when (failures.InnerException is OperationCanceledException)
        {
            outer.ThrowIfCancellationRequested();
            return false;
        }
        catch (AggregateException failures)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failures.InnerException!);
        }

        return true;
    }
}
