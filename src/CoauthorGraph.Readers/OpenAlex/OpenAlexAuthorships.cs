using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.Json;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.OpenAlex;

/// <summary>
/// The authorships of OpenAlex works: <c>raw_author_name</c> or <c>author.display_name, author.id, author.orcid,
/// affiliations</c> (each raw string with the institutions found in it), else <c>raw_affiliation_strings</c> and
/// <c>institutions</c> with ROR and country. Not for several threads at once.
/// </summary>
internal sealed class OpenAlexAuthorships
{
    private readonly List<PaperAuthor> _authors = [];
    private readonly List<Affiliation> _affiliations = [];
    private readonly List<string> _texts = [];

    public PaperAuthor[] Of(JsonValue work)
    {
        _authors.Clear();
        foreach (var authorship in work.List("authorships"u8))
        {
            var person = authorship.Field("author"u8);
            var name = authorship.Plain("raw_author_name"u8) is { Length: > 0 } printed
                ? printed : person.Plain("display_name"u8);
            if (string.IsNullOrEmpty(name))
            {
                continue;
            }

            var id = person.Characters("id"u8);
            var sourceId = id.IsEmpty ? null : string.Concat("openalex:", id[(id.LastIndexOf('/') + 1)..]);
            _authors.Add(Mentions.Printed(
                name, _authors.Count, sourceId, OrcidId.Of(person.Characters("orcid"u8)),
                Affiliations(authorship))!);
        }

        return [.. _authors];
    }

    private Affiliation[] Affiliations(JsonValue authorship)
    {
        _affiliations.Clear();
        foreach (var affiliation in authorship.List("affiliations"u8))
        {
            if (affiliation.Plain("raw_affiliation_string"u8) is { } raw)
            {
                AddLinked(raw, affiliation.Field("institution_ids"u8), authorship);
            }
        }

        if (_affiliations.Count == 0)
        {
            authorship.Texts("raw_affiliation_strings"u8, _texts);
            if (_texts.Count == 0)
            {
                authorship.Texts("raw_affiliation_string"u8, _texts);
            }

            AddUnlinked(authorship);
        }

        return [.. _affiliations];
    }

    private void AddLinked(string raw, JsonValue ids, JsonValue authorship)
    {
        var before = _affiliations.Count;
        foreach (var institution in authorship.List("institutions"u8))
        {
            if (IsIn(ids, institution.Field("id"u8)))
            {
                _affiliations.Add(Linked(raw, institution));
            }
        }

        if (_affiliations.Count == before && !Placeholders.Is(raw))
        {
            _affiliations.Add(new Affiliation(raw));
        }
    }

    private static bool IsIn(JsonValue ids, JsonValue id)
    {
        foreach (var one in ids.Entries)
        {
            if (one.IsSameString(id))
            {
                return true;
            }
        }

        return ids.IsSameString(id);
    }

    // Older records do not say which institution was found in which string; one of each belong together.
    private void AddUnlinked(JsonValue authorship)
    {
        var institutions = authorship.List("institutions"u8);
        if (_texts.Count == 1 && institutions.Count() == 1)
        {
            _affiliations.Add(Linked(TextFolding.CollapseSpace(_texts[0]), institutions.First()));
            return;
        }

        _affiliations.AddRange(Mentions.Affiliations(_texts));
        foreach (var institution in institutions)
        {
            if (institution.Text("display_name"u8) is { } name)
            {
                _affiliations.Add(Linked(name, institution));
            }
        }
    }

    private static Affiliation Linked(string raw, JsonValue institution) =>
        new(raw, institution.Text("ror"u8), institution.Text("display_name"u8))
        {
            Country = institution.Kept("country_code"u8),
        };
}
