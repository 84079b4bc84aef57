using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Text;
using CoauthorGraph.Readers.Xml;

namespace CoauthorGraph.Readers.InspireAuthors;

/// <summary>What has been read of a collaboration's author list.</summary>
internal sealed class CollaborationList
{
    private readonly Dictionary<string, Affiliation> _organizations = new(StringComparer.Ordinal);
    private readonly List<(PaperAuthor Author, List<string> Organizations)> _people = [];
    private readonly List<string> _collaborations = [];
    private string _title = "";
    private PartialDate _date;

    public bool HasAuthors => _people.Count > 0;

    /// <summary>Takes one element of the list.</summary>
    public IEnumerable<ReadItem> Take(XmlElement element, RecordSource source)
    {
        switch (element.Name)
        {
            case "Organization":
                AddOrganization(element);
                break;
            case "Person":
                AddPerson(element);
                break;
            case "collaboration" when element.TextOf("name") is { } name:
                _collaborations.Add(name);
                break;
            case "publicationReference" or "publicationreference" when _title.Length == 0:
                _title = element.Plain;
                break;
            case "creationDate" or "creationdate":
                _date = Dates.Parse(element.Plain);
                break;
            default:
                break;
        }

        return [];
    }

    /// <summary>The paper. Organisations may come after the people, so that they are looked up only now.</summary>
    public PaperRecord Paper(RecordSource source)
    {
        var authors = new List<PaperAuthor>(_people.Count);
        foreach (var (author, organizations) in _people)
        {
            var affiliations = new List<Affiliation>(organizations.Count);
            foreach (var id in organizations)
            {
                if (_organizations.TryGetValue(id, out var affiliation))
                {
                    affiliations.Add(affiliation);
                }
            }

            authors.Add(author with { Affiliations = affiliations });
        }

        var title = _title.Length > 0 ? _title : _collaborations.Count > 0 ? _collaborations[0] : "";
        return new PaperRecord
        {
            Id = PaperId.OfContent(title, authors[0].Name, _date.Year),
            Title = title,
            Date = _date,
            Year = _date.Year,
            Keywords = _collaborations,
            Authors = authors,
            Source = source,
        };
    }

    // Both spellings of the tags are in use.
    private static string? Id(XmlElement person, string source) => person.Children
        .Where(static child => child.Name is "authorids" or "authorIDs")
        .SelectMany(static ids => ids.Children)
        .Where(id => string.Equals(id.Attribute("source"), source, StringComparison.OrdinalIgnoreCase))
        .Select(static id => id.Plain)
        .FirstOrDefault(static id => id.Length > 0);

    private void AddOrganization(XmlElement organization)
    {
        if (organization.Attribute("id") is not { } id)
        {
            throw new FormatException("an organisation has no id");
        }

        var name = organization.TextOf("name") ?? organization.All("orgName")
            .Select(static known => known.Plain).FirstOrDefault(static text => text.Length > 0) ?? "";
        var address = organization.TextOf("orgAddress");
        var raw = address is null || name.Contains(address, StringComparison.Ordinal) ? name
            : address.StartsWith(name, StringComparison.Ordinal) ? address : $"{name}, {address}";
        var ror = organization.All("orgName").FirstOrDefault(static known => known.Attribute("source") == "ROR")?.Plain;
        if (raw.Length > 0)
        {
            _organizations[id] = new Affiliation(
                raw, string.IsNullOrEmpty(ror) ? null : "https://ror.org/" + ror[(ror.LastIndexOf('/') + 1)..], name);
        }
    }

    private void AddPerson(XmlElement person)
    {
        var parts = Mentions.Parts(
            person.TextOf("givenName"), person.TextOf("familyName"), person.TextOf("authorSuffix"), _people.Count);
        var author = parts ?? Mentions.Printed(
            person.TextOf("name") ?? person.TextOf("authorNamePaper"), _people.Count)
            ?? throw new FormatException("a person has no name");
        var inspire = Id(person, "INSPIRE") ?? Id(person, "Inspire ID");
        _people.Add((
            author with
            {
                Orcid = OrcidId.Of(Id(person, "ORCID")),
                SourceId = inspire is null ? null : "inspire:" + inspire,
            },
            [.. (person.Child("authorAffiliations")?.All("authorAffiliation") ?? [])
                .Select(static affiliation => affiliation.Attribute("organizationid")).OfType<string>().Distinct()]));
    }
}
