using System.Runtime.InteropServices;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Storage;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Health;

/// <summary>Checks the installation and a graph folder.</summary>
public static class Doctor
{
    private const long LittleSpace = 1L << 30;

    /// <summary>All checks, in order. Reads every file of the current snapshot; writes nothing.</summary>
    public static IEnumerable<HealthCheck> Run(string folder, string programVersion,
        CancellationToken cancellationToken)
    {
        yield return new HealthCheck(
            "program",
            true,
            $"coauthor {programVersion} on .NET {Environment.Version}, {RuntimeInformation.OSDescription}, "
                + $"{Environment.ProcessorCount} processors, "
                + $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20:N0} MB of memory");
        if (GraphFolder.CurrentSnapshot(folder) is not { } current)
        {
            yield return GraphFolder.IsUnfinished(folder)
                ? new HealthCheck(
                    "graph folder", true, $"The first ingest into '{folder}' has not ended; 'coauthor ingest' with the same "
                        + "files goes on where it was.")
                : new HealthCheck(
                    "graph folder", true, $"There is no graph in '{folder}' yet; 'coauthor ingest FILE…' makes one.");
            yield break;
        }

        var faults = GraphFolder.Check(folder, cancellationToken);
        yield return faults.Count == 0
            ? new HealthCheck("snapshot", true, $"{current} is whole: every checksum fits")
            : new HealthCheck(
                "snapshot", false,
                    $"{current}: {string.Join("; ", faults)}. 'coauthor ingest' with any new input writes it anew.");
        if (faults.Count == 0)
        {
            using var graph = GraphFolder.Open(folder);
            yield return new HealthCheck(
                "content",
                true,
                $"{graph.Papers.Count:N0} papers, {graph.Authors.Count:N0} authors, {graph.Coauthorships.Count:N0} co-authorships");
        }

        yield return Locked(folder);
        yield return Store(folder);
        yield return Decisions(folder);
        var space = new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        yield return new HealthCheck("disk", space >= LittleSpace, $"{space >> 20:N0} MB free beside the graph folder");
    }

    private static HealthCheck Locked(string folder) => GraphFolder.IsLocked(folder)
        ? new HealthCheck("lock", true, "A process is writing to the folder at this moment; reading goes on meanwhile")
        : new HealthCheck("lock", true, "Nobody is writing");

    private static HealthCheck Store(string folder)
    {
        if (GraphFolder.IsLocked(folder))
        {
            return new HealthCheck("store", true, "Not looked at while it is being written");
        }

        try
        {
            using var store = GraphStore.Open(folder, 1);
            return store.IsPending
                ? new HealthCheck(
                    "store", true, "An ingest was interrupted; what it stored shows after the next 'coauthor ingest'")
                : new HealthCheck(
                    "store", true, string.Join(" ", store.Notes.Prepend("The snapshot shows all that is stored.")));
        }
        catch (CoauthorGraphException failure)
        {
            return new HealthCheck("store", false, failure.Message);
        }
    }

    private static HealthCheck Decisions(string folder)
    {
        try
        {
            var inForce = $"{GraphFolder.Decisions(folder).Count:N0} corrections in force";
            return GraphFolder.CheckDecisions(folder) is { } word
                ? new HealthCheck("decisions", false, $"{inForce}; {word}")
                : new HealthCheck("decisions", true, inForce);
        }
        catch (CoauthorGraphException failure)
        {
            return new HealthCheck("decisions", false, failure.Message);
        }
    }
}
