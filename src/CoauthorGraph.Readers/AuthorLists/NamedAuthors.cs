using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Readers.AuthorLists;

/// <summary>
/// The last look at the authors of a record, whatever its format: <c>et al.</c>, <c>[Anonymous]</c> and the like
/// among them are nobody, and an e-mail address in a name goes to its place.
/// </summary>
internal static class NamedAuthors
{
    /// <summary>The record with authors that are someone; the record itself where nothing is to be done.</summary>
    public static PaperRecord Of(PaperRecord paper)
    {
        var authors = paper.Authors;
        for (var i = 0; i < authors.Count; i++)
        {
            if (NeedsCare(authors[i].Name))
            {
                return paper.Source.Format == "records" ? paper : Cared(paper);
            }
        }

        return paper;
    }

    private static bool NeedsCare(string name) =>
        name.Contains('@', StringComparison.Ordinal) || Nobody.Is(name) || CutWords.Cuts(name);

    private static PaperRecord Cared(PaperRecord paper)
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
                left++;
                continue;
            }

            var position = author.Position - left;
            var isSame = name.Length == author.Name.Length && !name.Contains('@', StringComparison.Ordinal);
            authors.Add(isSame || ListedName.Author(name, position, NameOrder.GivenFirst) is not { } named
                ? author with { Position = position }
                : author with
                {
                    Position = position,
                    Name = named.Name,
                    Given = named.Given,
                    Family = named.Family,
                    Suffix = named.Suffix,
                    Email = named.Email,
                    Orcid = author.Orcid ?? named.Orcid,
                });
        }

        return paper with { Authors = authors, AuthorsTruncated = truncated };
    }
}
