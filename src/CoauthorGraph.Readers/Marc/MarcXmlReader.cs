using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Pica;
using CoauthorGraph.Readers.Xml;

namespace CoauthorGraph.Readers.Marc;

/// <summary>
/// Reads MARCXML (Library of Congress, "MARC 21 XML Schema" and "MARC 21 Format for Bibliographic Data"), with the
/// local fields that INSPIRE adds, also inside the answers of SRU searches. The field map stands at <see
/// cref="MarcPaper"/>.
/// </summary>
public sealed class MarcXmlReader : IDetectableReader
{
    /// <inheritdoc/>
    public string Format => "marcxml";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var xml = XmlHead.Of(head);
        return SruRecords.IsRoot(xml.Root) && xml.Mentions("datafield"u8) && !new PicaXmlReader().Recognizes(head);
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken) =>
        XmlRecords.Read(
            content, context, Format, SruRecords.Shape,
            static (record, source) => [MarcPaper.Of(SruRecords.Unpack(record), source)], cancellationToken);
}
