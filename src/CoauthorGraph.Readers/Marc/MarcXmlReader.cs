using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Xml;

namespace CoauthorGraph.Readers.Marc;

/// <summary>
/// Reads MARCXML (Library of Congress, "MARC 21 XML Schema" and "MARC 21 Format for Bibliographic Data"), with the
/// local fields that INSPIRE adds. The field map stands at <see cref="MarcPaper"/>.
/// </summary>
public sealed class MarcXmlReader : IDetectableReader
{
    private static readonly XmlShape Shape = new(["record"]);

    /// <inheritdoc/>
    public string Format => "marcxml";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var xml = XmlHead.Of(head);
        return xml.Root is "collection" or "record" && xml.Mentions("datafield"u8);
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken) =>
        XmlRecords.Read(
            content, context, Format, Shape, static (record, source) => [MarcPaper.Of(record, source)],
            cancellationToken);
}
