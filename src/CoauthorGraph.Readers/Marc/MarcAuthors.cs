using CoauthorGraph.Core.Records;
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

            var name = MarcPaper.Sub(field, 'a')?.TrimEnd(',', ' ');
            var author = tag[1] == '1'
                ? Mentions.Group(name, authors.Count)
                : Mentions.Printed(WithoutDot(name), authors.Count);
            if (author is not null)
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
                && Identifiers.Orcid(text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..]) is { } orcid)
            {
                return orcid;
            }
        }

        return null;
    }
}
