namespace CoauthorGraph.Core.Graph.Derivation;

/// <summary>What every derivation works from, and the order in which work over authors is split and joined
/// again.</summary>
internal sealed class DerivationScope(
    GraphParts parts, PaperTable papers, IntListColumn ofAuthor, int threads, CancellationToken cancellationToken)
{
    private const int AuthorsPerPart = 1 << 14;

    public GraphParts Parts { get; } = parts;

    public PaperTable Papers { get; } = papers;

    /// <summary>Authorship rows of each author, ascending.</summary>
    public IntListColumn OfAuthor { get; } = ofAuthor;

    public int AuthorCount => OfAuthor.Count;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>
    /// Runs <paramref name="work"/> over ranges of author rows, several at once, and returns the results in order of
    /// the ranges, which do not depend on the number of threads.
    /// </summary>
    public T[] OverAuthors<T>(Func<int, int, T> work)
    {
        var results = new T[(AuthorCount + AuthorsPerPart - 1) / AuthorsPerPart];
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = threads,
            CancellationToken = CancellationToken,
        };
        Parallel.For(0, results.Length, options, part =>
        {
            var from = part * AuthorsPerPart;
            results[part] = work(from, Math.Min(AuthorCount, from + AuthorsPerPart));
        });
        return results;
    }
}
