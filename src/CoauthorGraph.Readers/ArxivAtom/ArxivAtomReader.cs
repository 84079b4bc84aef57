using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.Latex;
using CoauthorGraph.Readers.Text;
using CoauthorGraph.Readers.Xml;

namespace CoauthorGraph.Readers.ArxivAtom;

/// <summary>
/// Reads the Atom feeds of the arXiv API ("arXiv API User's Manual", RFC 4287). Fields of an entry: <c>id, title,
/// summary, published</c> (date), <c>updated, author/name, author/arxiv:affiliation, arxiv:primary_category</c> and
/// <c>category</c>, <c>arxiv:doi, arxiv:journal_ref</c> (venue). The service's error entries are issues.
/// </summary>
public sealed class ArxivAtomReader : IDetectableReader
{
    private static readonly XmlShape Shape = new(["entry"]);

    /// <inheritdoc/>
    public string Format => "arxiv-atom";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var xml = XmlHead.Of(head);
        return xml.Root is "feed" or "entry" && xml.Mentions("http://www.w3.org/2005/Atom"u8)
            && xml.Mentions("arxiv.org/"u8);
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken) =>
        XmlRecords.Read(
            content, context, Format, Shape, static (entry, source) => [Paper(entry, source)], cancellationToken);

    private static PaperRecord Paper(XmlElement entry, RecordSource source)
    {
        var address = entry.TextOf("id") ?? "";
        if (address.Contains("/api/errors", StringComparison.Ordinal))
        {
            throw new FormatException($"arXiv answered with an error, {entry.TextOf("summary")}");
        }

        var title = TextFolding.CollapseSpace(LatexText.Decode(entry.TextOf("title") ?? ""));
        var authors = Authors(entry);
        EmptyRecord.Refuse(title, authors);
        var id = Identifiers.Arxiv(address);
        var doi = Identifiers.Doi(entry.TextOf("doi"));
        var date = PartialDate.TryParse(entry.TextOf("published"), out var published) ? published
            : id is null ? default : Identifiers.ArxivMonth(id);
        return new PaperRecord
        {
            Id = PaperId.Of(id ?? doi, null, null, title, authors, date.Year),
            Title = title,
            Abstract = entry.TextOf("summary"),
            Date = date,
            Year = date.Year,
            Updated = PartialDate.TryParse(entry.TextOf("updated"), out var updated) ? updated : default,
            Categories = Categories(entry),
            Venue = entry.TextOf("journal_ref"),
            Doi = doi,
            ArxivId = id,
            Url = id is null ? null : "https://arxiv.org/abs/" + id,
            Authors = authors,
            Source = source,
        };
    }

    private static List<PaperAuthor> Authors(XmlElement entry)
    {
        var authors = new List<PaperAuthor>();
        foreach (var person in entry.All("author"))
        {
            if (Mentions.Printed(LatexText.Decode(person.TextOf("name") ?? ""), authors.Count) is { } author)
            {
                authors.Add(author with
                {
                    Affiliations = Mentions.Affiliations(
                        person.All("affiliation").Select(static affiliation => affiliation.Plain)),
                });
            }
        }

        return authors;
    }

    private static List<string> Categories(XmlElement entry)
    {
        var categories = new List<string>();
        foreach (var element in entry.All("primary_category").Concat(entry.All("category")))
        {
            if (element.Attribute("term") is { Length: > 0 } term && !categories.Contains(term))
            {
                categories.Add(term);
            }
        }

        return categories;
    }
}
