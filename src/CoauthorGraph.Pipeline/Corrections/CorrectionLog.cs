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
/// The corrections of a graph folder. Each change writes <c>decisions.jsonl</c> first and publishes a snapshot with it
/// in force after that; interrupted between the two, the next ingest or correction brings the snapshot up to it.
/// </summary>
/// <param name="graphFolder">The folder.</param>
/// <param name="threads">Threads to use.</param>
/// <param name="programVersion">What the snapshot says it was written by.</param>
/// <param name="progress">Where progress is reported, or null.</param>
public sealed class CorrectionLog(
    string graphFolder, int threads, string programVersion, IProgress<ProgressReport>? progress)
{
    /// <summary>
    /// Adds corrections after those that are there; one that is there already moves to the end, because a later
    /// correction overrules an earlier one. Returns what became of all that are in the log, the added ones last.
    /// </summary>
    /// <exception cref="CoauthorGraphException">The folder cannot be written to.</exception>
    public IReadOnlyList<CorrectionResult> Add(IReadOnlyList<Decision> added, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(added);
        var ids = added.Select(static decision => decision.Id).ToHashSet(StringComparer.Ordinal);
        return Change(
            there => [.. there.Where(decision => !ids.Contains(decision.Id)), .. added.DistinctBy(static d => d.Id)],
            cancellationToken);
    }

    /// <summary>Takes a correction out again; what it changed goes back to what the rest says.</summary>
    /// <exception cref="CoauthorGraphException">There is no such correction, or the folder cannot be written
    /// to.</exception>
    public IReadOnlyList<CorrectionResult> Remove(string id, CancellationToken cancellationToken) => Change(
        there => there.Any(decision => decision.Id == id)
            ? [.. there.Where(decision => decision.Id != id)]
            : throw new CoauthorGraphException(
                ErrorCode.NotFound, $"No correction '{id}' is in '{graphFolder}'; 'coauthor decisions' lists them."),
        cancellationToken);

    private List<CorrectionResult> Change(
        Func<IReadOnlyList<Decision>, IReadOnlyList<Decision>> change, CancellationToken cancellationToken)
    {
        GraphFolder.RequireGraph(graphFolder);
        using var store = GraphStore.Open(graphFolder, threads);
        store.SaveDecisions(change(store.Decisions()));
        var settings = new PublicationSettings(GraphPublication.MaxAuthors(store, null), threads, programVersion);
        using var published = GraphPublication.Run(store, graphFolder, settings, progress, cancellationToken);
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
