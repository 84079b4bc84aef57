using System.Globalization;
using System.Runtime.InteropServices;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Pipeline.Building;
using CoauthorGraph.Pipeline.Remote;
using CoauthorGraph.Storage;
using CoauthorGraph.Storage.Snapshots;
using Humanizer;

namespace CoauthorGraph.Pipeline.Health;

/// <summary>Checks the installation and a graph folder, and mends what can be made anew.</summary>
public static class Doctor
{
    private const long LittleSpace = 1L << 30;

    /// <summary>All checks, in order; what is found does not keep it from looking on. Mends nothing.</summary>
    /// <param name="folder">The graph folder.</param>
    /// <param name="programVersion">This program's version.</param>
    /// <param name="quick">Whether only what opening reads is looked at: names, lengths, manifests, what was changed
    /// since it was written. Else every file is read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static IEnumerable<HealthCheck> Run(
        string folder, string programVersion, bool quick, CancellationToken cancellationToken)
    {
        yield return new HealthCheck(
            "program",
            true,
            $"coauthor {programVersion} ({BuildIdentity.Value}) on .NET {Environment.Version}, "
                + $"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors, "
                + $"{Size(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes)} of memory");
        yield return new HealthCheck("neo4j driver", true, RemoteGraph.Driver);
        foreach (var check in ReferenceChecks.Of(folder, quick))
        {
            yield return check;
        }

        if (!GraphFolder.HasGraph(folder))
        {
            yield return GraphFolder.IsUnfinished(folder)
                ? new HealthCheck(
                    "graph folder", true, $"The first ingest into '{folder}' has not ended; 'coauthor ingest' with the same "
                        + "files goes on where it was.")
                : new HealthCheck(
                    "graph folder", true, $"There is no graph in '{folder}' yet; 'coauthor ingest FILE…' makes one.");
            yield break;
        }

        foreach (var check in SnapshotChecks.Of(folder, quick, cancellationToken))
        {
            yield return check;
        }

        yield return Locked(folder);
        foreach (var check in StoreChecks.Of(folder, quick, cancellationToken))
        {
            yield return check;
        }

        yield return Decisions(folder);
        var space = new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        yield return new HealthCheck("disk", space >= LittleSpace, $"{Size(space)} free beside the graph folder");
    }

    /// <summary>Sets damaged snapshots aside, and makes the current one anew from the store where it is damaged, or the
    /// file that names it is, or it does not show all that is stored.</summary>
    /// <exception cref="CoauthorGraphException">The store is damaged too, or another process writes.</exception>
    public static void Repair(
        string folder,
        int threads,
        string programVersion,
        Action<string> say,
        IProgress<ProgressReport>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(say);
        if (!GraphFolder.HasGraph(folder))
        {
            return;
        }

        using var store = GraphStore.Open(folder, threads);
        foreach (var snapshot in GraphFolder.Snapshots(folder))
        {
            if (snapshot != GraphFolder.CurrentSnapshot(folder)
                && GraphFolder.CheckSnapshot(folder, snapshot, thorough: true, cancellationToken) is [var fault, ..])
            {
                store.SetAside(snapshot);
                say($"The older snapshot {snapshot} was damaged ({fault}); it is set aside.");
            }
        }

        SnapshotRepair.Run(store, folder, threads, programVersion, thorough: true, say, progress, cancellationToken);
        if (store.IsPending)
        {
            var settings = new PublicationSettings(GraphPublication.MaxAuthors(store, null), threads, programVersion);
            GraphPublication.Run(store, folder, settings, progress, cancellationToken).Dispose();
            say($"What an interrupted command had stored is in the graph as {GraphFolder.CurrentSnapshot(folder)}.");
        }
    }

    private static string Size(long bytes) => bytes.Bytes().Humanize("0.#", CultureInfo.InvariantCulture);

    private static HealthCheck Locked(string folder) => GraphFolder.IsLocked(folder)
        ? new HealthCheck("lock", true, "A process is writing to the folder at this moment; reading goes on meanwhile")
        : new HealthCheck("lock", true, "Nobody is writing");

    private static HealthCheck Decisions(string folder)
    {
        try
        {
            var count = $"{GraphFolder.Decisions(folder).Count:N0} corrections";
            return GraphFolder.CheckDecisions(folder) is { } word
                ? new HealthCheck("decisions", false, $"{count}; {word}")
                : new HealthCheck("decisions", true, count);
        }
        catch (CoauthorGraphException failure)
        {
            return new HealthCheck("decisions", false, failure.Message);
        }
    }
}
