using System.Text.RegularExpressions;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Text;
using CoauthorGraph.Readers.Xml;

namespace CoauthorGraph.Readers.AclAnthology;

/// <summary>
/// Reads collection files of the ACL Anthology (<c>data/xml/schema.rnc</c> in acl-org/acl-anthology). Fields: <c>title,
/// abstract, doi, url, author</c> (<c>first, last, id, orcid, affiliation</c>), <c>language, award</c>; venue, year and
/// month come from the volume's <c>meta</c>. The key is the Anthology's id (<c>2022.ccl-1.5</c>, <c>P19-1001</c>).
/// Editors and front matter are no papers; a retracted or removed paper is still one.
/// </summary>
public sealed partial class AclAnthologyReader : IDetectableReader
{
    private static readonly XmlShape Shape = new(["paper", "meta"], ["collection", "volume", "event"]);

    /// <inheritdoc/>
    public string Format => "acl";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var xml = XmlHead.Of(head);
        return xml.Root == "collection" && (xml.Mentions("<volume"u8) || xml.Mentions("<booktitle"u8));
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken)
    {
        var volume = new AclVolume();
        return XmlRecords.Read(content, context, Format, Shape, Map, cancellationToken);

        IEnumerable<ReadItem> Map(XmlElement element, RecordSource source) =>
            element.Name == "paper" ? [Paper(element, volume, source)] : volume.Take(element);
    }

    private static PaperRecord Paper(XmlElement paper, AclVolume volume, RecordSource source)
    {
        var title = paper.TextOf("title") ?? "";
        var authors = Authors(paper);
        EmptyRecord.Refuse(title, authors);
        var doi = Identifiers.Doi(paper.TextOf("doi"));
        var id = Id(paper, volume);
        return new PaperRecord
        {
            Id = PaperId.Of(doi, null, id is null ? null : "acl:" + id, title, authors, volume.Date.Year),
            Title = title,
            Abstract = paper.TextOf("abstract"),
            Date = volume.Date,
            Year = volume.Date.Year,
            Venue = volume.Venue,
            Doi = doi,
            Url = id is null ? null : $"https://aclanthology.org/{id}/",
            HasCode = paper.Child("pwccode") is not null || paper.Child("software") is not null,
            Authors = authors,
            OtherIds = id is null ? [] : ["acl:" + id],
            Source = source,
        };
    }

    private static List<PaperAuthor> Authors(XmlElement paper)
    {
        var authors = new List<PaperAuthor>();
        foreach (var person in paper.All("author"))
        {
            var author = person.Child("last") is null && person.Child("first") is null
                ? Mentions.Printed(person.Plain, authors.Count)
                : Mentions.Parts(person.TextOf("first"), person.TextOf("last"), null, authors.Count);
            if (author is not null)
            {
                authors.Add(author with
                {
                    Orcid = OrcidId.Of(person.Attribute("orcid")),
                    SourceId = person.Attribute("id") is { Length: > 0 } id ? "acl:" + id : null,
                    Affiliations = Mentions.Affiliations(
                        person.All("affiliation").Select(static affiliation => affiliation.Plain)),
                });
            }
        }

        return authors;
    }

    // Ids up to 2019 are a letter, two digits of the year and four digits of volume and paper, split as two and two for
    // workshops and as one and three for others: P19-1001, W19-0203.
    private static string? Id(XmlElement paper, AclVolume volume)
    {
        if (volume.Collection is not { } collection || paper.Attribute("id") is not { Length: > 0 } number)
        {
            return paper.TextOf("url") is { } url && IdPattern().IsMatch(url) ? url : null;
        }

        if (collection.Contains('.', StringComparison.Ordinal))
        {
            return $"{collection}-{volume.Number}.{number}";
        }

        var wide = collection.StartsWith('W') || collection == "C69"
            || (collection == "D19" && int.TryParse(volume.Number, out var volumeNumber) && volumeNumber >= 5);
        return wide
            ? $"{collection}-{volume.Number?.PadLeft(2, '0')}{number.PadLeft(2, '0')}"
            : $"{collection}-{volume.Number}{number.PadLeft(3, '0')}";
    }

    [GeneratedRegex(@"^[A-Z]\d\d-\d{4}$|^\d{4}\.[a-z0-9_]+-[a-z0-9]+\.\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
