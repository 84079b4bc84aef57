using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Xml;

namespace CoauthorGraph.Readers.Pica;

/// <summary>
/// Reads PicaXML (GBV, "PICA-XML 1.0"), as the SRU servers of K10plus and GVK give it, alone or inside their answers.
/// The field map stands at <see cref="PicaPaper"/>.
/// </summary>
public sealed class PicaXmlReader : IDetectableReader
{
    /// <inheritdoc/>
    public string Format => "pica";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var xml = XmlHead.Of(head);
        return SruRecords.IsRoot(xml.Root) && (xml.Mentions("datafield"u8) || xml.Mentions("recordSchema"u8))
            && (xml.Mentions("picaXML"u8) || xml.Mentions(">picaxml<"u8) || xml.Mentions("tag=\"021A\""u8));
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken) =>
        XmlRecords.Read(
            content, context, Format, SruRecords.Shape,
            static (record, source) => [PicaPaper.Of(SruRecords.Unpack(record), source)], cancellationToken);
}
