using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Xml;

namespace CoauthorGraph.Readers.Dblp;

/// <summary>
/// Reads DBLP's XML (M. Ley, "DBLP: Some Lessons Learned", VLDB 2009, and <c>dblp.dtd</c>; entities are known without
/// the DTD). Publications: <c>key, mdate</c> (updated), <c>author</c> with <c>orcid, title, year, month, journal</c> or
/// <c>booktitle</c> or <c>school</c> or <c>publisher</c> (venue), <c>ee</c> (DOI, arXiv id, address). Editors are no
/// authors. A name with a number (<c>Wei Wang 0001</c>) is DBLP's own id of a person; the number is no part of the
/// name. <c>www</c> records of home pages, and <c>person</c> of a single page, are persons: all names, ids (numbered
/// names and the key of the page), ORCIDs, affiliation notes; <c>publtype="disambiguation"</c> is nobody's. The key is
/// required by the DTD; a <c>www</c> without one, which may be either, is rejected.
/// </summary>
public sealed class DblpXmlReader : IDetectableReader
{
    private static readonly XmlShape Shape = new(
        ["article", "inproceedings", "proceedings", "book", "incollection", "phdthesis", "mastersthesis",
        "masterthesis", "data", "www", "person"]);

    private const string Homepages = "homepages/";

    /// <inheritdoc/>
    public string Format => "dblp";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head) => XmlHead.Of(head).Root is "dblp" or "dblpperson";

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken) =>
        XmlRecords.Read(content, context, Format, Shape, Map, cancellationToken);

    private static IEnumerable<ReadItem> Map(XmlElement record, RecordSource source)
    {
        var key = record.Attribute("key");
        if (record.Name == "www" && key is null)
        {
            throw new FormatException("its key is missing, which tells home pages of people from publications");
        }

        if (record.Name is not ("www" or "person") || key?.StartsWith(Homepages, StringComparison.Ordinal) != true)
        {
            return record.Name == "person" ? [] : [DblpPaper.Of(record, key, source)];
        }

        var names = record.All("author").Select(static author => author.Plain).Where(static name => name.Length > 0)
            .ToList();
        // Without names it is a mere pointer to another home page.
        return names.Count == 0 ? [] : [Person(record, key[Homepages.Length..], names, source)];
    }

    private static PersonRecord Person(XmlElement record, string pid, List<string> names, RecordSource source)
    {
        var orcids = record.All("url")
            .Select(static url => url.Plain)
            .Where(static url => url.Contains("orcid.org/", StringComparison.Ordinal))
            .Select(OrcidId.Of)
            .Concat(record.All("author").Select(static author => OrcidId.Of(author.Attribute("orcid"))))
            .OfType<string>()
            .Distinct();
        var notes = record.All("note")
            .Where(static note => note.Attribute("type") is null or "affiliation" or "uname")
            .Select(static note => note.Plain)
            .Where(static note => note.Length > 0);
        return new PersonRecord(
            "dblp:" + names[0], [.. names.Select(static name => DblpName.WithoutNumber(name)).Distinct()], [.. orcids],
            [.. notes], source)
        {
            OtherIds =
            [
                .. names.Skip(1).Where(static name => DblpName.HasNumber(name)).Select(static name => "dblp:" + name)
                    .Distinct(),
                "dblp-pid:" + pid,
            ],
            IsDisambiguation = record.Attribute("publtype") == "disambiguation",
        };
    }
}
