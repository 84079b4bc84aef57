using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Tagged;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Medline;

/// <summary>
/// The authors of a MEDLINE record: <c>FAU</c> (full) and <c>AU</c> (with initials) name the same person, <c>AUID</c>
/// and <c>AD</c> after them belong to that person; older records have only <c>AU</c> and one <c>AD</c>. <c>CN</c> is a
/// group.
/// </summary>
internal static class MedlineAuthors
{
    public static List<PaperAuthor> Of(TaggedRecord record)
    {
        var authors = new List<PaperAuthor>();
        var affiliations = new List<string>();
        var fullName = false;
        foreach (var (tag, lines) in record.Fields)
        {
            var value = TaggedRecord.Join(lines);
            PaperAuthor? next = null;
            switch (tag)
            {
                case "FAU":
                    next = Mentions.Printed(value, authors.Count);
                    fullName = next is not null;
                    break;
                case "AU" when !fullName:
                    next = Abbreviated(value, authors.Count);
                    break;
                case "AU":
                    fullName = false;
                    break;
                case "CN":
                    next = Mentions.Group(value, authors.Count);
                    break;
                case "AD" when authors.Count > 0:
                    affiliations.Add(value);
                    break;
                case "AUID" when authors.Count > 0:
                    authors[^1] = authors[^1] with { Orcid = authors[^1].Orcid ?? Orcid(value) };
                    break;
                default:
                    break;
            }

            if (next is not null)
            {
                Close(authors, affiliations);
                authors.Add(next);
            }
        }

        Close(authors, affiliations);
        return authors;
    }

    private static void Close(List<PaperAuthor> authors, List<string> affiliations)
    {
        if (affiliations.Count > 0)
        {
            authors[^1] = authors[^1] with { Affiliations = Mentions.Affiliations(affiliations) };
            affiliations.Clear();
        }
    }

    // "Dai Z", "van der Berg JH Jr": initials without periods come last.
    private static PaperAuthor? Abbreviated(string name, int position)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var last = words.Length - 1;
        var suffix = last > 1 && Core.Names.NameParticles.IsSuffix(words[last]) ? words[last--] : null;
        return last < 1 || words[last].AsSpan().IndexOfAnyExceptInRange('A', 'Z') >= 0
            ? Mentions.Printed(name, position)
            : Mentions.Parts(
                string.Join(' ', words[last].ToCharArray()), string.Join(' ', words[..last]), suffix, position);
    }

    private static string? Orcid(string value) => value.StartsWith("ORCID", StringComparison.OrdinalIgnoreCase)
        ? Identifiers.Orcid(value[5..].TrimStart(':', ' ')) : null;
}
