using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Edges;

/// <summary>
/// Compressed rows from blocks of edges: degrees are counted, entries fall into their rows, rows are sorted and repeats
/// put together, all on several threads. The order in which entries fall differs from run to run; as rows are sorted
/// and equal entries' weights are added in ascending order, the graph does not.
/// </summary>
internal sealed class CsrBuilder(
    List<EdgeBlock> blocks, int[] numberOf, int count, bool weighted, int threads, CancellationToken cancellationToken)
{
    private const int RowsOfAChunk = 1 << 14;

    private readonly ParallelOptions _parallel = new()
    {
        MaxDegreeOfParallelism = threads,
        CancellationToken = cancellationToken,
    };

    private long _loops;

    public long Loops => _loops;

    public long Repeats { get; private set; }

    public CsrGraph Build()
    {
        var offsets = Count();
        var neighbors = GC.AllocateUninitializedArray<int>(offsets[^1]);
        var weights = weighted ? GC.AllocateUninitializedArray<float>(neighbors.Length) : [];
        Scatter(offsets, neighbors, weights);
        var kept = Simplify(offsets, neighbors, weights);
        Repeats = (neighbors.Length - kept) / 2;
        return new CsrGraph(
            offsets.AsMemory(0, count + 1), neighbors.AsMemory(0, kept),
            weighted ? weights.AsMemory(0, kept) : default);
    }

    private int[] Count()
    {
        // Shifted by two, so that a row's place while entries fall is its start when they have fallen.
        var offsets = new int[count + 2];
        Parallel.ForEach(blocks, _parallel, [MethodImpl(HotLoop.Compiled)] (block) =>
        {
            var loops = 0;
            var pairs = MemoryMarshal.Cast<int, long>(block.Ends);
            foreach (var pair in pairs)
            {
                var (a, b) = (numberOf[(int)pair], numberOf[(int)(pair >> 32)]);
                if (a == b)
                {
                    loops++;
                    continue;
                }

                Interlocked.Increment(ref offsets[a + 2]);
                Interlocked.Increment(ref offsets[b + 2]);
            }

            Interlocked.Add(ref _loops, loops);
        });
        long total = 0;
        for (var row = 2; row < offsets.Length; row++)
        {
            total += offsets[row];
            if (total > Array.MaxLength)
            {
                throw new CoauthorGraphException(
                    ErrorCode.InputUnreadable,
                    $"There are more than {Array.MaxLength / 2} edges, more than a graph holds; cut the list down.");
            }

            offsets[row] = (int)total;
        }

        return offsets;
    }

    private void Scatter(int[] offsets, int[] neighbors, float[] weights) =>
        Parallel.ForEach(blocks, _parallel, [MethodImpl(HotLoop.Compiled)] (block) =>
    {
        var ends = block.Ends;
        for (var i = 0; i < ends.Length; i += 2)
        {
            var (a, b) = (numberOf[ends[i]], numberOf[ends[i + 1]]);
            if (a == b)
            {
                continue;
            }

            var atA = Interlocked.Increment(ref offsets[a + 1]) - 1;
            var atB = Interlocked.Increment(ref offsets[b + 1]) - 1;
            neighbors[atA] = b;
            neighbors[atB] = a;
            if (weighted)
            {
                weights[atA] = weights[atB] = block.Weights[i / 2];
            }
        }
    });

    // Sorts every row, adds up repeats and closes the gaps; the number of entries left.
    private int Simplify(int[] offsets, int[] neighbors, float[] weights)
    {
        var lengths = new int[count];
        var chunks = (count + RowsOfAChunk - 1) / RowsOfAChunk;
        Parallel.For(0, chunks, _parallel, chunk =>
        {
            for (var row = chunk * RowsOfAChunk; row < Math.Min(count, (chunk + 1) * RowsOfAChunk); row++)
            {
                var (from, to) = (offsets[row], offsets[row + 1]);
                lengths[row] = weighted
                    ? Merge(neighbors.AsSpan(from, to - from), weights.AsSpan(from, to - from))
                    : Distinct(neighbors.AsSpan(from, to - from));
            }
        });
        var kept = 0;
        for (var row = 0; row < count; row++)
        {
            var from = offsets[row];
            offsets[row] = kept;
            if (from != kept)
            {
                neighbors.AsSpan(from, lengths[row]).CopyTo(neighbors.AsSpan(kept));
                if (weighted)
                {
                    weights.AsSpan(from, lengths[row]).CopyTo(weights.AsSpan(kept));
                }
            }

            kept += lengths[row];
        }

        offsets[count] = kept;
        return kept;
    }

    private static int Distinct(Span<int> row)
    {
        row.Sort();
        var kept = 0;
        for (var i = 0; i < row.Length; i++)
        {
            if (kept == 0 || row[kept - 1] != row[i])
            {
                row[kept++] = row[i];
            }
        }

        return kept;
    }

    private static int Merge(Span<int> row, Span<float> weights)
    {
        row.Sort(weights);
        var kept = 0;
        for (var i = 0; i < row.Length;)
        {
            var start = i;
            while (i < row.Length && row[i] == row[start])
            {
                i++;
            }

            var same = weights[start..i];
            same.Sort();
            var sum = 0.0;
            foreach (var weight in same)
            {
                sum += weight;
            }

            row[kept] = row[start];
            weights[kept++] = (float)sum;
        }

        return kept;
    }
}
