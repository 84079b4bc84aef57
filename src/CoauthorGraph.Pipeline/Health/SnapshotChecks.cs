using CoauthorGraph.Core.Errors;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Health;

/// <summary>Looks at the snapshots of a graph folder, at all that are kept, and at the file that names the current
/// one.</summary>
internal static class SnapshotChecks
{
    public static IEnumerable<HealthCheck> Of(string folder, bool quick, CancellationToken cancellationToken)
    {
        var current = GraphFolder.CurrentSnapshot(folder);
        if (current is null)
        {
            yield return Damaged(
                "current",
                $"'{folder}' has no file CURRENT that names a snapshot. Lost by it is only which one is read; "
                    + "'coauthor doctor --repair', or the next command that writes, writes it anew.");
        }

        var snapshots = GraphFolder.Snapshots(folder);
        foreach (var snapshot in current is null || snapshots.Contains(current, StringComparer.Ordinal)
            ? snapshots
            : [.. snapshots, current])
        {
            foreach (var check in Of(folder, snapshot, snapshot == current, quick, cancellationToken))
            {
                yield return check;
            }
        }

        foreach (var snapshot in GraphFolder.SnapshotsSetAside(folder))
        {
            yield return new HealthCheck(
                "set aside",
                true,
                $"snapshots/{snapshot}.damaged is no longer used, and goes with the snapshots of its time");
        }
    }

    private static IEnumerable<HealthCheck> Of(
        string folder, string snapshot, bool isCurrent, bool quick, CancellationToken cancellationToken)
    {
        var (faults, denied) = Faults(folder, snapshot, quick, cancellationToken);
        if (denied is not null)
        {
            yield return Damaged("snapshot", $"snapshots/{snapshot} was not looked at: {denied}");
            yield break;
        }

        foreach (var fault in faults)
        {
            yield return Damaged(
                "snapshot",
                $"snapshots/{snapshot}: {fault}. " + (isCurrent
                    ? "Lost by it is nothing that the store does not hold; 'coauthor doctor --repair', or the next "
                        + "command that writes, sets it aside and makes it anew."
                    : "Lost by it is what the graph was then, for --snapshot and diff; 'coauthor doctor --repair' sets "
                        + "it aside."));
        }

        if (faults.Count > 0)
        {
            yield break;
        }

        yield return new HealthCheck(
            "snapshot",
            true,
            $"{snapshot} is whole: " + (quick ? "nobody has changed its files" : "every checksum fits"));
        if (isCurrent)
        {
            using var graph = GraphFolder.Open(folder);
            yield return new HealthCheck(
                "content",
                true,
                $"{graph.Papers.Count:N0} papers, {graph.Authors.Count:N0} authors, {graph.Coauthorships.Count:N0} co-authorships");
        }
    }

    // What may not be read is not damaged, and nothing would be mended by making it anew.
    private static (IReadOnlyList<string> Faults, string? Denied) Faults(
        string folder, string snapshot, bool quick, CancellationToken cancellationToken)
    {
        try
        {
            return (GraphFolder.CheckSnapshot(folder, snapshot, thorough: !quick, cancellationToken), null);
        }
        catch (CoauthorGraphException failure) when (failure.InnerException is UnauthorizedAccessException)
        {
            return ([], failure.Message);
        }
        catch (CoauthorGraphException failure)
        {
            return ([failure.Message.TrimEnd('.')], null);
        }
    }

    private static HealthCheck Damaged(string check, string detail) => new(check, false, detail);
}
