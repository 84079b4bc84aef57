using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.AuthorLists;

/// <summary>
/// The last look at the authors of a record, whatever its format: <c>et al.</c>, <c>[Anonymous]</c> and the like
/// among them are nobody, a collaboration is a group though its source takes it for a person, and an e-mail address in
/// a name goes to its place.
/// </summary>
internal static class NamedAuthors
{
    /// <summary>The record with authors that are someone; the record itself where nothing is to be done.</summary>
    /// <param name="paper">The record.</param>
    /// <param name="keepsPositions">Whether the record says the positions itself, so that nobody leaves a gap; else
    /// those behind move up.</param>
    public static PaperRecord Of(PaperRecord paper, bool keepsPositions)
    {
        var authors = paper.Authors;
        for (var i = 0; i < authors.Count; i++)
        {
            if (NeedsCare(authors[i]))
            {
                return Cared(paper, keepsPositions);
            }
        }

        return paper;
    }

    private static bool NeedsCare(PaperAuthor author) => author.Name.Contains('@', StringComparison.Ordinal)
        || Nobody.Is(author.Name) || CutWords.Cuts(author.Name) || IsUnsaidGroup(author, author.Name);

    private static bool IsUnsaidGroup(PaperAuthor author, string name) => !author.Collective
        && (author is { Given.Length: > 0, Family.Length: > 0 } ? GroupNames.IsInParts(name) : GroupNames.Is(name));

    private static PaperRecord Cared(PaperRecord paper, bool keepsPositions)
    {
        var authors = new List<PaperAuthor>(paper.Authors.Count);
        var truncated = paper.AuthorsTruncated;
        var left = 0;
        foreach (var author in paper.Authors)
        {
            var name = CutWords.Without(author.Name, out var isCut);
            truncated |= isCut;
            if (Nobody.Is(name))
            {
                left += keepsPositions ? 0 : 1;
                continue;
            }

            authors.Add(Named(author, name, author.Position - left));
        }

        return paper with { Authors = authors, AuthorsTruncated = truncated };
    }

    private static PaperAuthor Named(PaperAuthor author, string name, int position)
    {
        if (IsUnsaidGroup(author, name) && Mentions.Group(name, position) is { } group)
        {
            return author with
            {
                Position = position,
                Name = group.Name,
                Given = null,
                Family = null,
                Suffix = null,
                Collective = true,
            };
        }

        if (author.Collective)
        {
            return author with { Position = position, Name = name };
        }

        var isSame = name.Length == author.Name.Length && !name.Contains('@', StringComparison.Ordinal);
        return isSame || ListedName.Author(name, position, NameOrder.GivenFirst) is not { } named
            ? author with { Position = position }
            : author with
            {
                Position = position,
                Name = named.Name,
                Given = named.Given,
                Family = named.Family,
                Suffix = named.Suffix,
                Email = author.Email ?? named.Email,
                Orcid = author.Orcid ?? named.Orcid,
                Collective = named.Collective,
            };
    }
}
