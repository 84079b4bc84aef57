using System.Text.Json;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.Json;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Crossref;

/// <summary>
/// The contributors of a Crossref work: <c>given, family, suffix, ORCID, affiliation[].name</c> with the ROR id in
/// <c>affiliation[].id</c>; <c>name</c> for an organisation.
/// </summary>
internal static class CrossrefAuthors
{
    public static List<PaperAuthor> Of(JsonElement work)
    {
        var authors = new List<PaperAuthor>();
        foreach (var person in work.List("author"))
        {
            var author = person.Text("name") is { } name && person.Text("family") is null
                ? Mentions.Group(name, authors.Count)
                : Mentions.Parts(Markup.Plain(person.Text("given")), Markup.Plain(person.Text("family")),
                    person.Text("suffix"), authors.Count);
            if (author is not null)
            {
                authors.Add(author with
                {
                    Orcid = Identifiers.Orcid(person.Text("ORCID")),
                    Affiliations = Affiliations(person),
                });
            }
        }

        return authors;
    }

    private static List<Affiliation> Affiliations(JsonElement person)
    {
        var result = new List<Affiliation>();
        foreach (var affiliation in person.List("affiliation"))
        {
            var raw = TextFolding.CollapseSpace(Markup.Plain(affiliation.Text("name") ?? affiliation.Text()));
            if (raw.Length == 0)
            {
                continue;
            }

            var ror = affiliation.List("id")
                .Where(static id => id.Text("id-type") is "ROR" or "ror")
                .Select(static id => id.Text("id"))
                .FirstOrDefault();
            result.Add(new Affiliation(raw, ror));
        }

        return result;
    }
}
