using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.AuthorLists;
using CoauthorGraph.Readers.Text;
using CoauthorGraph.Readers.Xml;

namespace CoauthorGraph.Readers.Marc;

/// <summary>
/// The authors of a MARC record: 100 and 700 with a (<c>Family, Given</c>), c (suffix), u and v (affiliations), i and j
/// (INSPIRE's: its own id, and <c>ORCID:…</c>), 0 and 1 (addresses of the person, ORCID among them); 110 and 710 a are
/// organisations. Who is there as editor, translator and the like (e or 4) is no author.
/// </summary>
internal static class MarcAuthors
{
    public static List<PaperAuthor> Of(XmlElement record)
    {
        var authors = new List<PaperAuthor>();
        foreach (var field in record.All("datafield"))
        {
            var tag = field.Attribute("tag");
            if (tag is not ("100" or "700" or "110" or "710") || !IsAuthor(field))
            {
                continue;
            }

            foreach (var author in Named(MarcPaper.Sub(field, 'a')?.TrimEnd(',', ' '), tag[1] == '1', authors.Count))
            {
                authors.Add(author with
                {
                    Orcid = Orcid(field),
                    SourceId = MarcPaper.Sub(field, 'i') is { } inspire ? "inspire:" + inspire : null,
                    Affiliations = Mentions.Affiliations(
                        MarcPaper.Subs(field, 'v').Concat(MarcPaper.Subs(field, 'u'))),
                });
            }
        }

        return authors;
    }

    // One name, as the format wants it, or several as some programs write them: "Ada Quill & Bo Reed".
    private static IEnumerable<PaperAuthor> Named(string? name, bool isGroup, int position)
    {
        if (isGroup)
        {
            return Mentions.Group(name, position) is { } group ? [group] : [];
        }

        var names = name is null ? [] : AuthorListSeparators.HasWords(name)
            ? AuthorListCutter.Names(name, new AuthorListStyle { OneByOne = true }) : [name];
        return names.Select((person, i) => Mentions.Printed(WithoutDot(person), position + i)).OfType<PaperAuthor>();
    }

    private static bool IsAuthor(XmlElement field)
    {
        var roles = MarcPaper.Subs(field, 'e').Concat(MarcPaper.Subs(field, '4'))
            .Select(static role => role.ToLowerInvariant()).ToList();
        return roles.Count == 0 || roles.Exists(static role =>
            role.Contains("aut", StringComparison.Ordinal) || role.Contains("cre", StringComparison.Ordinal));
    }

    // A period ends the field, unless it ends an initial.
    private static string? WithoutDot(string? name) =>
        name is [.., var before, '.'] && char.IsLower(before) && !name.EndsWith("r.", StringComparison.Ordinal)
            ? name[..^1] : name;

    private static string? Orcid(XmlElement field)
    {
        foreach (var text in MarcPaper.Subs(field, 'j').Concat(MarcPaper.Subs(field, '0'))
            .Concat(MarcPaper.Subs(field, '1')))
        {
            if (text.Contains("orcid", StringComparison.OrdinalIgnoreCase)
                && OrcidId.Of(text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..]) is { } orcid)
            {
                return orcid;
            }
        }

        return null;
    }
}
