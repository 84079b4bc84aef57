using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Text;
using CoauthorGraph.Readers.Xml;

namespace CoauthorGraph.Readers.Jats;

/// <summary>
/// The authors of a JATS article: <c>contrib</c> of the type author, or of none, with <c>name, string-name, collab</c>
/// or <c>name-alternatives</c> (the first form), <c>contrib-id</c> (ORCID); affiliations stand in them or are referred
/// to. The members of a collaboration within it are not its authors.
/// </summary>
internal static class JatsAuthors
{
    private static readonly string[] NoText = ["label", "sup", "institution-id", "email", "xref", "fn"];

    /// <summary>The authors, and whether the list says that it goes on.</summary>
    public static (IReadOnlyList<PaperAuthor> Authors, bool Truncated) Of(XmlElement meta)
    {
        var authors = new List<PaperAuthor>();
        var truncated = false;
        var affiliations = meta.All("aff").Concat(meta.All("aff-alternatives"))
            .Concat(meta.All("contrib-group").SelectMany(static group => group.All("aff")))
            .Where(static aff => aff.Attribute("id") is not null)
            .GroupBy(static aff => aff.Attribute("id")!, StringComparer.Ordinal)
            .ToDictionary(static same => same.Key, static same => same.First(), StringComparer.Ordinal);
        foreach (var group in meta.All("contrib-group"))
        {
            truncated |= group.Child("etal") is not null;
            foreach (var person in group.All("contrib").Where(person => IsAuthor(person, group)))
            {
                truncated |= person.Child("etal") is not null;
                if (Author(person, authors.Count) is { } author)
                {
                    authors.Add(author with
                    {
                        Orcid = Orcid(person),
                        Affiliations = Affiliations(person, group, affiliations),
                    });
                }
            }
        }

        return (authors, truncated);
    }

    private static bool IsAuthor(XmlElement person, XmlElement group) =>
        (person.Attribute("contrib-type") ?? group.Attribute("content-type") ?? "author") is var type
        && (type.StartsWith("author", StringComparison.OrdinalIgnoreCase)
            || type is "collab" or "contributor" or "group" or "person");

    private static PaperAuthor? Author(XmlElement person, int position)
    {
        var alternatives = person.Child("name-alternatives") ?? person.Child("collab-alternatives");
        if ((person.Child("name") ?? alternatives?.Child("name")) is { } name)
        {
            return Parts(name, position);
        }

        if ((person.Child("string-name") ?? alternatives?.Child("string-name")) is { } whole)
        {
            return whole.Child("surname") is null ? Mentions.Printed(whole.Plain, position) : Parts(whole, position);
        }

        return (person.Child("collab") ?? alternatives?.Child("collab")) is { } group
            ? Mentions.Group(group.PlainWithout("contrib-group", "xref", "fn", "aff"), position) : null;
    }

    private static PaperAuthor? Parts(XmlElement name, int position) => Mentions.Parts(
        name.TextOf("given-names"), name.TextOf("surname"), name.TextOf("suffix"), position);

    private static string? Orcid(XmlElement person) =>
        person.All("contrib-id").Concat(person.All("uri")).Concat(person.All("ext-link"))
            .Where(static id => id.Attribute("contrib-id-type") is "orcid" || id.Plain.Contains("orcid.org")
                || id.Attribute("href")?.Contains("orcid.org", StringComparison.Ordinal) == true)
            .Select(static id => OrcidId.Of(id.Plain) ?? OrcidId.Of(id.Attribute("href")))
            .FirstOrDefault(static id => id is not null);

    // An affiliation in a group without a sign belongs to all in the group.
    private static IReadOnlyList<Affiliation> Affiliations(
        XmlElement person, XmlElement group, Dictionary<string, XmlElement> known)
    {
        var referred = person.All("xref").Where(static reference => reference.Attribute("ref-type") == "aff")
            .SelectMany(static reference => (reference.Attribute("rid") ?? "").Split(' '))
            .Select(known.GetValueOrDefault).OfType<XmlElement>();
        var own = person.All("aff")
            .Concat(person.All("aff-alternatives").SelectMany(static aff => aff.All("aff").Take(1)))
            .Concat(referred).ToList();
        if (own.Count == 0 && !group.All("contrib").Any(static other => other.Child("xref") is not null))
        {
            own = [.. group.All("aff")];
        }

        var result = new List<Affiliation>();
        foreach (var aff in own)
        {
            foreach (var affiliation in Mentions.Affiliations([aff.PlainWithout(NoText).Trim(' ', ',', ';')]))
            {
                result.Add(affiliation with { Ror = Ror(aff) });
            }
        }

        return result;
    }

    private static string? Ror(XmlElement aff) => aff.All("institution-id")
        .Concat(aff.All("institution-wrap").SelectMany(static wrap => wrap.All("institution-id")))
        .FirstOrDefault(static id => id.Attribute("institution-id-type") is "ror" or "ROR")?.Plain;
}
