using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Json;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Crossref;

/// <summary>
/// The contributors of Crossref works: <c>given, family, suffix, ORCID, affiliation[].name</c> with the ROR id in
/// <c>affiliation[].id</c>; <c>name</c> for an organisation. Not for several threads at once.
/// </summary>
internal sealed class CrossrefAuthors
{
    private readonly List<PaperAuthor> _authors = [];
    private readonly List<Affiliation> _affiliations = [];

    public PaperAuthor[] Of(JsonValue work)
    {
        _authors.Clear();
        foreach (var person in work.List("author"u8))
        {
            if (Author(person) is { } author)
            {
                _authors.Add(author);
            }
        }

        return [.. _authors];
    }

    private PaperAuthor? Author(JsonValue person)
    {
        var orcid = OrcidId.Of(person.Characters("ORCID"u8));
        var affiliations = Affiliations(person);
        return person.HasText("name"u8) && !person.HasText("family"u8)
            ? Mentions.Group(person.Plain("name"u8), _authors.Count, orcid: orcid, affiliations: affiliations)
            : Mentions.Parts(
                person.Field("given"u8).Plain(), person.Field("family"u8).Plain(), person.Text("suffix"u8),
                _authors.Count, orcid: orcid, affiliations: affiliations);
    }

    private Affiliation[] Affiliations(JsonValue person)
    {
        _affiliations.Clear();
        foreach (var affiliation in person.List("affiliation"u8))
        {
            if (affiliation.Field("name"u8).Or(affiliation).Plain() is { } raw && !Placeholders.Is(raw))
            {
                _affiliations.Add(new Affiliation(raw, Ror(affiliation)));
            }
        }

        return [.. _affiliations];
    }

    private static string? Ror(JsonValue affiliation)
    {
        foreach (var id in affiliation.List("id"u8))
        {
            if (id.Characters("id-type"u8) is "ROR" or "ror")
            {
                return id.Text("id"u8);
            }
        }

        return null;
    }
}
