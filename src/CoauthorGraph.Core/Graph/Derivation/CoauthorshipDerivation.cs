namespace CoauthorGraph.Core.Graph.Derivation;

/// <summary>Who wrote with whom: every pair of authors of a paper up to the cap, weight 1/(n-1) for n listed
/// authors.</summary>
internal static class CoauthorshipDerivation
{
    public static CoauthorshipTable Derive(DerivationScope scope)
    {
        var rows = TallyRows.Concat(scope.OverAuthors((from, to) => PairsOf(scope, from, to)));
        var (graph, edgeOfEntry) = BuildGraph(rows, scope.AuthorCount);
        return new CoauthorshipTable
        {
            Source = rows.Source,
            Target = rows.Target,
            Papers = rows.Papers,
            Weight = rows.Weight,
            FirstYear = rows.FirstYear,
            LastYear = rows.LastYear,
            Graph = graph,
            EdgeOfEntry = edgeOfEntry,
        };
    }

    /// <summary>Makes the graph of edges that are sorted by source, then target, with source below target.</summary>
    private static (CsrGraph Graph, int[] EdgeOfEntry) BuildGraph(TallyRows rows, int nodes)
    {
        var source = rows.Source.Span;
        var target = rows.Target.Span;
        var weight = rows.Weight.Span;
        var offsets = new int[nodes + 1];
        for (var edge = 0; edge < rows.Count; edge++)
        {
            offsets[source[edge] + 1]++;
            offsets[target[edge] + 1]++;
        }

        for (var node = 0; node < nodes; node++)
        {
            offsets[node + 1] = checked(offsets[node] + offsets[node + 1]);
        }

        var neighbors = new int[checked(rows.Count * 2)];
        var weights = new float[neighbors.Length];
        var edges = new int[neighbors.Length];
        var next = offsets.AsSpan(0, nodes).ToArray();

        // The smaller neighbours of every node first, then the larger: so each row comes out in order without a sort.
        for (var edge = 0; edge < rows.Count; edge++)
        {
            var at = next[target[edge]]++;
            neighbors[at] = source[edge];
            weights[at] = weight[edge];
            edges[at] = edge;
        }

        for (var edge = 0; edge < rows.Count; edge++)
        {
            var at = next[source[edge]]++;
            neighbors[at] = target[edge];
            weights[at] = weight[edge];
            edges[at] = edge;
        }

        return (new CsrGraph(offsets, neighbors, weights), edges);
    }

    private static TallyRows PairsOf(DerivationScope scope, int from, int to)
    {
        var authors = scope.Parts.Authorships.Author.Span;
        var paperOf = scope.Parts.Authorships.Paper.Span;
        var offsets = scope.Papers.AuthorshipOffsets.Span;
        var flags = scope.Papers.Flags.Span;
        var years = scope.Papers.Year.Span;
        var rows = new TallyRows();
        var keys = new PairKeys();
        for (var author = from; author < to; author++)
        {
            keys.Clear();
            var before = -1;
            foreach (var row in scope.OfAuthor[author])
            {
                var paper = paperOf[row];
                if (paper == before || flags[paper].HasFlag(PaperFlags.HyperAuthored))
                {
                    continue;
                }

                before = paper;
                for (var other = offsets[paper]; other < offsets[paper + 1]; other++)
                {
                    if (authors[other] > author)
                    {
                        keys.Add(authors[other], paper);
                    }
                }
            }

            var last = -1L;
            foreach (var key in keys.Sorted())
            {
                if (key == last)
                {
                    continue; // The other author stands on the paper twice.
                }

                if (last < 0 || PairKeys.Target(key) != PairKeys.Target(last))
                {
                    rows.Begin(author, PairKeys.Target(key));
                }

                last = key;
                var paper = PairKeys.Row(key);
                rows.Add(
                    (float)CoauthorshipTable.WeightOfPaper(offsets[paper + 1] - offsets[paper]), years[paper]);
            }
        }

        return rows.Trimmed();
    }
}
