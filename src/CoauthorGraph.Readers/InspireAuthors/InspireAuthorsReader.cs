using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Text;
using CoauthorGraph.Readers.Xml;

namespace CoauthorGraph.Readers.InspireAuthors;

/// <summary>
/// Reads the author lists of large collaborations (INSPIRE, "authors.xml", <c>author.dtd</c>): one file is one paper.
/// Fields: <c>publicationReference</c> (title), <c>creationDate</c> (date), <c>collaboration</c> (keyword),
/// <c>Organization</c> (<c>name, orgAddress, orgName</c> with ROR), <c>Person</c> (<c>givenName, familyName,
/// authorSuffix, authorNamePaper, authorids</c> with ORCID and INSPIRE id, <c>authorAffiliations</c>). A damaged person
/// or organisation is an issue; the paper comes at the end with the others. Memory: one paper.
/// </summary>
public sealed class InspireAuthorsReader : IDetectableReader
{
    private static readonly XmlShape Shape = new(
        ["Organization", "Person", "collaboration", "publicationReference", "publicationreference", "creationDate",
        "creationdate"]);

    /// <inheritdoc/>
    public string Format => "inspire-authors";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head) => XmlHead.Of(head).Root == "collaborationauthorlist";

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var list = new CollaborationList();
        foreach (var item in XmlRecords.Read(content, context, Format, Shape, list.Take, cancellationToken))
        {
            yield return item;
        }

        if (list.HasAuthors)
        {
            yield return list.Paper(new RecordSource(context.FileName, Format, 0, 1));
        }
        else
        {
            yield return Issues.Rejected(
                new RecordSource(context.FileName, Format, 0), "no-authors", "The file lists no author.", "");
        }
    }
}
