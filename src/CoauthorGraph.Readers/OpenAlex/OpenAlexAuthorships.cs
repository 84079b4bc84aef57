using System.Text.Json;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.Json;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.OpenAlex;

/// <summary>
/// The authorships of an OpenAlex work: <c>raw_author_name</c> or <c>author.display_name, author.id, author.orcid,
/// affiliations</c> (each raw string with the institutions found in it), else <c>raw_affiliation_strings</c> and
/// <c>institutions</c> with ROR and country.
/// </summary>
internal static class OpenAlexAuthorships
{
    public static List<PaperAuthor> Of(JsonElement work)
    {
        var authors = new List<PaperAuthor>();
        foreach (var authorship in work.List("authorships"))
        {
            var person = authorship.Field("author");
            var author = Mentions.Printed(authorship.Text("raw_author_name"), authors.Count)
                ?? Mentions.Printed(person.Text("display_name"), authors.Count);
            if (author is not null)
            {
                authors.Add(author with
                {
                    Orcid = Identifiers.Orcid(person.Text("orcid")),
                    SourceId = person.Text("id") is { } id ? "openalex:" + id[(id.LastIndexOf('/') + 1)..] : null,
                    Affiliations = Affiliations(authorship),
                });
            }
        }

        return authors;
    }

    private static List<Affiliation> Affiliations(JsonElement authorship)
    {
        var result = new List<Affiliation>();
        foreach (var affiliation in authorship.List("affiliations"))
        {
            if (affiliation.Text("raw_affiliation_string") is { } raw)
            {
                AddLinked(TextFolding.CollapseSpace(raw), affiliation.Texts("institution_ids"), authorship, result);
            }
        }

        if (result.Count == 0)
        {
            var raws = authorship.Texts("raw_affiliation_strings") is { Count: > 0 } strings
                ? strings : authorship.Texts("raw_affiliation_string");
            AddUnlinked(raws, authorship, result);
        }

        return result;
    }

    private static void AddLinked(
        string raw, IReadOnlyList<string> ids, JsonElement authorship, List<Affiliation> result)
    {
        var before = result.Count;
        foreach (var institution in authorship.List("institutions"))
        {
            if (institution.Text("id") is { } id && ids.Contains(id, StringComparer.Ordinal))
            {
                result.Add(Linked(raw, institution));
            }
        }

        if (result.Count == before && raw.Length > 0)
        {
            result.Add(new Affiliation(raw));
        }
    }

    // Older records do not say which institution was found in which string; one of each belong together.
    private static void AddUnlinked(IReadOnlyList<string> raws, JsonElement authorship, List<Affiliation> result)
    {
        var institutions = authorship.List("institutions").ToList();
        if (raws.Count == 1 && institutions.Count == 1)
        {
            result.Add(Linked(TextFolding.CollapseSpace(raws[0]), institutions[0]));
            return;
        }

        result.AddRange(Mentions.Affiliations(raws));
        foreach (var institution in institutions)
        {
            if (institution.Text("display_name") is { } name)
            {
                result.Add(Linked(name, institution));
            }
        }
    }

    private static Affiliation Linked(string raw, JsonElement institution) =>
        new(raw, institution.Text("ror"), institution.Text("display_name"))
        {
            Country = institution.Text("country_code"),
        };
}
