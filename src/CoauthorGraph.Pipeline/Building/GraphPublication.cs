using System.Globalization;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Storage;

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
    /// Groups records to papers, decides who is who, derives the rest, and publishes a snapshot. Where only corrections
    /// changed, the current snapshot gives the papers and nothing is grouped or read again.
    /// </summary>
    public static PublishedGraph Run(
        GraphStore store,
        string graphFolder,
        PublicationSettings settings,
        IProgress<ProgressReport>? progress,
        CancellationToken cancellationToken)
    {
        using var shown = store.HasUnpublishedRecords ? null : GraphFolder.Open(graphFolder);
        IReadOnlyList<(string Format, string Id, string PaperId)> regrouped = [];
        HashSet<string> papers;
        if (shown is null)
        {
            progress?.Report(new ProgressReport("matching papers", 0));
            regrouped = PaperGrouping.Changed(store.Records.Keys(), out papers);
            if (regrouped.Count > 0)
            {
                store.InTransaction(() => store.Records.Assign(regrouped));
            }
        }
        else
        {
            papers = new HashSet<string>(shown.Papers.Id.AsEnumerable(), StringComparer.Ordinal);
        }

        var builder = new GraphBuilder(store, settings.Threads, progress);
        var info = new SnapshotInfo("", 0, settings.ProgramVersion, settings.MaxAuthors, 0);
        using var graph = builder.Build(info, shown, settings.Reconsider, cancellationToken);
        progress?.Report(new ProgressReport("writing the snapshot", 0));
        store.Publish(graph, cancellationToken);
        return new PublishedGraph(GraphFolder.Open(graphFolder), papers, regrouped, builder.Corrections);
    }
}
