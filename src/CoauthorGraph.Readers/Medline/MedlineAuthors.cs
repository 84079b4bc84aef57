using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.AuthorLists;
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
    public static AuthorListBuilder Of(TaggedRecord record)
    {
        var list = new AuthorListBuilder();
        var affiliations = new List<string>();
        var fullName = false;
        foreach (var (tag, lines) in record.Fields)
        {
            var value = TaggedRecord.Join(lines);
            var isName = tag is "FAU" or "CN" || (tag == "AU" && !fullName);
            if (isName)
            {
                Close(list, affiliations);
            }

            switch (tag)
            {
                case "FAU":
                    fullName = list.Add(Plain(value), NameOrder.GivenFirst) is not null;
                    break;
                case "AU" when !fullName:
                    Add(Plain(value), list);
                    break;
                case "AU":
                    fullName = false;
                    break;
                case "CN" when list.Personal(Plain(value)) is { } group:
                    list.Add(Mentions.Group(group, list.Authors.Count));
                    break;
                case "AD" when list.Authors.Count > 0:
                    affiliations.Add(value);
                    break;
                case "AUID" when list.Authors.Count > 0:
                    list.Replace(list.Authors[^1] with { Orcid = list.Authors[^1].Orcid ?? Orcid(value) });
                    break;
                default:
                    break;
            }
        }

        Close(list, affiliations);
        return list;
    }

    // "Dai ZX": initials without periods are parted, as they are where the full name is known.
    private static void Add(string name, AuthorListBuilder list)
    {
        if (list.Add(name, NameOrder.InitialsLast) is { Given: { Length: > 1 } given } author
            && given.AsSpan().IndexOfAnyExceptInRange('A', 'Z') < 0)
        {
            var parted = Mentions.Parts(
                string.Join(' ', given.ToCharArray()), author.Family, author.Suffix, author.Position);
            list.Replace(parted ?? author);
        }
    }

    private static string Plain(string name) => Markup.IsIn(name) ? AuthorListText.Plain(name) : name;

    private static void Close(AuthorListBuilder list, List<string> affiliations)
    {
        if (affiliations.Count > 0)
        {
            list.Replace(list.Authors[^1] with { Affiliations = Mentions.Affiliations(affiliations) });
            affiliations.Clear();
        }
    }

    private static string? Orcid(string value) => value.StartsWith("ORCID", StringComparison.OrdinalIgnoreCase)
        ? OrcidId.Of(value[5..].TrimStart(':', ' ')) : null;
}
