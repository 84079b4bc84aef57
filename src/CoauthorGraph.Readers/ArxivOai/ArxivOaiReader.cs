using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.Latex;
using CoauthorGraph.Readers.Marc;
using CoauthorGraph.Readers.Text;
using CoauthorGraph.Readers.Xml;

namespace CoauthorGraph.Readers.ArxivOai;

/// <summary>
/// Reads OAI-PMH answers (Open Archives Initiative Protocol for Metadata Harvesting 2.0), as arXiv gives them: metadata
/// formats <c>arXiv</c> (<c>id, created, updated, authors/author</c> with <c>keyname, forenames, suffix, affiliation,
/// title, categories, doi, journal-ref, abstract</c>), <c>arXivRaw</c> (<c>version, authors</c> as one text),
/// <c>oai_dc</c> (Dublin Core 1.1, of any repository) and <c>marc21</c>. A record whose header says
/// <c>status="deleted"</c> is a withdrawal.
/// </summary>
public sealed class ArxivOaiReader : IDetectableReader
{
    private static readonly XmlShape Shape = new(["record"], ["error"], ["metadata"]);

    /// <inheritdoc/>
    public string Format => "arxiv-oai";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var xml = XmlHead.Of(head);
        return xml.Root is "OAI-PMH" or "ListRecords" or "GetRecord"
            || (xml.Root is "record" or "records" && xml.Mentions("<metadata"u8) && xml.Mentions("<header"u8));
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken) =>
        XmlRecords.Read(content, context, Format, Shape, Map, cancellationToken);

    private static IEnumerable<ReadItem> Map(XmlElement record, RecordSource source)
    {
        if (record.Name == "error")
        {
            return record.Attribute("code") is "noRecordsMatch" ? []
                : throw new FormatException($"the server answered with the error '{record.Attribute("code")}'");
        }

        var header = record.Child("header");
        var identifier = header?.TextOf("identifier");
        if (header?.Attribute("status") == "deleted")
        {
            var key = Identifiers.Arxiv(identifier) ?? identifier
                ?? throw new FormatException("a deleted record has no identifier");
            return [new RecordWithdrawal(key, source)];
        }

        var metadata = record.Child("metadata")?.Children is [var first, ..] ? first
            : throw new FormatException("the record has no metadata");
        return metadata.Name switch
        {
            "arXiv" or "arXivRaw" => [Paper(metadata, source)],
            "dc" => [DublinCore.Paper(metadata, identifier, source)],
            "record" => [WithKey(MarcPaper.Of(metadata, source), identifier)],
            var other => throw new FormatException($"the metadata format '{other}' is not known"),
        };
    }

    // A deletion names the record by the key in its header alone.
    private static PaperRecord WithKey(PaperRecord paper, string? key) =>
        key is null ? paper : paper with { OtherIds = [.. paper.OtherIds, key] };

    private static PaperRecord Paper(XmlElement metadata, RecordSource source)
    {
        var title = TextFolding.CollapseSpace(LatexText.Decode(metadata.TextOf("title") ?? ""));
        var authors = OaiAuthors.Of(metadata.Child("authors"));
        EmptyRecord.Refuse(title, authors);
        var id = Identifiers.Arxiv(metadata.TextOf("id"));
        var doi = Identifiers.Doi(metadata.TextOf("doi"));
        var date = Created(metadata) is { Year: > 0 } created ? created
            : id is null ? default : Identifiers.ArxivMonth(id);
        return new PaperRecord
        {
            Id = PaperId.Of(id ?? doi, null, null, title, authors, date.Year),
            Title = title,
            Abstract = metadata.TextOf("abstract"),
            Date = date,
            Year = date.Year,
            Updated = PartialDate.TryParse(metadata.TextOf("updated"), out var updated) ? updated : default,
            Categories = (metadata.TextOf("categories") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Venue = metadata.TextOf("journal-ref"),
            Doi = doi,
            ArxivId = id,
            Url = id is null ? null : "https://arxiv.org/abs/" + id,
            Authors = authors,
            Source = source,
        };
    }

    // <created>2007-04-02</created>, or the first <version><date>Mon, 2 Apr 2007 19:18:42 GMT</date>.
    private static PartialDate Created(XmlElement metadata)
    {
        var version = metadata.Child("version")?.TextOf("date")?.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return PartialDate.TryParse(metadata.TextOf("created"), out var created) ? created
            : version is [_, var day, var month, var year, ..] && int.TryParse(year, out var number)
                ? Dates.Of(number, month, day)
                : default;
    }
}
