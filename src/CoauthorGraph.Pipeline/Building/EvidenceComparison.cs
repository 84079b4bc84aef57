using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>
/// Whether mentions are compared by the same as before. What tells nobody apart is no difference: how a title or an
/// abstract is punctuated, the order of a list, the place among the authors. What an older snapshot did not keep is
/// none either, for nothing was decided on it.
/// </summary>
internal sealed class EvidenceComparison(KnowledgeGraph before, BaseTables now)
{
    /// <summary>Whether a paper says the same of all its mentions, but for who they are.</summary>
    public bool IsSamePaper(int old, int paper)
    {
        var (was, papers) = (before.Papers, now.Papers);
        return was.Year.Span[old] == papers.Year.Span[paper]
            && IsCut(was, old) == IsCut(papers, paper)
            && VenueOf(was, old).SequenceEqual(VenueOf(papers, paper))
            && IsSameText(was.Title, old, papers.Title, paper)
            && IsSameText(was.Abstract, old, papers.Abstract, paper)
            && IsSameList(was.References, old, papers.References, paper)
            && IsSameList(was.Grants, old, papers.Grants, paper);
    }

    /// <summary>Whether a mention's name is cut into the same parts.</summary>
    public bool IsSameName(int old, int row) =>
        before.Authorships.Given.GetUtf8(old).SequenceEqual(now.Authorships.Given.GetUtf8(row))
        && before.Authorships.Family.GetUtf8(old).SequenceEqual(now.Authorships.Family.GetUtf8(row))
        && ((before.Authorships.Flags.Span[old] ^ now.Authorships.Flags.Span[row]) & AuthorshipFlags.Collective) == 0;

    /// <summary>Whether a mention has the same ids and affiliations.</summary>
    /// <param name="old">The paper and the mention before.</param>
    /// <param name="at">Both now.</param>
    public bool IsSameMention((int Paper, int Row) old, (int Paper, int Row) at) =>
        before.Authorships.Orcid.GetUtf8(old.Row).SequenceEqual(now.Authorships.Orcid.GetUtf8(at.Row))
        && before.Authorships.SourceId.GetUtf8(old.Row).SequenceEqual(now.Authorships.SourceId.GetUtf8(at.Row))
        && Surety(before.Authorships, old.Row) == Surety(now.Authorships, at.Row)
        && AreSamePlaces(
            PlacesOf(before.Papers, before.Authorships, old), PlacesOf(now.Papers, now.Authorships, at));

    private static bool IsCut(PaperTable papers, int paper) =>
        papers.Flags.Span[paper].HasFlag(PaperFlags.AuthorsTruncated);

    // An id that a name alone told, and an ORCID that a person's record told, part less surely than printed ones.
    private static AuthorshipFlags Surety(AuthorshipTable authorships, int row) =>
        authorships.Flags.Span[row] & (AuthorshipFlags.SourceIdByName | AuthorshipFlags.OrcidOfPerson);

    // The main category stands for a venue.
    private static ReadOnlySpan<byte> VenueOf(PaperTable papers, int paper)
    {
        var venue = papers.Venue.GetUtf8(paper);
        var offsets = papers.Categories.Offsets.Span;
        return venue.IsEmpty && offsets[paper] < offsets[paper + 1]
            ? papers.Categories.Values.GetUtf8(offsets[paper])
            : venue;
    }

    private static bool IsSameText(StringColumn left, int i, StringColumn right, int j) =>
        left.GetUtf8(i).SequenceEqual(right.GetUtf8(j)) || TextFolding.Words(left[i]) == TextFolding.Words(right[j]);

    private static bool IsSameList(StringListColumn left, int i, StringListColumn right, int j)
    {
        if (left.Count == 0 || right.Count == 0)
        {
            return true;
        }

        var (a, b) = (left.Offsets.Span[i], right.Offsets.Span[j]);
        var count = left.Offsets.Span[i + 1] - a;
        if (count != right.Offsets.Span[j + 1] - b)
        {
            return false;
        }

        for (var at = 0; at < count; at++)
        {
            if (!left.Values.GetUtf8(a + at).SequenceEqual(right.Values.GetUtf8(b + at)))
            {
                return left[i].ToHashSet(StringComparer.Ordinal).SetEquals(right[j]);
            }
        }

        return true;
    }

    // Where none is printed for an author, those of the paper may be the author's.
    private static ReadOnlySpan<int> PlacesOf(
        PaperTable papers, AuthorshipTable authorships, (int Paper, int Row) at) =>
        authorships.Affiliations[at.Row] is { IsEmpty: false } own ? own : papers.Affiliations[at.Paper];

    private bool AreSamePlaces(ReadOnlySpan<int> old, ReadOnlySpan<int> at)
    {
        if (old.Length != at.Length)
        {
            return false;
        }

        for (var i = 0; i < at.Length; i++)
        {
            if (!before.Affiliations.Raw.GetUtf8(old[i]).SequenceEqual(now.Affiliations.Raw.GetUtf8(at[i])))
            {
                return Texts(before.Affiliations, old).SetEquals(Texts(now.Affiliations, at));
            }
        }

        return true;
    }

    private static HashSet<string> Texts(AffiliationTable affiliations, ReadOnlySpan<int> rows)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            texts.Add(affiliations.Raw[row]);
        }

        return texts;
    }
}
