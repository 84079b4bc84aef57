using CoauthorGraph.Core.Progress;
using CoauthorGraph.Storage;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>
/// Makes the current snapshot anew from the store where it, or the file that names it, is damaged or lost. Who writes
/// to a graph folder does this first, so that nothing damaged is built upon.
/// </summary>
internal static class SnapshotRepair
{
    /// <summary>Repairs through a store that is open; false where nothing is damaged.</summary>
    /// <param name="store">The store.</param>
    /// <param name="graphFolder">Its folder.</param>
    /// <param name="threads">Threads to use.</param>
    /// <param name="programVersion">What the snapshot says it was written by.</param>
    /// <param name="thorough">Whether every file is read; else those that nobody has changed are trusted.</param>
    /// <param name="say">Is told what was done, or null.</param>
    /// <param name="progress">Where progress is reported, or null.</param>
    /// <param name="cancellationToken">Stops it; what was set aside is made by the next command that writes.</param>
    public static bool Run(
        GraphStore store,
        string graphFolder,
        int threads,
        string programVersion,
        bool thorough,
        Action<string>? say,
        IProgress<ProgressReport>? progress,
        CancellationToken cancellationToken)
    {
        if (store.SnapshotFaults(thorough, cancellationToken) is not [var fault, ..])
        {
            return false;
        }

        var current = GraphFolder.CurrentSnapshot(graphFolder);
        if (store.TryNameSnapshot(cancellationToken))
        {
            say?.Invoke(
                $"The file that names the current snapshot of '{graphFolder}' was damaged or missing; it is "
                + $"written anew and names {GraphFolder.CurrentSnapshot(graphFolder)}.");
            return true;
        }

        if (current is not null)
        {
            store.SetAside(current);
        }

        var settings = new PublicationSettings(GraphPublication.MaxAuthors(store, null), threads, programVersion);
        GraphPublication.Run(store, graphFolder, settings, progress, cancellationToken).Dispose();
        say?.Invoke(
            $"The snapshot {current ?? "of the graph"} was damaged ({fault}); it is set aside and made anew "
            + $"from the store as {GraphFolder.CurrentSnapshot(graphFolder)}.");
        return true;
    }

    /// <summary>The same before a command opens the store; it is opened only where something is damaged.</summary>
    public static bool Run(
        string graphFolder,
        int threads,
        string programVersion,
        Action<string>? say,
        IProgress<ProgressReport>? progress,
        CancellationToken cancellationToken)
    {
        var current = GraphFolder.CurrentSnapshot(graphFolder);
        if (current is null
            ? !GraphFolder.HasGraph(graphFolder)
            : GraphFolder.CheckSnapshot(graphFolder, current, thorough: false, cancellationToken).Count == 0)
        {
            return false;
        }

        using var store = GraphStore.Open(graphFolder, threads);
        return Run(store, graphFolder, threads, programVersion, thorough: false, say, progress, cancellationToken);
    }
}
