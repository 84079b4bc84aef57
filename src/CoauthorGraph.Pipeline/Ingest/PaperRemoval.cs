using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Pipeline.Building;
using CoauthorGraph.Pipeline.Persons;
using CoauthorGraph.Storage;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Ingest;

/// <summary>
/// Takes papers out of a graph folder, with all records they are made of, and what files say about persons. A file that
/// was read before does not bring them back; a new one that holds them does.
/// </summary>
public static class PaperRemoval
{
    /// <summary>Removes papers and publishes a snapshot without them.</summary>
    /// <param name="graphFolder">The folder.</param>
    /// <param name="papers">Ids of papers.</param>
    /// <param name="personSources">Files whose person records go, as <c>format:file</c>.</param>
    /// <param name="threads">Threads to use.</param>
    /// <param name="programVersion">What the snapshot says it was written by.</param>
    /// <param name="say">Receives a sentence about anything that was not as it was left; null for nobody.</param>
    /// <param name="progress">Where progress is reported, or null.</param>
    /// <param name="cancellationToken">Stops it; the records are gone then, and the next ingest shows it.</param>
    /// <exception cref="CoauthorGraphException">A paper or a file is not there; nothing is removed then.</exception>
    public static RemovalSummary Run(
        string graphFolder,
        IReadOnlyCollection<string> papers,
        IReadOnlyCollection<string> personSources,
        int threads,
        string programVersion,
        Action<string>? say,
        IProgress<ProgressReport>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(papers);
        ArgumentNullException.ThrowIfNull(personSources);
        var wanted = papers.ToHashSet(StringComparer.Ordinal);
        SnapshotRepair.Run(graphFolder, threads, programVersion, say, progress, cancellationToken);
        RequireAll(graphFolder, wanted);
        using var store = GraphStore.Open(graphFolder, threads);
        RequireAll(store, personSources);
        var records = store.Records.Keys()
            .Where(record => record.PaperId is { } paper && wanted.Contains(paper))
            .Select(static record => (record.Format, record.Id))
            .ToList();
        long persons = 0;
        store.InTransaction(() =>
        {
            store.MarkPending();
            store.Records.Remove(records);
            persons = personSources.Distinct(StringComparer.Ordinal)
                .Sum(source => store.Persons.Remove(source, KeptPerson.KeysOf));
        });
        var settings = new PublicationSettings(GraphPublication.MaxAuthors(store, null), threads, programVersion);
        using var published = GraphPublication.Run(store, graphFolder, settings, progress, cancellationToken);
        foreach (var note in store.Notes)
        {
            say?.Invoke(note);
        }

        var graph = published.Graph;
        return new RemovalSummary(
            wanted.Count, records.Count, graph.Papers.Count, graph.Authors.Count, graph.Coauthorships.Count)
        {
            PersonsRemoved = personSources.Count == 0 ? null : persons,
        };
    }

    private static void RequireAll(GraphStore store, IReadOnlyCollection<string> personSources)
    {
        var there = personSources.Count == 0 ? [] : store.Persons.Sources().Select(static one => one.Source).ToList();
        if (personSources.Except(there, StringComparer.Ordinal).FirstOrDefault() is { } missing)
        {
            throw new CoauthorGraphException(
                ErrorCode.NotFound,
                $"No person records of '{missing}' are in '{store.Folder}'; "
                    + (there.Count == 0 ? "there are none at all." : $"there are those of {string.Join(", ", there)}.")
                    + " Nothing was removed.");
        }
    }

    private static void RequireAll(string graphFolder, HashSet<string> wanted)
    {
        using var graph = GraphFolder.Open(graphFolder);
        var missing = wanted.Where(id => graph.Papers.Id.Find(id) < 0).Order(Utf8Order.Instance).ToList();
        if (missing.Count > 0)
        {
            throw new CoauthorGraphException(
                ErrorCode.NotFound,
                $"No paper '{missing[0]}' is in '{graphFolder}'; 'coauthor papers' lists them. Nothing was removed.");
        }
    }
}
