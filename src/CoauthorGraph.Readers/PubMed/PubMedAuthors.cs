using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Text;
using CoauthorGraph.Readers.Xml;

namespace CoauthorGraph.Readers.PubMed;

/// <summary>
/// The author list of a PubMed article: <c>LastName, ForeName</c> or <c>Initials, Suffix, CollectiveName,
/// Identifier</c> (ORCID), <c>AffiliationInfo/Affiliation</c>, or <c>Affiliation</c> in older files.
/// </summary>
internal static class PubMedAuthors
{
    public static List<PaperAuthor> Of(IEnumerable<XmlElement> lists)
    {
        var authors = new List<PaperAuthor>();
        foreach (var person in lists.SelectMany(static list => list.All("Author")))
        {
            var author = person.TextOf("CollectiveName") is { } group
                ? Mentions.Group(group, authors.Count)
                : Mentions.Parts(
                    person.TextOf("ForeName") ?? person.TextOf("Initials"), person.TextOf("LastName"),
                    person.TextOf("Suffix"), authors.Count);
            if (author is not null)
            {
                authors.Add(author with { Orcid = Orcid(person), Affiliations = Affiliations(person) });
            }
        }

        return authors;
    }

    private static string? Orcid(XmlElement person) => person.All("Identifier")
        .Where(static id => id.Attribute("Source") is "ORCID")
        .Select(static id => OrcidId.Of(id.Plain))
        .FirstOrDefault(static id => id is not null);

    private static IReadOnlyList<Affiliation> Affiliations(XmlElement person) => Mentions.Affiliations(
        person.All("AffiliationInfo").SelectMany(static info => info.All("Affiliation"))
            .Concat(person.All("Affiliation"))
            .Select(static affiliation => affiliation.Plain));
}
