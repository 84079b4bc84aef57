using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Communities.History;

/// <summary>
/// Who wrote with whom in a window of years: the authors with a paper in it, and their pairs up to the cap on authors,
/// weighted by 1/(n-1). Time is that of a sort of the pairs; 16 bytes a pair and paper.
/// </summary>
internal sealed class WindowNetwork
{
    private WindowNetwork(CsrGraph graph, int[] authors, int[] papersOf, int papers)
    {
        Graph = graph;
        Authors = authors;
        PapersOf = papersOf;
        Papers = papers;
    }

    /// <summary>The network; nodes are places in <see cref="Authors"/>.</summary>
    public CsrGraph Graph { get; }

    /// <summary>Rows of the authors, ascending.</summary>
    public int[] Authors { get; }

    /// <summary>Papers of each author in the window.</summary>
    public int[] PapersOf { get; }

    /// <summary>Papers of the window.</summary>
    public int Papers { get; }

    public static WindowNetwork Of(KnowledgeGraph graph, YearWindow window, CancellationToken cancellationToken)
    {
        var node = new int[graph.Authors.Count]; // First the number of papers, then the node of each author.
        var papers = new List<(int Paper, int[] Authors)>();
        var offsets = graph.Papers.AuthorshipOffsets.Span;
        var years = graph.Papers.Year.Span;
        for (var paper = 0; paper < years.Length; paper++)
        {
            if (years[paper] == 0 || years[paper] < window.First || years[paper] > window.Last)
            {
                continue;
            }

            var authors = AuthorsOf(graph.Authorships.Author.Span[offsets[paper]..offsets[paper + 1]]);
            papers.Add((paper, authors));
            foreach (var author in authors)
            {
                node[author]++;
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        var active = Enumerable.Range(0, node.Length).Where(author => node[author] > 0).ToArray();
        var papersOf = Array.ConvertAll(active, author => node[author]);
        for (var i = 0; i < active.Length; i++)
        {
            node[active[i]] = i;
        }

        var (pairs, weights) = Pairs(graph.Papers, papers, node);
        cancellationToken.ThrowIfCancellationRequested();
        return new WindowNetwork(Rows(pairs, weights, active.Length), active, papersOf, papers.Count);
    }

    private static int[] AuthorsOf(ReadOnlySpan<int> listed)
    {
        var authors = new List<int>(listed.Length);
        foreach (var author in listed)
        {
            if (author >= 0)
            {
                authors.Add(author);
            }
        }

        authors.Sort();
        return [.. authors.Distinct()];
    }

    // Each pair once, in order.
    private static (List<ulong> Pairs, List<float> Weights) Pairs(
        PaperTable table, List<(int Paper, int[] Authors)> papers, int[] node)
    {
        var flags = table.Flags.Span;
        var keys = new List<ulong>();
        var parts = new List<double>();
        foreach (var (paper, authors) in papers)
        {
            if (flags[paper].HasFlag(PaperFlags.HyperAuthored))
            {
                continue;
            }

            var weight = CoauthorshipTable.WeightOfPaper(table.AuthorCount(paper));
            for (var i = 0; i < authors.Length; i++)
            {
                for (var k = i + 1; k < authors.Length; k++)
                {
                    keys.Add(((ulong)node[authors[i]] << 32) | (uint)node[authors[k]]);
                    parts.Add(weight);
                }
            }
        }

        var (sorted, share) = (keys.ToArray(), parts.ToArray());
        Array.Sort(sorted, share);
        var (pairs, weights) = (new List<ulong>(), new List<float>());
        for (var at = 0; at < sorted.Length;)
        {
            var (key, sum) = (sorted[at], 0.0);
            for (; at < sorted.Length && sorted[at] == key; at++)
            {
                sum += share[at];
            }

            pairs.Add(key);
            weights.Add((float)sum);
        }

        return (pairs, weights);
    }

    private static CsrGraph Rows(List<ulong> pairs, List<float> weightOf, int nodes)
    {
        var offsets = new int[nodes + 1];
        foreach (var pair in pairs)
        {
            offsets[(int)(pair >> 32) + 1]++;
            offsets[(int)(uint)pair + 1]++;
        }

        for (var node = 0; node < nodes; node++)
        {
            offsets[node + 1] += offsets[node];
        }

        var next = offsets.AsSpan(0, nodes).ToArray();
        var (neighbors, weights) = (new int[2 * pairs.Count], new float[2 * pairs.Count]);
        // The smaller neighbours of every node first, then the larger: so each row is in order without a sort.
        for (var i = 0; i < pairs.Count; i++)
        {
            var at = next[(int)(uint)pairs[i]]++;
            (neighbors[at], weights[at]) = ((int)(pairs[i] >> 32), weightOf[i]);
        }

        for (var i = 0; i < pairs.Count; i++)
        {
            var at = next[(int)(pairs[i] >> 32)]++;
            (neighbors[at], weights[at]) = ((int)(uint)pairs[i], weightOf[i]);
        }

        return new CsrGraph(offsets, neighbors, weights);
    }
}
