namespace CoauthorGraph.Core.Graph.Derivation;

/// <summary>Who wrote with whom: every pair of authors of a paper up to the cap, weight 1/(n-1) for n listed
/// authors.</summary>
internal static class CoauthorshipDerivation
{
    public static CoauthorshipTable Derive(DerivationScope scope)
    {
        var rows = TallyRows.Concat(scope.OverAuthors((from, to) => PairsOf(scope, from, to)));
        var (graph, edgeOfEntry) = CoauthorshipTable.GraphOf(
            rows.Source, rows.Target, rows.Weight, scope.AuthorCount);
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
