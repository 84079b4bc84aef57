using System.Collections.Concurrent;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Extraction;
using CoauthorGraph.Readers.Sources;

namespace CoauthorGraph.Pipeline.Ingest;

/// <summary>
/// Reads a file on one thread and extracts on the others; items come in the order of the file, whatever the threads.
/// </summary>
internal static class ExtractedItems
{
    private const int ChunkItems = 1024;
    private const int ChunksAhead = 6;

    public static IEnumerable<ReadItem[]> Of(
        OpenedInput input, RecordExtractor extractor, int threads, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var chunks = new BlockingCollection<ReadItem[]>(ChunksAhead);
        var reading = Task.Run(() => ReadAhead(input, chunks, stop.Token), CancellationToken.None);
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        try
        {
            foreach (var chunk in chunks.GetConsumingEnumerable(cancellationToken))
            {
                Parallel.For(0, chunk.Length, options, i =>
                {
                    if (chunk[i].Paper is { } paper)
                    {
                        chunk[i] = extractor.Extract(paper);
                    }
                });
                yield return chunk;
            }
        }
        finally
        {
            stop.Cancel();
            Wait(reading);
        }

        // A failure of the reader is the failure of the whole.
        reading.GetAwaiter().GetResult();
    }

    private static void ReadAhead(OpenedInput input, BlockingCollection<ReadItem[]> chunks, CancellationToken stop)
    {
        var chunk = new List<ReadItem>(ChunkItems);
        try
        {
            foreach (var item in input.Read(stop))
            {
                chunk.Add(item);
                if (chunk.Count == ChunkItems)
                {
                    chunks.Add([.. chunk], stop);
                    chunk.Clear();
                }
            }
        }
        finally
        {
            // What stands before the place where a file is damaged is not lost.
            if (chunk.Count > 0 && !stop.IsCancellationRequested)
            {
                chunks.Add([.. chunk], stop);
            }

            chunks.CompleteAdding();
        }
    }

    private static void Wait(Task reading) => ((IAsyncResult)reading).AsyncWaitHandle.WaitOne();
}
