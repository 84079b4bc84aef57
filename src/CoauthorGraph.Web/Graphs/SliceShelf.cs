using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Slicing;

namespace CoauthorGraph.Web.Graphs;

/// <summary>
/// The slices of one snapshot that were asked for last. One is cut at a time, a slice lives in memory and not in mapped
/// files, and few are kept: whatever is asked for, this takes no more than they do.
/// </summary>
internal sealed class SliceShelf(KnowledgeGraph whole, int threads) : IDisposable
{
    private const int MostKept = 2;
    private const int MostPapers = 500_000;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly List<(SliceFilter Asked, SlicedGraph Slice)> _kept = [];

    /// <summary>The graph cut to a filter. It is valid as long as the snapshot is, which it shares columns
    /// with.</summary>
    /// <exception cref="CoauthorGraphException">A name of the filter is not in the graph, or the slice is too
    /// large.</exception>
    public async Task<SlicedGraph> CutAsync(SliceFilter filter, CancellationToken cancellationToken)
    {
        if (filter.IsEverything)
        {
            return SlicedGraph.Of(whole, filter, threads, cancellationToken);
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            var at = _kept.FindIndex(one => one.Asked == filter);
            var slice = at >= 0 ? _kept[at].Slice : Cut(filter, cancellationToken);
            if (at >= 0)
            {
                _kept.RemoveAt(at);
            }

            // What leaves may still be read: the collector takes it when nobody does.
            _kept.Insert(0, (filter, slice));
            if (_kept.Count > MostKept)
            {
                _kept.RemoveAt(MostKept);
            }

            return slice;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private SlicedGraph Cut(SliceFilter filter, CancellationToken cancellationToken)
    {
        var papers = GraphSlicer.PapersOf(whole, filter).Count(static isKept => isKept);
        return papers <= MostPapers
            ? SlicedGraph.Of(whole, filter, threads, cancellationToken)
            : throw new CoauthorGraphException(
                ErrorCode.Usage,
                $"{papers:N0} papers pass these filters, and a page can be made of {MostPapers:N0} at most; "
                    + "narrow them, or ask at the command line.");
    }
}
