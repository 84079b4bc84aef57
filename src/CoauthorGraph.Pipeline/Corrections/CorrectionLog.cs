using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Identity.Decisions;
using CoauthorGraph.Pipeline.Building;
using CoauthorGraph.Storage;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Corrections;

/// <summary>
/// The corrections of a graph folder. A change and the snapshot in which it is in force come together, or neither does;
/// <c>decisions.jsonl</c>, a copy, follows.
/// </summary>
/// <param name="graphFolder">The folder.</param>
/// <param name="threads">Threads to use.</param>
/// <param name="programVersion">What the snapshot says it was written by.</param>
/// <param name="say">Receives a sentence about anything that was not as it was left; null for nobody.</param>
/// <param name="progress">Where progress is reported, or null.</param>
public sealed class CorrectionLog(
    string graphFolder,
    int threads,
    string programVersion,
    Action<string>? say,
    IProgress<ProgressReport>? progress)
{
    /// <summary>
    /// Adds corrections after those that are there; one that is there already moves to the end, because a later
    /// correction overrules an earlier one. Returns what became of all that are in the log, the added ones last.
    /// </summary>
    /// <exception cref="CoauthorGraphException">One has the id of another correction, and nothing is added; or the
    /// folder cannot be written to.</exception>
    public IReadOnlyList<CorrectionResult> Add(IReadOnlyList<Decision> added, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(added);
        return Change(
            store =>
            {
                var known = new Dictionary<string, string>(StringComparer.Ordinal);
                var there = store.Decisions();
                foreach (var decision in there.Concat(added))
                {
                    RequireOne(known, decision);
                }

                var ids = added.Select(static decision => decision.Id).ToHashSet(StringComparer.Ordinal);
                return
                [
                    .. there.Where(decision => !ids.Contains(decision.Id)),
                    .. added.DistinctBy(static decision => decision.Id),
                ];
            },
            cancellationToken);
    }

    /// <summary>Takes corrections out again; what they changed goes back to what the rest says.</summary>
    /// <exception cref="CoauthorGraphException">One of them is not there, and nothing is taken out; or the folder
    /// cannot be written to.</exception>
    public IReadOnlyList<CorrectionResult> Remove(
        IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => Change(
        store =>
        {
            // What an interrupted command took out already is out.
            var known = store.Decisions().Concat(store.TakenOut).Select(static decision => decision.Id).ToHashSet();
            return ids.FirstOrDefault(id => !known.Contains(id)) is { } missing
                ? throw new CoauthorGraphException(
                    ErrorCode.NotFound,
                    $"No correction '{missing}' is in '{graphFolder}'; 'coauthor decisions' lists them.")
                : [.. store.Decisions().Where(decision => !ids.Contains(decision.Id))];
        },
        cancellationToken);

    // An id says what was decided; two corrections of one id would hide each other.
    private static void RequireOne(Dictionary<string, string> known, Decision decision)
    {
        var content = Decision.IdOf(decision.Kind, decision.Mentions, decision.Others);
        if (!known.TryAdd(decision.Id, content) && known[decision.Id] != content)
        {
            throw new CoauthorGraphException(
                ErrorCode.InputUnreadable,
                $"The id '{decision.Id}' stands for two different corrections; leave it out of the one that was"
                    + " changed, and it gets its own. Nothing was taken in.");
        }
    }

    /// <summary>Makes the current snapshot anew where it is damaged, before somebody looks at it to correct
    /// it.</summary>
    /// <exception cref="CoauthorGraphException">The store is damaged too.</exception>
    public void Repair(CancellationToken cancellationToken) =>
        SnapshotRepair.Run(graphFolder, threads, programVersion, say, progress, cancellationToken);

    private List<CorrectionResult> Change(
        Func<GraphStore, IReadOnlyList<Decision>> change, CancellationToken cancellationToken)
    {
        Repair(cancellationToken);
        GraphFolder.RequireGraph(graphFolder);
        using var store = GraphStore.Open(graphFolder, threads);
        store.Decide(change(store));
        var settings = new PublicationSettings(GraphPublication.MaxAuthors(store, null), threads, programVersion);
        using var published = GraphPublication.Run(store, graphFolder, settings, progress, cancellationToken);
        foreach (var note in store.Notes)
        {
            say?.Invoke(note);
        }

        return [.. published.Corrections.Select(outcome => Result(published.Graph, outcome))];
    }

    private static CorrectionResult Result(KnowledgeGraph graph, CorrectionOutcome outcome)
    {
        var decision = outcome.Decision;
        var finder = new MentionFinder(graph.Papers, graph.Authorships);
        var authors = decision.Mentions.Concat(decision.Others)
            .Select(finder.Find)
            .Where(static row => row >= 0)
            .Select(row => graph.Authors.Id[graph.Authorships.Author.Span[row]])
            .Distinct(StringComparer.Ordinal)
            .Order(Utf8Order.Instance);
        return new CorrectionResult(decision.Id, decision.Kind, outcome.Applied, outcome.Message, [.. authors]);
    }
}
