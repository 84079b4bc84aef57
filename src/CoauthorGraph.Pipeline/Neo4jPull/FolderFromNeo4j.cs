using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Neo4j.Pull;
using CoauthorGraph.Pipeline.Building;
using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Pipeline.Remote;
using CoauthorGraph.Storage;
using CoauthorGraph.Storage.Records;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Neo4jPull;

/// <summary>
/// Makes a graph folder of a database that another installation filled. Papers keep their ids and stay apart as they
/// are there; who is who is taken over as decided, so author ids are the same. Later ingests go on from it: a paper
/// that is read again is the same paper, and brings its abstract.
/// </summary>
public static class FolderFromNeo4j
{
    /// <summary>Pulls into a folder that has no graph yet.</summary>
    /// <exception cref="CoauthorGraphException">The folder has a graph, or the database refuses.</exception>
    public static async Task<PullSummary> RunAsync(
        RemoteGraph remote, string folder, int threads, string programVersion, TimeProvider time,
        IProgress<ProgressReport>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(remote);
        ArgumentNullException.ThrowIfNull(time);
        var started = time.GetTimestamp();
        if (GraphFolder.CurrentSnapshot(folder) is not null)
        {
            throw new CoauthorGraphException(
                ErrorCode.GraphFolder,
                $"There is a graph in '{folder}' already; name a new folder with --graph for what is pulled.");
        }

        var pulled = await GraphPull.RunAsync(remote.Database, remote.Database.Name, progress, cancellationToken);
        using var store = GraphStore.Open(folder, threads);
        return store.OrTakeBack(() =>
        {
            var papers = Store(store, pulled, progress);
            store.InTransaction(() => SaveMentions(store, pulled, papers));
            var settings = new PublicationSettings(
                GraphPublication.MaxAuthors(store, pulled.MaxAuthors), threads, programVersion);
            using var published = GraphPublication.Run(store, folder, settings, progress, cancellationToken);
            var graph = published.Graph;
            return new PullSummary(
                graph.Papers.Count, graph.Authors.Count, graph.Authorships.Count, graph.Coauthorships.Count,
                graph.Info.Id, Math.Round(time.GetElapsedTime(started).TotalSeconds, 2));
        });
    }

    /// <summary>Stores the records; the result is each paper's id in the store by its id there.</summary>
    private static Dictionary<string, string> Store(
        GraphStore store, PulledGraph pulled, IProgress<ProgressReport>? progress)
    {
        var stage = new RecordStage(store);
        stage.Load();
        var alike = AlikePapers(pulled.Papers);
        for (var i = 0; i < pulled.Papers.Count; i++)
        {
            var paper = pulled.Papers[i];
            stage.Add(StagedRecord.Of(paper, paper, apart: alike.Contains(paper.Id)));
            if (i % 4096 == 0)
            {
                progress?.Report(new ProgressReport("storing papers", i, pulled.Papers.Count));
            }
        }

        stage.Flush();
        GraphPublication.GroupPapers(store, before: null);
        return store.Records.Keys().ToDictionary(
            static key => key.Id, static key => key.PaperId ?? key.Id, StringComparer.Ordinal);
    }

    /// <summary>
    /// Papers that would be one here although they are several there: they stay apart, also from what is ingested
    /// later. All others are known by DOI, arXiv identifier or title when they are read again from a file.
    /// </summary>
    private static HashSet<string> AlikePapers(IReadOnlyList<PaperRecord> papers) =>
        PaperGrouping.Changed(
            papers.Select(static paper =>
                (paper.Source.Format, paper.Id, MatchKeys.Of(paper, apart: false), (string?)null)),
            static _ => false)
            .GroupBy(static record => record.PaperId, StringComparer.Ordinal)
            .Where(static group => group.Skip(1).Any())
            .SelectMany(static group => group.Select(static record => record.Id))
            .ToHashSet(StringComparer.Ordinal);

    private static void SaveMentions(GraphStore store, PulledGraph pulled, Dictionary<string, string> papers)
    {
        var mentions = pulled.Mentions
            .Select(mention => mention with { PaperId = papers[mention.PaperId] })
            .OrderBy(static mention => mention.PaperId, Utf8Order.Instance)
            .ThenBy(static mention => mention.Position)
            .ThenBy(static mention => mention.Name, Utf8Order.Instance);
        store.MarkPending();
        store.Mentions.RemoveOf(papers.Values);
        store.Mentions.Add(mentions.Select(static mention => new StoredMention(
            mention.PaperId, mention.Position, mention.Name, mention.AuthorId, mention.AuthorId, mention.Confidence)));
        store.Mentions.SaveFormerIds(pulled.FormerIds);
    }
}
