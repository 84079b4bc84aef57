using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.AuthorLists;
using CoauthorGraph.Readers.Latex;
using CoauthorGraph.Readers.Text;
using CoauthorGraph.Readers.Xml;

namespace CoauthorGraph.Readers.EndNoteXml;

/// <summary>
/// Reads the XML that EndNote exports (Clarivate, "RSXML.dtd"), as Zotero, Mendeley, Rayyan and others write it, too.
/// Fields: <c>titles/title, contributors/authors/author</c> (<c>Family, Given</c>; a comma at the end marks an
/// organisation), <c>dates/year</c> and <c>pub-dates</c>, <c>periodical/full-title</c> or <c>secondary-title</c>
/// (venue), <c>electronic-resource-num</c> (DOI), <c>abstract, keywords, urls, auth-address</c> (affiliation of the
/// paper). Editors are no authors.
/// </summary>
public sealed class EndNoteXmlReader : IDetectableReader
{
    private static readonly XmlShape Shape = new(["record"]);

    /// <inheritdoc/>
    public string Format => "endnote-xml";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var xml = XmlHead.Of(head);
        return xml.Root is "xml" or "records" or "record" && xml.Mentions("<record"u8)
            && (xml.Mentions("<ref-type"u8) || xml.Mentions("<contributors"u8) || xml.Mentions("<titles"u8));
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken) =>
        XmlRecords.Read(
            content, context, Format, Shape, static (record, source) => [Paper(record, source)], cancellationToken);

    private static PaperRecord Paper(XmlElement record, RecordSource source)
    {
        var titles = record.Child("titles");
        var title = LatexText.DecodeCommands(titles?.TextOf("title") ?? titles?.TextOf("translated-title") ?? "");
        var list = Authors(record);
        var authors = list.Authors;
        EmptyRecord.Refuse(title, authors);
        var urls = record.Child("urls")?.Children.SelectMany(static kind => kind.All("url"))
            .Select(static url => url.Plain).Where(static url => url.Length > 0).ToList() ?? [];
        var doi = Identifiers.Doi(record.TextOf("electronic-resource-num"))
            ?? urls.Select(Identifiers.Doi).FirstOrDefault(static id => id is not null);
        var arxiv = Identifiers.Arxiv(doi)
            ?? urls.Select(Identifiers.Arxiv).FirstOrDefault(static id => id is not null);
        var date = Date(record.Child("dates"));
        string[] others = record.TextOf("accession-num") is { } number && number.All(char.IsAsciiDigit)
            && record.TextOf("remote-database-name") is "Medline" or "MEDLINE" or "NLM" or "PubMed"
                ? ["pmid:" + number] : [];
        return new PaperRecord
        {
            Id = PaperId.Of(doi, arxiv, others.Length > 0 ? others[0] : null, title, authors, date.Year),
            Title = title,
            Abstract = record.TextOf("abstract"),
            Date = date,
            Year = date.Year,
            Keywords = [.. (record.Child("keywords")?.All("keyword") ?? []).Select(static word => word.Plain)
                .Where(static word => word.Length > 0).Distinct(StringComparer.Ordinal)],
            Venue = record.Find("periodical", "full-title")?.Plain ?? titles?.TextOf("secondary-title")
                ?? titles?.TextOf("tertiary-title") ?? record.TextOf("publisher"),
            Doi = doi,
            ArxivId = arxiv,
            Url = urls.Count > 0 ? urls[0] : null,
            Authors = authors,
            AuthorsTruncated = list.Truncated,
            Affiliations = Mentions.Affiliations((record.Child("auth-address")?.Plain ?? "").Split(';')),
            OtherIds = others,
            Source = source,
        };
    }

    // A comma at the end says that the name is a group's.
    private static AuthorListBuilder Authors(XmlElement record)
    {
        var contributors = record.Child("contributors");
        var names = ((contributors?.Child("authors") ?? contributors)?.All("author") ?? [])
            .Select(static person => person.Plain).ToList();
        if (!names.Exists(IsGroup))
        {
            return AuthorListBuilder.Of(names, new AuthorListStyle { OneByOne = true });
        }

        var list = new AuthorListBuilder();
        var order = new AuthorListStyle { OneByOne = true }.OrderOf(names);
        foreach (var name in names)
        {
            if (IsGroup(name))
            {
                list.Add(Mentions.Group(name.TrimEnd(',', ' '), list.Authors.Count));
            }
            else
            {
                list.Add(name, order);
            }
        }

        return list;
    }

    private static bool IsGroup(string name) =>
        name.EndsWith(',') && !name.AsSpan(0, name.Length - 1).Contains(',');

    // The year is a field of its own; the day stands in text beside it, with or without the year.
    private static PartialDate Date(XmlElement? dates)
    {
        var year = Dates.Parse(dates?.TextOf("year")).Year;
        var printed = dates?.Child("pub-dates")?.TextOf("date");
        var whole = Dates.Parse(printed);
        return year == 0 || whole.Year == year ? whole : Dates.Beside(year, printed);
    }
}
