using System.Collections.Frozen;
using System.Globalization;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Memory;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Pipeline.Persons;
using CoauthorGraph.Storage;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>Brings the snapshot of a graph folder up to what its store and its corrections say.</summary>
internal static class GraphPublication
{
    private const int StandardMaxAuthors = 100;

    /// <summary>The cap of authors for co-author pairs: what is wanted, else what the graph was made with.</summary>
    public static int MaxAuthors(GraphStore store, int? wanted)
    {
        var kept = store.Setting("max_authors") is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
        var chosen = wanted ?? (kept == 0 ? StandardMaxAuthors : kept);
        if (chosen != kept)
        {
            store.InTransaction(() =>
            {
                store.SetSetting("max_authors", chosen.ToString(CultureInfo.InvariantCulture));
                store.MarkPending();
            });
        }

        return chosen;
    }

    /// <summary>
    /// Groups records to papers, decides who is who, derives the rest, and publishes a snapshot. Papers whose records
    /// are what they were are taken from the current snapshot.
    /// </summary>
    public static PublishedGraph Run(
        GraphStore store,
        string graphFolder,
        PublicationSettings settings,
        IProgress<ProgressReport>? progress,
        CancellationToken cancellationToken)
    {
        using var before = OpenWhole(store, graphFolder, cancellationToken);
        if (store.HasUnpublishedRecords)
        {
            progress?.Report(new ProgressReport("matching papers", 0));
            store.ReleaseMemory();
            GroupPapers(store, before);
            store.ReleaseMemory();
        }

        PhaseMemory.Release();

        var changed = store.ChangedPapers() ?? FrozenSet<string>.Empty;
        var laid = Laid(store, before, changed);
        var shown = before is not null && laid is not null && !store.IsExtractedAnew && CanKeep(before, laid)
            ? before
            : null;
        using var chunks = store.SpillChunks();
        var builder = new GraphBuilder(store, chunks, settings.Threads, progress);
        var info = new SnapshotInfo("", 0, settings.ProgramVersion, settings.MaxAuthors, 0)
        {
            Build = BuildIdentity.Value,
        };
        // Without the graph before nobody can say of which mentions something else is known.
        var reconsider = settings.Reconsider || (before is null && (changed.Count > 0 || store.Persons.HaveChanged));
        using var graph = builder.Build(info, before, shown, laid ?? changed, reconsider, cancellationToken);
        chunks.Evict();
        PhaseMemory.Release();
        progress?.Report(new ProgressReport("writing the snapshot", 0));
        store.Publish(graph, cancellationToken);
        return new PublishedGraph(
            GraphFolder.Open(graphFolder),
            changed.Union(builder.PapersWithOtherEvidence).ToHashSet(StringComparer.Ordinal),
            builder.Corrections);
    }

    /// <summary>Decides which records are one paper.</summary>
    /// <param name="store">The store.</param>
    /// <param name="before">The graph that shows all records but the changed ones, which alone are then looked at; null
    /// to look at all.</param>
    public static void GroupPapers(GraphStore store, KnowledgeGraph? before)
    {
        var regrouped = before is null ? RegroupAll(store) : RegroupChanged(store, before);
        if (regrouped.Count > 0)
        {
            store.InTransaction(() => store.Records.Assign(regrouped));
        }
    }

    // The current snapshot, where it shows what is stored. What of it goes into the next one gets a checksum that says
    // it is whole, so every file of it is compared with its own first.
    private static KnowledgeGraph? OpenWhole(
        GraphStore store, string graphFolder, CancellationToken cancellationToken)
    {
        if (store.ChangedPapers() is null)
        {
            return null;
        }

        if (store.SnapshotFaults(thorough: true, cancellationToken).Count == 0)
        {
            return GraphFolder.Open(graphFolder);
        }

        store.SetAside(GraphFolder.RequireGraph(graphFolder));
        return null;
    }

    // The papers that cannot be copied from the graph before; null for all.
    private static IReadOnlySet<string>? Laid(GraphStore store, KnowledgeGraph? before, IReadOnlySet<string> changed) =>
        before is null || PersonReach.Papers(store, before) is not { } told ? null
            : told.Count == 0 ? changed
            : changed.Union(told).ToHashSet(StringComparer.Ordinal);

    // Another program may lay papers out in another way, and an older snapshot lacks columns; where much changed,
    // reading all is no slower.
    private static bool CanKeep(KnowledgeGraph before, IReadOnlySet<string> changed) =>
        before.Info.SchemaVersion == GraphStore.SnapshotSchemaVersion
        && before.Info.Build == BuildIdentity.Value && changed.Count <= before.Papers.Count / 4;

    private static List<(string Format, string Id, string PaperId)> RegroupAll(GraphStore store) =>
        PaperGrouping.Changed(store.Records.Keys(), static _ => false);

    private static List<(string Format, string Id, string PaperId)> RegroupChanged(
        GraphStore store, KnowledgeGraph before)
    {
        var records = store.Records.ChangedKeys();
        var theirs = records.Select(static record => record.PaperId).OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var changed = store.ChangedPapers()!;
        return PaperGrouping.Changed(
            records,
            id => !theirs.Contains(id) && !changed.Contains(id) && before.Papers.Id.Find(id) >= 0);
    }
}
