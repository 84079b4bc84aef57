using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Institutions;

/// <summary>The names of a registry that an affiliation may have, before anything is decided: those whose words stand
/// there in order, those whose words stand together in another order, and universities of which a school is
/// named.</summary>
internal static class InstitutionCandidates
{
    private const int MostWords = 8;

    /// <summary>The candidates, and whether each has its words in another order than the name.</summary>
    public static List<(PhraseHit Hit, bool IsReordered)> Of(AffiliationText text, InstitutionRegistry registry)
    {
        var hits = new List<PhraseHit>();
        registry.Trie.Find(text.Words, hits);
        var found = hits.ConvertAll(static hit => (hit, false));
        var inOrder = hits.Select(static hit => (hit.FirstWord, hit.EndWord)).ToHashSet();
        var university = registry.Words.Meanings.University;
        for (var first = 0; first < text.Words.Count; first++)
        {
            AddReordered(text, registry, first, university, inOrder, found);
            if (university >= 0 && text.IsBorder(first))
            {
                AddSchool(text, registry, first, university, found);
            }
        }

        return found;
    }

    // Only what begins or ends a part: within one, two words of any order are too often those of another name.
    private static void AddReordered(
        AffiliationText text,
        InstitutionRegistry registry,
        int first,
        int university,
        HashSet<(int First, int End)> inOrder,
        List<(PhraseHit Hit, bool IsReordered)> found)
    {
        var bag = 0UL;
        var hasUniversity = false;
        var most = Math.Min(text.Words.Count, first + MostWords);
        for (var at = first; at < most && text.Words[at].Folded is >= 0 and var word; at++)
        {
            if (at > first && text.IsStart(at))
            {
                return;
            }

            bag += InstitutionBag.Of(word);
            hasUniversity |= word == university;
            var end = at + 1;
            if (at > first && (text.IsBorder(first) || text.IsBorder(end)) && !inOrder.Contains((first, end))
                && (end - first > 2 || hasUniversity || text.FillsParts(first, end))
                && (!text.GoesOver(first, end) || (text.IsStart(first) && text.IsStart(end)))
                && registry.Bags.TryGetValue(bag, out var phrases)
                && !inOrder.Any(name => name.First <= first && name.End >= end && name.End - name.First > end - first))
            {
                // Words of a longer name are its own: "State University of New York" is not New York University.
                found.AddRange(phrases.Select(phrase => (new PhraseHit(phrase, first, end), true)));
            }
        }
    }

    // Duke School of Medicine, Harvard Medical School.
    private static void AddSchool(
        AffiliationText text,
        InstitutionRegistry registry,
        int first,
        int university,
        List<(PhraseHit Hit, bool IsReordered)> found)
    {
        var bag = InstitutionBag.Of(university);
        var school = text.SchoolOf(first);
        for (var at = first; at < school; at++)
        {
            bag += InstitutionBag.Of(text.Words[at].Folded);
        }

        if (school > first && registry.Bags.TryGetValue(bag, out var phrases))
        {
            found.AddRange(phrases.Select(phrase => (new PhraseHit(phrase, first, text.EndOfPart(first)), true)));
        }
    }
}
