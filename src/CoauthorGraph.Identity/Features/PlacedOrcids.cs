using System.Collections;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Identity.Features;

/// <summary>
/// The ORCIDs of mentions without those that stand beside the wrong name. Whoever deposits a paper fills them into a
/// list of its authors, and puts one beside two names or all of them a line too low; so the one whose ORCID it is
/// stands on the same paper. An ORCID beside two names of a paper is worth nothing for either, and so is one beside a
/// name where the paper has another name that the ORCID has elsewhere on more papers. One beside more names than a
/// person is called by fills an empty field, and is worth nothing anywhere.
/// </summary>
internal static class PlacedOrcids
{
    private const int MostNames = 48;

    /// <summary>For each authorship its ORCID as a number, or -1 where it has none that can be believed.</summary>
    public static int[] Of(PaperTable papers, AuthorshipTable authorships, NameCatalog names)
    {
        var orcid = SourceIds.Numbers(authorships.Orcid, static text => text);
        TakeOut(Repeated(orcid, authorships.Paper.Span), orcid);
        TakeOut(Misplaced(orcid, papers, authorships.Paper.Span, names), orcid);
        return orcid;
    }

    private static void TakeOut(BitArray rows, int[] orcid)
    {
        for (var row = 0; row < orcid.Length; row++)
        {
            orcid[row] = rows[row] ? -1 : orcid[row];
        }
    }

    private static BitArray Repeated(int[] orcid, ReadOnlySpan<int> paper)
    {
        var repeated = new BitArray(orcid.Length);
        var last = new int[Count(orcid)];
        Array.Fill(last, -1);
        for (var row = 0; row < orcid.Length; row++)
        {
            if (orcid[row] >= 0)
            {
                ref var before = ref last[orcid[row]];
                if (before >= 0 && paper[before] == paper[row])
                {
                    repeated[before] = repeated[row] = true;
                }

                before = row;
            }
        }

        return repeated;
    }

    private static BitArray Misplaced(int[] orcid, PaperTable papers, ReadOnlySpan<int> paper, NameCatalog names)
    {
        var misplaced = new BitArray(orcid.Length);
        foreach (var rows in OfSeveralNames(orcid, names))
        {
            var papersOf = rows.CountBy(row => names.FormOf[row]).ToArray();
            if (papersOf.Length > MostNames)
            {
                rows.ForEach(row => misplaced[row] = true);
                continue;
            }

            foreach (var (form, _) in papersOf)
            {
                var own = papersOf.Sum(name => IsCompatible(names, form, name.Key) ? name.Value : 0) - 1;
                var strange = Array.FindAll(papersOf, name => !IsCompatible(names, form, name.Key));
                if (strange.Sum(static name => name.Value) <= own)
                {
                    continue;
                }

                foreach (var row in rows.Where(row => names.FormOf[row] == form))
                {
                    misplaced[row] = HasBetter(papers.AuthorshipOffsets.Span, paper[row], strange, own, names);
                }
            }

            Array.ForEach(papersOf, name => names.Forget(name.Key));
        }

        return misplaced;
    }

    // Whether a paper has a name that an ORCID has elsewhere on more papers than its own there.
    private static bool HasBetter(
        ReadOnlySpan<int> offsets, int paper, KeyValuePair<int, int>[] elsewhere, int own, NameCatalog names)
    {
        for (var row = offsets[paper]; row < offsets[paper + 1]; row++)
        {
            var votes = 0;
            foreach (var (form, count) in elsewhere)
            {
                votes += IsCompatible(names, names.FormOf[row], form) ? count : 0;
            }

            if (votes > own)
            {
                return true;
            }
        }

        return false;
    }

    // The rows of each ORCID that stands beside more than one whole name; hardly one in ten does.
    private static IEnumerable<List<int>> OfSeveralNames(int[] orcid, NameCatalog names)
    {
        var name = new int[Count(orcid)];
        Array.Fill(name, -1);
        var rowsOf = new SortedDictionary<int, List<int>>();
        for (var row = 0; row < orcid.Length; row++)
        {
            if (orcid[row] >= 0)
            {
                ref var first = ref name[orcid[row]];
                var full = names.FullOf[names.FormOf[row]];
                first = first < 0 ? full : first;
                if (first != full)
                {
                    rowsOf.TryAdd(orcid[row], []);
                }
            }
        }

        for (var row = 0; row < orcid.Length; row++)
        {
            if (orcid[row] >= 0 && rowsOf.TryGetValue(orcid[row], out var rows))
            {
                rows.Add(row);
            }
        }

        return rowsOf.Values;
    }

    private static bool IsCompatible(NameCatalog names, int left, int right) =>
        names.BlockOf[left] == names.BlockOf[right]
        && NameForm.Relate(names.Form(left), names.Form(right)) != NameRelation.Conflict;

    private static int Count(int[] orcid) => orcid.Length == 0 ? 0 : orcid.Max() + 1;
}
