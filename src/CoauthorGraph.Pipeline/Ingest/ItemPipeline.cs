using System.Collections.Concurrent;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Sources;

namespace CoauthorGraph.Pipeline.Ingest;

/// <summary>
/// Reads a file on one thread and works on its items on the others, while the items before are used; items come in the
/// order of the file, whatever the threads.
/// </summary>
internal static class ItemPipeline
{
    private const int ChunkItems = 1024;
    private const int ChunksAhead = 6;

    /// <summary>What is made of each item, a part of the file at a time.</summary>
    public static IEnumerable<T[]> Of<T>(
        OpenedInput input, Func<ReadItem, T> make, int threads, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var chunks = new BlockingCollection<ReadItem[]>(ChunksAhead);
        var reading = Task.Run(() => ReadAhead(input, chunks, stop.Token), CancellationToken.None);
        var making = Task.FromResult<T[]?>(null);
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop.Token };
        T[]? Next()
        {
            if (!chunks.TryTake(out var items, Timeout.Infinite, stop.Token))
            {
                return null;
            }

            var made = new T[items.Length];
            Parallel.For(0, items.Length, options, i => made[i] = make(items[i]));
            return made;
        }

        try
        {
            making = Task.Run(Next, CancellationToken.None);
            while (making.GetAwaiter().GetResult() is { } made)
            {
                making = Task.Run(Next, CancellationToken.None);
                yield return made;
            }
        }
        finally
        {
            stop.Cancel();
            Wait(making);
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

    private static void Wait(Task task) => ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
}
