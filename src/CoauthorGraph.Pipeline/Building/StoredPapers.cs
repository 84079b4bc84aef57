using CoauthorGraph.Core.Records;
using CoauthorGraph.Pipeline.Persons;
using CoauthorGraph.Storage;
using CoauthorGraph.Storage.Records;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>The papers of a store, each made of its records, in the order of their ids.</summary>
internal static class StoredPapers
{
    private const int ChunkPapers = 2048;

    /// <summary>All papers.</summary>
    /// <param name="store">The store.</param>
    /// <param name="persons">Tells what person records say of mentions; null where there are none.</param>
    /// <param name="threads">Threads to use.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static IEnumerable<MergedPaper> Of(
        GraphStore store, PersonTeller? persons, int threads, CancellationToken cancellationToken) =>
        Of(store.Records.ByPaper(), persons, threads, cancellationToken);

    /// <summary>Those of some papers that still have records.</summary>
    public static IEnumerable<MergedPaper> Of(
        GraphStore store,
        IEnumerable<string> paperIds,
        PersonTeller? persons,
        int threads,
        CancellationToken cancellationToken) =>
        Of(store.Records.ByPaper(paperIds), persons, threads, cancellationToken);

    private static IEnumerable<MergedPaper> Of(
        IEnumerable<(string PaperId, RecordText Text)> records,
        PersonTeller? persons,
        int threads,
        CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        using var chunks = Groups(records).Chunk(ChunkPapers).GetEnumerator();
        MergedPaper[]? Next()
        {
            if (!chunks.MoveNext())
            {
                return null;
            }

            var groups = chunks.Current;
            var papers = new MergedPaper[groups.Length];
            Parallel.For(
                0, groups.Length, options, static () => new StoredRecordParser(),
                (i, _, parser) =>
                {
                    papers[i] = Make(groups[i].Id, groups[i].Records, parser, persons);
                    return parser;
                },
                static _ => { });
            return papers;
        }

        // The next papers are read while these are used.
        var next = Task.Run(Next, CancellationToken.None);
        try
        {
            while (next.GetAwaiter().GetResult() is { } papers)
            {
                next = Task.Run(Next, CancellationToken.None);
                foreach (var paper in papers)
                {
                    yield return paper;
                }
            }
        }
        finally
        {
            // Who stops early must not take the reader away from under it.
            Task.WaitAny([next], CancellationToken.None);
        }
    }

    private static IEnumerable<(string Id, List<RecordText> Records)> Groups(
        IEnumerable<(string PaperId, RecordText Text)> records)
    {
        string? id = null;
        var texts = new List<RecordText>();
        foreach (var (paper, text) in records)
        {
            if (id is not null && id != paper)
            {
                yield return (id, texts);
                texts = [];
            }

            id = paper;
            texts.Add(text);
        }

        if (id is not null)
        {
            yield return (id, texts);
        }
    }

    private static MergedPaper Make(
        string id, List<RecordText> texts, StoredRecordParser parser, PersonTeller? persons)
    {
        var records = new List<PaperRecord>(texts.Count);
        foreach (var text in texts)
        {
            var record = parser.Extracted(text);
            records.Add(persons?.Tell(record) ?? record);
        }

        return PaperMerge.Merge(id, records);
    }
}
