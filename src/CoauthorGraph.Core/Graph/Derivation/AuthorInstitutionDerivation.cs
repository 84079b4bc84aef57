namespace CoauthorGraph.Core.Graph.Derivation;

/// <summary>Who was where: the institutions printed for an author, counted once a paper.</summary>
internal static class AuthorInstitutionDerivation
{
    public static AuthorInstitutionTable Derive(DerivationScope scope)
    {
        var rows = TallyRows.Concat(scope.OverAuthors((from, to) => InstitutionsOf(scope, from, to)));
        return new AuthorInstitutionTable
        {
            Author = rows.Source,
            Institution = rows.Target,
            Papers = rows.Papers,
            FirstYear = rows.FirstYear,
            LastYear = rows.LastYear,
        };
    }

    private static TallyRows InstitutionsOf(DerivationScope scope, int from, int to)
    {
        var paperOf = scope.Parts.Authorships.Paper.Span;
        var printed = scope.Parts.Authorships.Affiliations;
        var institutionOf = scope.Parts.Affiliations.Institution.Span;
        var years = scope.Papers.Year.Span;
        var rows = new TallyRows();
        var keys = new PairKeys();
        for (var author = from; author < to; author++)
        {
            keys.Clear();
            foreach (var row in scope.OfAuthor[author])
            {
                foreach (var affiliation in printed[row])
                {
                    if (institutionOf[affiliation] >= 0)
                    {
                        keys.Add(institutionOf[affiliation], paperOf[row]);
                    }
                }
            }

            var last = -1L;
            foreach (var key in keys.Sorted())
            {
                if (key == last)
                {
                    continue;
                }

                if (last < 0 || PairKeys.Target(key) != PairKeys.Target(last))
                {
                    rows.Begin(author, PairKeys.Target(key));
                }

                last = key;
                rows.Add(0, years[PairKeys.Row(key)]);
            }
        }

        return rows.Trimmed();
    }
}
