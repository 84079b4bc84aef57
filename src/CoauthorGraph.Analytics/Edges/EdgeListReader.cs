using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Analytics.Edges;

/// <summary>
/// Reads an edge list: two ids a line and an optional weight, parted by spaces, tabs or commas; <c>#</c> and <c>%</c>
/// begin comments. The graph is undirected and simple. 16 bytes an edge while it is read (24 with weights), 8 an edge
/// afterwards, 16 with weights; more for ids that are no small numbers.
/// </summary>
public static class EdgeListReader
{
    private const int BlockBytes = 1 << 22;

    /// <summary>Reads a graph.</summary>
    /// <param name="open">Opens the edge list; it is read again when its ids are not all whole numbers from 0 to
    /// 2,147,483,647.</param>
    /// <param name="openNodes">Opens a list of further nodes, one id a line, or null.</param>
    /// <param name="weighted">Whether weights are kept.</param>
    /// <param name="threads">Threads to use; the graph does not depend on it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CoauthorGraphException">There are more nodes or edges than a graph can hold, a line is longer
    /// than some MB, or it holds zero bytes. Any other line that is no edge is passed over and counted.</exception>
    public static EdgeListGraph Read(
        Func<Stream> open, Func<Stream>? openNodes, bool weighted, int threads, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(open);
        if (NumberedEdges.TryRead(open, openNodes, weighted, threads, cancellationToken) is { } numbered)
        {
            return numbered;
        }

        var lines = new EdgeLines(weighted);
        if (TryRead(open, lines, cancellationToken)
            && (openNodes is null || TryRead(openNodes, lines.AsNodes(), cancellationToken)))
        {
            return lines.ToNumberedGraph();
        }

        lines = new EdgeLines(weighted) { IdsAreText = true };
        TryRead(open, lines, cancellationToken);
        if (openNodes is not null)
        {
            TryRead(openNodes, lines.AsNodes(), cancellationToken);
        }

        return lines.ToNamedGraph();
    }

    // False as soon as an id is not a number where numbers are expected.
    private static bool TryRead(Func<Stream> open, EdgeLines lines, CancellationToken cancellationToken)
    {
        using var stream = open();
        var buffer = new byte[BlockBytes];
        var kept = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var read = stream.Read(buffer, kept, buffer.Length - kept);
            var end = kept + read;
            var last = read == 0 ? end : buffer.AsSpan(0, end).LastIndexOf((byte)'\n') + 1;
            if (!lines.Add(buffer.AsSpan(0, last)))
            {
                return false;
            }

            if (read == 0)
            {
                return true;
            }

            kept = end - last;
            if (kept == buffer.Length)
            {
                throw new CoauthorGraphException(
                    ErrorCode.InputUnreadable,
                    $"Line {lines.Lines + 1} is longer than {BlockBytes >> 20} MB; this is no edge list.");
            }

            buffer.AsSpan(last, kept).CopyTo(buffer);
        }
    }
}
