using System.Text;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Extraction;
using CoauthorGraph.Readers.PaperRecords;
using CoauthorGraph.Storage;
using CoauthorGraph.Storage.Records;

namespace CoauthorGraph.Pipeline.Ingest;

/// <summary>
/// Brings what was found in stored records up to another version of the extractor, from what was read of them. Records
/// in which the same is found are not written; interrupted, it begins anew and finds done what was done.
/// </summary>
internal static class Reextraction
{
    private const int ChunkRecords = 4096;
    private const int BatchRecords = 20_000;

    /// <summary>Extracts all records anew and notes the version. Gives the number of records that changed.</summary>
    public static int Run(
        GraphStore store,
        RecordExtractor extractor,
        int threads,
        IProgress<ProgressReport>? progress,
        CancellationToken cancellationToken)
    {
        var batch = new List<StoredRecord>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        int done = 0, changed = 0;
        foreach (var chunk in store.Records.All().Chunk(ChunkRecords))
        {
            var anew = new StoredRecord[chunk.Length];
            Parallel.For(0, chunk.Length, options, static () => new PaperRecordParser(), (i, _, parser) =>
            {
                anew[i] = Extract(chunk[i], extractor, parser);
                return parser;
            }, static _ => { });
            batch.AddRange(anew.Where((record, i) => record != chunk[i]));
            if (batch.Count >= BatchRecords)
            {
                changed += batch.Count;
                store.InTransaction(() => Write(store, batch));
                batch.Clear();
            }

            progress?.Report(new ProgressReport("extracting anew", done += chunk.Length));
        }

        store.InTransaction(() =>
        {
            Write(store, batch);
            if (done > 0 && store.ExtractorVersion != extractor.Version)
            {
                store.MarkPending();
            }

            store.MarkExtracted(extractor.Version);
        });
        return changed + batch.Count;
    }

    private static void Write(GraphStore store, List<StoredRecord> batch)
    {
        if (batch.Count > 0)
        {
            store.MarkPending();
            store.Records.Replace(batch);
        }
    }

    private static StoredRecord Extract(StoredRecord stored, RecordExtractor extractor, PaperRecordParser parser)
    {
        var kept = parser.Parse(Encoding.UTF8.GetBytes(stored.Json), new RecordSource("", stored.Format, 0));
        var raw = stored.Found is null ? OlderRecord.Raw(kept) : kept;
        var anew = StagedRecord.Of(raw, extractor.Extract(raw), stored.Keys.Apart).Stored;
        return stored.Found is null
            ? anew with { Id = stored.Id }
            : stored with { Keys = anew.Keys, Found = anew.Found };
    }
}
