using System.Globalization;
using System.Runtime.CompilerServices;
using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Analytics.Edges;

/// <summary>
/// Edge lists whose ids are small whole numbers that lie close together, which nearly all are: blocks are parsed on
/// several threads while the next is read, and the graph is made by <see cref="CsrBuilder"/>.
/// </summary>
internal static class NumberedEdges
{
    private const int BlockBytes = 1 << 20;

    /// <summary>The graph, or null when the ids are others.</summary>
    public static EdgeListGraph? TryRead(
        Func<Stream> open, Func<Stream>? openNodes, bool weighted, int threads, CancellationToken cancellationToken)
    {
        var edges = Blocks(open, weighted, nodes: false, threads, cancellationToken);
        if (edges is null)
        {
            return null;
        }

        List<EdgeBlock>? nodes = [];
        if (openNodes is not null)
        {
            nodes = Blocks(openNodes, weighted: false, nodes: true, threads, cancellationToken);
        }

        if (nodes is null || Number([.. edges, .. nodes]) is not { } ids)
        {
            return null;
        }

        var builder = new CsrBuilder(edges, ids.NumberOf, ids.Names.Length, weighted, threads, cancellationToken);
        var graph = builder.Build();
        var (rejected, first, line) = (0L, (string?)null, 0L);
        foreach (var block in edges)
        {
            first ??= block.FirstRejected is null
                ? null
                : string.Create(
                    CultureInfo.InvariantCulture, $"line {line + block.FirstRejectedLine} is {block.FirstRejected}");
            rejected += block.Rejected;
            line += block.Lines;
        }

        return new EdgeListGraph(
            graph, NodeNames.OfNumbers(ids.Names), builder.Loops, builder.Repeats, rejected, first);
    }

    // All blocks in their order, or null as soon as one has other ids.
    private static List<EdgeBlock>? Blocks(
        Func<Stream> open, bool weighted, bool nodes, int threads, CancellationToken cancellationToken)
    {
        using var stream = open();
        var blocks = new List<EdgeBlock>();
        var waiting = new Queue<Task<EdgeBlock>>();
        var kept = Array.Empty<byte>();
        for (var isEnd = false; !isEnd;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var buffer = GC.AllocateUninitializedArray<byte>(kept.Length + BlockBytes);
            kept.CopyTo(buffer, 0);
            var length = kept.Length + stream.ReadAtLeast(
                buffer.AsSpan(kept.Length), BlockBytes, throwOnEndOfStream: false);
            isEnd = length < buffer.Length;
            var whole = isEnd ? length : buffer.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;
            if (whole == 0 && !isEnd && kept.Length > 0)
            {
                var before = blocks.Sum(static block => (long)block.Lines)
                    + waiting.Sum(static task => (long)task.Result.Lines);
                throw new CoauthorGraphException(
                    ErrorCode.InputUnreadable,
                    $"Line {before + 1} is longer than {BlockBytes >> 20} MB; this is no edge list.");
            }

            kept = buffer[whole..length];
            waiting.Enqueue(Task.Run(
                () => EdgeBlock.Parse(buffer.AsSpan(0, whole), weighted, nodes), cancellationToken));
            while (waiting.Count > (isEnd ? 0 : threads))
            {
                var block = waiting.Dequeue().GetAwaiter().GetResult();
                blocks.Add(block);
                if (block.HasOtherIds)
                {
                    Task.WaitAll([.. waiting], cancellationToken);
                    return null;
                }
            }
        }

        return blocks;
    }

    [MethodImpl(HotLoop.Compiled)]
    private static (int[] NumberOf, long[] Names)? Number(List<EdgeBlock> blocks)
    {
        var (most, ids) = (-1, 0L);
        foreach (var block in blocks)
        {
            ids += block.Count;
            foreach (var id in block.Ends)
            {
                most = Math.Max(most, id);
            }
        }

        if (most >= (4 * ids) + 1024)
        {
            return null;
        }

        var number = new int[most + 1];
        foreach (var block in blocks)
        {
            foreach (var id in block.Ends)
            {
                number[id] = 1;
            }
        }

        var count = 0;
        foreach (var seen in number)
        {
            count += seen;
        }

        var names = new long[count];
        var next = 0;
        for (var id = 0; id < number.Length; id++)
        {
            if (number[id] != 0)
            {
                names[next] = id;
                number[id] = next++;
            }
        }

        return (number, names);
    }
}
