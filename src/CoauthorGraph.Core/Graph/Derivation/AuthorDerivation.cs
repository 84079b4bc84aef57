namespace CoauthorGraph.Core.Graph.Derivation;

/// <summary>The authors: names, ORCID, papers and years from their authorships.</summary>
internal static class AuthorDerivation
{
    public static AuthorTable Derive(DerivationScope scope)
    {
        var count = scope.AuthorCount;
        var names = new StringColumnBuilder();
        var aliases = new StringColumnBuilder();
        var aliasOffsets = new int[count + 1];
        var orcids = new StringColumnBuilder();
        var papers = new int[count];
        var firstYear = new int[count];
        var lastYear = new int[count];
        var choice = new PrintedNames(scope.Parts.Authorships.Name);
        for (var author = 0; author < count; author++)
        {
            if ((author & 0xFFFF) == 0)
            {
                scope.CancellationToken.ThrowIfCancellationRequested();
            }

            var rows = scope.OfAuthor[author];
            AddNames(scope.Parts, author, rows, choice, names, aliases);
            aliasOffsets[author + 1] = aliases.Count;
            orcids.AddUtf8(AgreedOrcid(scope.Parts.Authorships.Orcid, rows));
            CountPapers(scope, rows, out papers[author], out firstYear[author], out lastYear[author]);
        }

        return new AuthorTable
        {
            Id = scope.Parts.AuthorIds,
            Name = names.Build(),
            Aliases = new StringListColumn(aliasOffsets, aliases.Build()),
            Orcid = orcids.Build(),
            FormerIds = scope.Parts.FormerIds,
            Papers = papers,
            FirstYear = firstYear,
            LastYear = lastYear,
            Authorships = scope.OfAuthor,
        };
    }

    private static void AddNames(
        GraphParts parts, int author, ReadOnlySpan<int> rows, PrintedNames choice, StringColumnBuilder names,
        StringColumnBuilder aliases)
    {
        var printed = parts.Authorships.Name;
        var first = rows.IsEmpty ? default : printed.GetUtf8(rows[0]);
        if (AllAre(first, printed, rows)
            && (parts.AuthorNames is null || parts.AuthorNames.GetUtf8(author).SequenceEqual(first)))
        {
            names.AddUtf8(first);
            return;
        }

        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var name = printed[row];
            uses[name] = uses.GetValueOrDefault(name) + 1;
        }

        var main = parts.AuthorNames is { } chosen ? chosen[author] : choice.Main(uses);
        names.Add(main);
        foreach (var alias in uses.Keys.Where(name => name != main).Order(StringComparer.Ordinal))
        {
            aliases.Add(alias);
        }
    }

    private static bool AllAre(ReadOnlySpan<byte> name, StringColumn printed, ReadOnlySpan<int> rows)
    {
        foreach (var row in rows)
        {
            if (!printed.GetUtf8(row).SequenceEqual(name))
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<byte> AgreedOrcid(StringColumn orcids, ReadOnlySpan<int> rows)
    {
        ReadOnlySpan<byte> agreed = default;
        foreach (var row in rows)
        {
            var orcid = orcids.GetUtf8(row);
            if (!orcid.IsEmpty && !agreed.IsEmpty && !orcid.SequenceEqual(agreed))
            {
                return default;
            }

            agreed = orcid.IsEmpty ? agreed : orcid;
        }

        return agreed;
    }

    private static void CountPapers(
        DerivationScope scope, ReadOnlySpan<int> rows, out int papers, out int firstYear, out int lastYear)
    {
        var paperOf = scope.Parts.Authorships.Paper.Span;
        var years = scope.Papers.Year.Span;
        papers = firstYear = lastYear = 0;
        var before = -1;
        foreach (var row in rows)
        {
            var paper = paperOf[row];
            if (paper == before)
            {
                continue;
            }

            before = paper;
            papers++;
            if (years[paper] != 0)
            {
                firstYear = firstYear == 0 ? years[paper] : Math.Min(firstYear, years[paper]);
                lastYear = Math.Max(lastYear, years[paper]);
            }
        }
    }
}
