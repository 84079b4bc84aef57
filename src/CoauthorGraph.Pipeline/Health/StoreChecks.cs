using CoauthorGraph.Core.Errors;
using CoauthorGraph.Storage;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Health;

/// <summary>Looks at the store of a graph folder, and whether it is that of the snapshot.</summary>
internal static class StoreChecks
{
    private const string Remedy = "Lost by it is what the snapshots do not show: records as they were read, and "
        + "further ingests and corrections of this folder; questions and exports go on. 'coauthor restore' of a backup, or "
        + "'coauthor ingest' of the files with --graph and a new folder, makes it anew.";

    public static IEnumerable<HealthCheck> Of(string folder, bool quick, CancellationToken cancellationToken)
    {
        StoreReport? report = null;
        string? denied = null;
        try
        {
            report = GraphFolder.IsLocked(folder)
                ? null
                : StoreCheck.Run(folder, RecordCheck.IsWhole, thorough: !quick, cancellationToken);
        }
        catch (CoauthorGraphException failure)
        {
            denied = failure.Message;
        }

        if (denied is not null)
        {
            yield return new HealthCheck("store", false, $"store.duckdb was not looked at: {denied}");
            yield break;
        }

        if (report is null)
        {
            yield return new HealthCheck("store", true, "Not looked at while it is being written");
            yield break;
        }

        foreach (var fault in report.Faults)
        {
            yield return new HealthCheck("store", false, $"store.duckdb is damaged: {fault}. {Remedy}");
        }

        if (report.Faults.Count > 0)
        {
            yield break;
        }

        if (!quick)
        {
            yield return new HealthCheck("records", true, $"{report.Records:N0} records are what was read");
        }

        yield return Beside(folder, report);
    }

    private static HealthCheck Beside(string folder, StoreReport report)
    {
        if (report.IsPending || report.Snapshot is null || report.Snapshot != GraphFolder.CurrentSnapshot(folder))
        {
            return new HealthCheck(
                "store", true, "The store holds more than the snapshot shows; 'coauthor doctor --repair', or the next command that "
                    + "writes, shows it");
        }

        try
        {
            using var graph = GraphFolder.Open(folder);
            return graph.Papers.Count == report.Papers && graph.Authorships.Count == report.Mentions
                ? new HealthCheck("store", true, "The snapshot shows all that is stored")
                : new HealthCheck(
                    "store",
                    false,
                    $"store.duckdb holds {report.Papers:N0} papers with {report.Mentions:N0} mentions, the snapshot "
                        + $"made of it shows {graph.Papers.Count:N0} with {graph.Authorships.Count:N0}. {Remedy}");
        }
        catch (CoauthorGraphException)
        {
            return new HealthCheck("store", true, "What is stored can be read");
        }
    }
}
